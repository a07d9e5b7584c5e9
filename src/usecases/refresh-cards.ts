import type { Delivery } from '../domain/delivery.ts';
import { isKeptCurrent } from '../domain/delivery.ts';
import type { Network } from '../domain/network.ts';
import type { SittingFacts } from '../domain/sitting-facts.ts';
import type { View } from '../domain/view/view.ts';
import type { Context } from './context.ts';
import { channelSittingView } from './load-facts.ts';
import type { CardsOf, JobOutcome } from './ports/jobs.ts';
import { boardView } from './show-board.ts';

interface Edit {
  network: Network;
  conversationId: string;
  activityId: string;
  view: View;
}

/**
 * Edits the cards of sittings in their channels, and the boards of urgent calls, to today's data, read together for
 * all of them. Repeating it is harmless; many answers asked for it while it waited give one edit.
 *
 * @returns one outcome for each sitting, in order; not ok means: again later
 */
export async function refreshCards(context: Context, jobs: readonly CardsOf[]): Promise<JobOutcome[]> {
  const sittingIds = jobs.map((job) => job.sittingId);
  const now = context.clock.now();
  const [desks, deliveries] = await context.store.transaction(async (tx) => [
    await tx.answers.openDesks({ sittingIds, aadObjectIds: [] }),
    await tx.deliveries.shared(sittingIds),
  ]);
  return Promise.all(
    jobs.map(async ({ sittingId }): Promise<JobOutcome> => {
      const facts = desks.find((desk) => desk.facts.sitting.id === sittingId)?.facts;
      if (facts === undefined || facts.network.status === 'removed') return { ok: true };
      const own = deliveries.filter((delivery) => delivery.sittingId === sittingId);
      return editAll(context, collectEdits(facts, own, now));
    }),
  );
}

async function editAll(context: Context, edits: Edit[]): Promise<JobOutcome> {
  const failures: string[] = [];
  for (const { network, conversationId, activityId, view } of edits) {
    const done = await context.gateway.update(network, conversationId, activityId, view);
    if (done.outcome === 'sent') continue;
    context.note('card not edited', { networkId: network.id, outcome: done.outcome, reason: done.reason });
    if (done.outcome === 'retry' || done.outcome === 'uncertain') failures.push(done.reason);
  }
  return failures.length === 0 ? { ok: true } : { ok: false, error: failures.join(', ') };
}

function collectEdits(facts: SittingFacts, deliveries: readonly Delivery[], now: Date): Edit[] {
  return deliveries.flatMap((delivery): Edit[] => {
    const { conversationId, activityId } = delivery;
    const view = editedView(facts, { delivery, deliveries, now });
    if (conversationId === null || activityId === null || view === null) return [];
    return [{ network: facts.network, conversationId, activityId, view }];
  });
}

function editedView(
  facts: SittingFacts,
  input: { delivery: Delivery; deliveries: readonly Delivery[]; now: Date },
): View | null {
  const { delivery, deliveries, now } = input;
  if (delivery.status !== 'sent' || !isKeptCurrent(delivery)) return null;
  if (delivery.kind === 'urgent_board') return boardView(facts, deliveries, now);
  return channelSittingView(facts, delivery.kind === 'urgent_call' ? 'urgent_call' : 'convocation', now);
}
