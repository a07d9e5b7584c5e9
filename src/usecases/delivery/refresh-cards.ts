import type { Delivery } from '../../domain/delivery.ts';
import { isKeptCurrent } from '../../domain/delivery.ts';
import { plainReasonOf } from '../../domain/delivery-trouble.ts';
import type { Network } from '../../domain/network.ts';
import type { RegisterEntry } from '../../domain/register-entry.ts';
import type { SittingFacts } from '../../domain/sitting-facts.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import type { CardsOf, JobOutcome } from '../ports/jobs.ts';
import { deskOf } from '../register/load-register.ts';
import { sharedRollCall } from '../register/show-register.ts';
import { channelSittingView } from '../sittings/load-facts.ts';
import { boardView } from '../urgent/show-board.ts';

/** Teams does not take the bot at all: the card is edited when it does. */
const REFUSED_BOT_WAIT_MS = 60_000;

/**
 * A process that stands still this long loses its jobs to another, which may have made a newer edit before this one
 * went out: whoever comes back so late asks for the card once more.
 */
const AGED_MS = 15_000;

interface Edit {
  network: Network;
  conversationId: string;
  activityId: string;
  view: View;
}

/**
 * Edits the cards of sittings in their channels, their roll calls, and the boards of urgent calls, to today's data, read together for
 * all of them. Repeating it is harmless; many answers asked for it while it waited give one edit.
 *
 * @returns one outcome for each sitting, in order; not ok means: again later
 */
export async function refreshCards(context: Context, jobs: readonly CardsOf[]): Promise<JobOutcome[]> {
  const sittingIds = jobs.map((job) => job.sittingId);
  const now = context.clock.now();
  const { desks, deliveries, entries } = await context.store.transaction(async (tx) => {
    const shared = await tx.deliveries.shared(sittingIds);
    const called = shared.filter(({ kind }) => kind === 'roll_call').map(({ sittingId }) => sittingId ?? '');
    return {
      desks: await tx.answers.openDesks({ sittingIds, aadObjectIds: [] }),
      deliveries: shared,
      entries: await tx.registers.entries(called),
    };
  });
  return Promise.all(
    jobs.map(async (card): Promise<JobOutcome> => {
      const { sittingId } = card;
      const facts = desks.find((desk) => desk.facts.sitting.id === sittingId)?.facts;
      if (facts === undefined || facts.network.status === 'removed') return { ok: true };
      const own = deliveries.filter((delivery) => delivery.sittingId === sittingId);
      const outcome = await editAll(context, card, collectEdits(facts, { deliveries: own, entries, now }));
      if (hasAged(context, now)) await editLater(context, card, 0);
      return outcome;
    }),
  );
}

async function editAll(context: Context, card: CardsOf, edits: Edit[]): Promise<JobOutcome> {
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

function hasAged(context: Context, readAt: Date): boolean {
  return Math.abs(context.clock.now().getTime() - readAt.getTime()) > AGED_MS;
}

function editLater(context: Context, card: CardsOf, delayMs: number): Promise<void> {
  return context.store.transaction((tx) => tx.jobs.send({ job: 'refresh_cards', ...card }, delayMs));
}

interface Read {
  /** Of this sitting. */
  deliveries: readonly Delivery[];
  /** Of the registers of all the sittings whose roll call is out. */
  entries: readonly RegisterEntry[];
  now: Date;
}

function collectEdits(facts: SittingFacts, read: Read): Edit[] {
  return read.deliveries.flatMap((delivery): Edit[] => {
    const { conversationId, activityId } = delivery;
    const view = editedView(facts, delivery, read);
    if (conversationId === null || activityId === null || view === null) return [];
    return [{ network: facts.network, conversationId, activityId, view }];
  });
}

function editedView(
  facts: SittingFacts,
  delivery: Delivery,
  { deliveries, entries, now }: Read,
): View | null {
  if (delivery.status !== 'sent' || !isKeptCurrent(delivery)) return null;
  if (plainReasonOf(delivery.reason) !== null) return null;
  if (delivery.kind === 'urgent_board') return boardView(facts, deliveries, now);
  if (delivery.kind === 'roll_call') return sharedRollCall(deskOf(facts, entries), now);
  return channelSittingView(facts, delivery.kind === 'urgent_call' ? 'urgent_call' : 'convocation', now);
}
