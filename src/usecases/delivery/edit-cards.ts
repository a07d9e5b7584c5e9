import type { Network } from '../../domain/network/network.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import type { CardsToEdit, JobOutcome } from '../ports/jobs.ts';

/** Teams does not take the bot at all: the card is edited when it does. */
const REFUSED_BOT_WAIT_MS = 60_000;

/**
 * A process that stands still this long loses its jobs to another, which may have made a newer edit before this one
 * went out: whoever comes back so late asks for the card once more.
 */
const AGED_MS = 15_000;

/** A message that stands somewhere, and what it is to say now. */
export interface Edit {
  network: Network;
  conversationId: string;
  activityId: string;
  view: View;
}

/**
 * Edits cards to what was read at `readAt`; what is held back is asked for again, later. Not ok means: again later,
 * by the queue.
 */
export async function editCards(
  context: Context,
  card: CardsToEdit,
  { edits, readAt }: { edits: readonly Edit[]; readAt: Date },
): Promise<JobOutcome> {
  const outcome = await editAll(context, card, edits);
  if (Math.abs(context.clock.now().getTime() - readAt.getTime()) > AGED_MS) await editLater(context, card, 0);
  return outcome;
}

async function editAll(context: Context, card: CardsToEdit, edits: readonly Edit[]): Promise<JobOutcome> {
  const failures: string[] = [];
  let heldBackMs: number | null = null;
  for (const { network, conversationId, activityId, view } of edits) {
    const done = await context.gateway.update(network, conversationId, activityId, view);
    if (done.outcome === 'sent') continue;
    if (done.outcome === 'paced') {
      heldBackMs = Math.max(heldBackMs ?? 0, done.delayMs);
      continue;
    }
    if (done.outcome === 'misconfigured' && done.refused === 'bot') {
      heldBackMs = Math.max(heldBackMs ?? 0, REFUSED_BOT_WAIT_MS);
      continue;
    }
    context.note('card not edited', { networkId: network.id, outcome: done.outcome, reason: done.reason });
    if (done.outcome === 'retry' || done.outcome === 'uncertain') failures.push(done.reason);
  }
  if (failures.length > 0) return { ok: false, error: failures.join(', ') };
  // Nothing was tried: asked for anew, it does not use up the queue's retries.
  if (heldBackMs !== null) await editLater(context, card, heldBackMs);
  return { ok: true };
}

function editLater(context: Context, card: CardsToEdit, delayMs: number): Promise<void> {
  return context.store.transaction((tx) => tx.jobs.send({ job: 'refresh_cards', ...card }, delayMs));
}
