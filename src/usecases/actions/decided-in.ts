import type { Network } from '../../domain/network/network.ts';
import { endsAt } from '../../domain/sittings/sitting.ts';
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

const LONGEST_MS = 24 * 3_600_000;

/** The sitting being held at this instant: what is recorded meanwhile is taken to be decided there. Null when none is. */
export async function heldNow(tx: Tx, network: Network, now: Date): Promise<string | null> {
  const near = await tx.sittings.since(network.id, new Date(now.getTime() - LONGEST_MS));
  const held = near.find(
    (sitting) => sitting.status === 'convened' && sitting.startsAt <= now && now < endsAt(sitting),
  );
  return held?.id ?? null;
}
