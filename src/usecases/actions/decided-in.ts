import type { Network } from '../../domain/network.ts';
import type { DecidedIn } from '../../domain/view/action-view.ts';
import type { Tx } from '../ports/store.ts';

/** The sitting at which an action was decided, as a card names it; null without one of this network. */
export async function decidedInOf(
  tx: Tx,
  network: Network,
  sittingId: string | null,
): Promise<DecidedIn | null> {
  const sitting = sittingId === null ? null : await tx.sittings.byId(network.id, sittingId);
  if (sitting === null) return null;
  const { id, kind, number, startsAt } = sitting;
  return { sittingId: id, kind, number, startsAt, timeZone: network.settings.calendar.timeZone };
}
