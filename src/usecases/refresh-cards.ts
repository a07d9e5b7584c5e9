import type { Delivery } from '../domain/delivery.ts';
import type { Network } from '../domain/network.ts';
import type { View } from '../domain/view/view.ts';
import type { Context } from './context.ts';
import { channelSittingView, loadFacts } from './load-facts.ts';
import type { Tx } from './ports/store.ts';
import { boardView } from './show-board.ts';

interface Edit {
  network: Network;
  conversationId: string;
  activityId: string;
  view: View;
}

/**
 * Edits the sitting's card in the channel, and the board of an urgent call, to today's data. Repeating it is
 * harmless; many answers asked for it while it waited give one edit.
 *
 * @throws when an edit must be tried again: the queue waits and calls again
 */
export async function refreshCards(
  context: Context,
  input: { networkId: string; sittingId: string },
): Promise<void> {
  const edits = await context.store.transaction((tx) => collectEdits(context, tx, input));
  const failures: string[] = [];
  for (const edit of edits) {
    const done = await context.gateway.update(edit.network, edit.conversationId, edit.activityId, edit.view);
    if (done.outcome === 'retry' || done.outcome === 'uncertain') failures.push(done.reason);
    else if (done.outcome !== 'sent') {
      context.note('card not edited', {
        sittingId: input.sittingId,
        outcome: done.outcome,
        reason: done.reason,
      });
    }
  }
  if (failures.length > 0) throw new Error(`cards not edited yet: ${failures.join(', ')}`);
}

async function collectEdits(
  context: Context,
  tx: Tx,
  input: { networkId: string; sittingId: string },
): Promise<Edit[]> {
  const network = await tx.networks.byId(input.networkId);
  const sitting = await tx.sittings.byId(input.networkId, input.sittingId);
  if (network === null || sitting === null || network.status === 'removed') return [];
  const now = context.clock.now();
  const facts = await loadFacts(tx, network, sitting);
  const deliveries = await tx.deliveries.forSitting(sitting.id);
  return deliveries.flatMap((delivery): Edit[] => {
    const { conversationId, activityId } = delivery;
    const view = editedView(delivery);
    if (delivery.status !== 'sent' || conversationId === null || activityId === null || view === null)
      return [];
    return [{ network, conversationId, activityId, view }];
  });

  function editedView(delivery: Delivery): View | null {
    if (delivery.kind === 'urgent_board') return boardView(facts, deliveries, now);
    if (delivery.recipient.to !== 'channel') return null;
    if (delivery.kind === 'urgent_call') return channelSittingView(facts, 'urgent_call', now);
    return delivery.kind === 'convocation' ? channelSittingView(facts, 'convocation', now) : null;
  }
}
