import type { Sitting } from '../sittings/sitting.ts';
import type { NetworkSettings } from './settings.ts';

/**
 * A stored sitting after place or link have changed in the settings: one still to begin that had the old ones gets
 * the new. Null when it stays as it is: one with a place of its own keeps it.
 */
export function broughtInLine(
  sitting: Sitting,
  {
    before,
    after,
    now,
  }: {
    before: Pick<NetworkSettings, 'place' | 'link'>;
    after: Pick<NetworkSettings, 'place' | 'link'>;
    now: Date;
  },
): Sitting | null {
  const { place, link } = after;
  if (before.place === place && before.link === link) return null;
  if (sitting.startsAt <= now || sitting.status === 'cancelled') return null;
  if (sitting.place !== before.place || sitting.link !== before.link) return null;
  return { ...sitting, place, link, sequence: sitting.sequence + 1 };
}
