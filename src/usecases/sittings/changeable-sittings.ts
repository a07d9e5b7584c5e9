import { upcomingSittings } from '../../domain/calendar/series.ts';
import type { Network } from '../../domain/network/network.ts';
import { toRef } from '../../domain/sittings/sitting-ref.ts';
import type { SittingChoice } from '../../domain/view/choices.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { startOfToday } from './find-next-sitting.ts';

/** As many as `calendario` shows. */
const SHOWN = 12;

/** The sittings that can still be moved or cancelled, soonest first: not cancelled, not begun. */
export async function changeableSittings(
  context: Pick<Context, 'newId'>,
  tx: Tx,
  input: { network: Network; now: Date },
): Promise<SittingChoice[]> {
  const { network, now } = input;
  const stored = await tx.sittings.since(network.id, startOfToday(now));
  const isStored = new Set(stored.map((sitting) => sitting.id));
  const count = SHOWN + stored.length;
  return upcomingSittings({ network, stored, now, count, newId: context.newId })
    .filter((sitting) => sitting.status !== 'cancelled' && sitting.startsAt > now)
    .slice(0, SHOWN)
    .map((sitting) => ({
      ref: toRef(sitting, isStored.has(sitting.id)),
      startsAt: sitting.startsAt,
      kind: sitting.kind,
    }));
}
