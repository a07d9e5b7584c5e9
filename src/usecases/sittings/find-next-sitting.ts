import { nextSitting } from '../../domain/calendar/series.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';

/** The next sitting that takes place, stored or still only a date of the series; null when there is none. */
export async function findNextSitting(
  context: Pick<Context, 'newId'>,
  tx: Tx,
  input: { network: Network; now: Date },
): Promise<Sitting | null> {
  const stored = await tx.sittings.since(input.network.id, startOfToday(input.now));
  return nextSitting({ ...input, stored, count: 1, newId: context.newId });
}

/** Sittings last some hours: one that began before `now` may still be running. */
export function startOfToday(now: Date): Date {
  return new Date(now.getTime() - 24 * 3_600_000);
}
