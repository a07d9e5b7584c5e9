import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { MinutesView } from '../../domain/view/minutes-view.ts';
import type { Tx } from '../ports/store.ts';
import type { MinutesDesk } from './minutes-desk.ts';
import { hasMinutes } from './minutes-desk.ts';
import { previousSitting } from './minutes-sources.ts';

/** Minutes that can be adopted now: these, or else those of the sitting before; null when neither. */
export async function adoptable(
  tx: Tx,
  desk: MinutesDesk,
  now: Date,
): Promise<Extract<MinutesView, { view: 'minutes' }>['toAdopt']> {
  const { sitting, network } = desk.facts;
  const word = network.settings.minutesWord;
  const isOpen = desk.minutes.status === 'published' && desk.minutes.adopted === null;
  if (isOpen && (await laterSitting(tx, sitting, now)) !== null)
    return { sittingId: sitting.id, startsAt: sitting.startsAt, word };
  const previous = await previousSitting(tx, network, sitting);
  const before = previous === null ? null : await tx.minutes.bySitting(network.id, previous.id);
  if (previous === null || before?.status !== 'published' || before.adopted !== null) return null;
  return { sittingId: previous.id, startsAt: previous.startsAt, word };
}

/** The newest sitting after this one that has begun. */
export async function laterSitting(tx: Tx, sitting: Sitting, now: Date): Promise<Sitting | null> {
  const later = (await tx.sittings.since(sitting.networkId, sitting.startsAt)).filter(
    (other) => hasMinutes(other, now) && other.startsAt > sitting.startsAt,
  );
  return later.at(-1) ?? null;
}
