import type { Delivery } from '../../domain/delivery/delivery.ts';
import { isKeptCurrent } from '../../domain/delivery/delivery.ts';
import { standsAsCard } from '../../domain/delivery/stands-as-card.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import type { SittingFacts } from '../../domain/sittings/sitting-facts.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import type { CardsOf, CardsToEdit, JobOutcome } from '../ports/jobs.ts';
import { refreshPlacementCards } from '../publications/refresh-placement-cards.ts';
import { deskOf } from '../register/load-register.ts';
import { sharedRollCall } from '../register/show-register.ts';
import { channelSittingView } from '../sittings/load-facts.ts';
import { boardView } from '../urgent/show-board.ts';
import type { Edit } from './edit-cards.ts';
import { editCards } from './edit-cards.ts';

/**
 * Edits cards to today's data: those of sittings, read together for all of them, and those about an item to publish.
 * Repeating it is harmless; many answers asked for it while it waited give one edit.
 *
 * @returns one outcome for each job, in order; not ok means: again later
 */
export async function refreshCards(context: Context, jobs: readonly CardsToEdit[]): Promise<JobOutcome[]> {
  const ofSittings = jobs.filter((job) => 'sittingId' in job);
  const outcomes = ofSittings.length === 0 ? [] : await refreshSittings(context, ofSittings);
  return Promise.all(
    jobs.map(async (job): Promise<JobOutcome> => {
      if ('sittingId' in job) return outcomes[ofSittings.indexOf(job)] ?? { ok: true };
      return refreshPlacementCards(context, job).catch((error: unknown) => ({ ok: false, error }));
    }),
  );
}

/** The cards of sittings in their channels, their roll calls, and the boards of urgent calls. */
async function refreshSittings(context: Context, jobs: readonly CardsOf[]): Promise<JobOutcome[]> {
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
      const edits = collectEdits(facts, { deliveries: own, entries, now });
      return editCards(context, card, { edits, readAt: now });
    }),
  );
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
  if (!isKeptCurrent(delivery) || !standsAsCard(delivery, facts.people)) return null;
  if (delivery.kind === 'urgent_board') return boardView(facts, deliveries, now);
  if (delivery.kind === 'roll_call') return sharedRollCall(deskOf(facts, entries), now);
  return channelSittingView(facts, delivery.kind === 'urgent_call' ? 'urgent_call' : 'convocation', now);
}
