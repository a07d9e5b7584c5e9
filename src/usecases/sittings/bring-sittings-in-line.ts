import type { Network } from '../../domain/network.ts';
import type { Tx } from '../ports/store.ts';

/**
 * After place or link have changed in the settings: sittings still to begin that had the old ones get the new.
 * Answers stand (ADR 10). A sitting with a place of its own keeps it.
 */
export async function bringSittingsInLine(
  tx: Tx,
  input: { before: Network; network: Network; now: Date },
): Promise<void> {
  const { before, network, now } = input;
  const { place, link } = network.settings;
  if (before.settings.place === place && before.settings.link === link) return;
  const stored = await tx.sittings.since(network.id, now);
  const concerned = stored.filter(
    (sitting) =>
      sitting.startsAt > now &&
      sitting.status !== 'cancelled' &&
      sitting.place === before.settings.place &&
      sitting.link === before.settings.link,
  );
  for (const sitting of concerned) {
    await tx.sittings.save({ ...sitting, place, link, sequence: sitting.sequence + 1 });
  }
}
