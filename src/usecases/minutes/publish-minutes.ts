import { isUnderReview } from '../../domain/minutes/minutes.ts';
import type { MinutesAction } from '../../domain/minutes/minutes-action.ts';
import { publicationRefusal, publish } from '../../domain/minutes/minutes-rules.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import { carryUntreated } from '../agenda/carry-untreated.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import type { MinutesDesk } from './minutes-desk.ts';
import { lockMinutes, NO_MINUTES, readMinutes } from './minutes-desk.ts';
import { publishedParts } from './minutes-document.ts';
import { keepProposals } from './minutes-proposal.ts';
import { minutesState } from './minutes-state.ts';
import { showMinutesOf } from './show-minutes.ts';

interface Input<V extends MinutesAction['verb']> {
  caller: Caller;
  sitting: Sitting;
  action: MinutesAction & { verb: V };
  now: Date;
}

/** Asks for a confirmation, with what is worth a second look; or says what keeps them from being published. */
export async function checkMinutes(context: Context, tx: Tx, input: Input<'minutes_check'>): Promise<View> {
  const desk = await readMinutes(context, tx, input);
  if (desk === null) return NO_MINUTES;
  const reason = publicationRefusal(desk.minutes, desk);
  if (reason !== null)
    return showMinutesOf(context, tx, { ...input, notice: { code: 'minutes_refused', reason } });
  const { items, minutes } = desk;
  const proposed = items.flatMap(({ written }, index) => (written?.editedBy ? [] : [index + 1]));
  return {
    view: 'minutes_check',
    state: await minutesState(tx, desk, input.now),
    proposedItems: proposed,
    untreated: items.filter((item) => !item.treated).map(({ title, fixed }) => ({ title, fixed })),
    comments: minutes.comments.length,
  };
}

/**
 * Publishes the minutes, once and for good: one post in the sitting's thread, the reminders stop, what was not
 * treated is carried to the next sitting. Pressed again it says that they are out.
 */
export async function publishMinutes(
  context: Context,
  tx: Tx,
  input: Input<'minutes_publish'>,
): Promise<View> {
  const desk = await lockMinutes(context, tx, input);
  if (desk === null) return NO_MINUTES;
  const notice = await decide(context, tx, desk, input);
  return showMinutesOf(context, tx, { ...input, notice });
}

async function decide(
  context: Context,
  tx: Tx,
  desk: MinutesDesk,
  input: Input<'minutes_publish'>,
): Promise<Notice> {
  const { caller, now } = input;
  const { network, sitting } = desk.facts;
  const reason = publicationRefusal(desk.minutes, desk);
  if (reason !== null) return { code: 'minutes_refused', reason };
  const kept = await keepProposals(context, tx, desk, now);
  const published = await publishedParts(tx, desk.facts, kept);
  const step = publish(kept, { now, isOver: desk.isOver, registerClosed: desk.registerClosed, published });
  if (!step.done) return { code: 'minutes_refused', reason: step.reason };
  await tx.minutes.save(step.minutes);
  if (sitting.minutesOutAt === null) await tx.sittings.save({ ...sitting, minutesOutAt: now });
  const post = { networkId: network.id, sittingId: sitting.id, kind: 'minutes_published' } as const;
  const recipient = { to: 'thread' } as const;
  await tx.deliveries.enqueue([{ ...post, lineKey: 'minutes-published', recipient, dueAt: now }], now);
  await carryUntreated(context, tx, { network, sitting, now });
  await recordAudit(tx, caller, {
    act: 'minutes_publish',
    outcome: 'done',
    at: now,
    details: { sittingId: sitting.id, beforeReviewEnd: isUnderReview(desk.minutes, now) },
  });
  return { code: 'minutes_published' };
}
