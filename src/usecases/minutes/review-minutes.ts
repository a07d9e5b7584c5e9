import type { MinutesAction } from '../../domain/minutes/minutes-action.ts';
import { mayWrite, openReview } from '../../domain/minutes/minutes-rules.ts';
import { reviewEnd } from '../../domain/minutes/review-end.ts';
import { isInvited } from '../../domain/network/person.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { NewDelivery, Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import type { MinutesDesk } from './minutes-desk.ts';
import { lockMinutes, NO_MINUTES } from './minutes-desk.ts';
import { keepProposals } from './minutes-proposal.ts';
import { notWriter } from './not-minutes-writer.ts';
import { showMinutesOf } from './show-minutes.ts';

interface Input {
  caller: Caller;
  sitting: Sitting;
  action: MinutesAction & { verb: 'minutes_review' };
  now: Date;
}

/**
 * Puts minutes in review (product §8): everybody invited reads them and may comment until the window ends. Each is
 * told once, whoever presses twice. The sweep tells the coordinator when the window has closed.
 */
export async function reviewMinutes(context: Context, tx: Tx, input: Input): Promise<View> {
  const desk = await lockMinutes(context, tx, input);
  if (desk === null) return NO_MINUTES;
  if (!mayWrite(desk.role)) return notWriter(tx, desk, input);
  const notice = await review(context, tx, desk, input);
  return showMinutesOf(context, tx, { ...input, notice });
}

async function review(context: Context, tx: Tx, desk: MinutesDesk, input: Input): Promise<Notice> {
  const { caller, now } = input;
  const { network } = desk.facts;
  const { minutesReviewDays: days, calendar } = network.settings;
  if (days === 0) return { code: 'minutes_refused', reason: 'no_review' };
  const endsAt = reviewEnd(now, days, calendar.timeZone);
  const step = openReview(desk.minutes, { now, endsAt, isOver: desk.isOver });
  if (!step.done) return { code: 'minutes_refused', reason: step.reason };
  const minutes = await keepProposals(context, tx, { ...desk, minutes: step.minutes }, now);
  await tx.minutes.save(minutes);
  const { networkId, sittingId } = minutes;
  const invited = desk.facts.people.filter((person) => isInvited(person) && person.id !== caller.person.id);
  const deliveries = invited.map(
    (person): NewDelivery => ({
      networkId,
      sittingId,
      kind: 'minutes_review',
      lineKey: 'minutes-review',
      recipient: { to: 'person', personId: person.id },
      dueAt: now,
    }),
  );
  await tx.deliveries.enqueue(deliveries, now);
  await tx.networks.wakeBy(networkId, endsAt);
  await recordAudit(tx, caller, {
    act: 'minutes_review',
    outcome: 'done',
    at: now,
    details: { sittingId, endsAt, toTell: deliveries.length },
  });
  return {
    code: 'review_opened',
    endsAt,
    timeZone: calendar.timeZone,
    toTell: deliveries.length,
  };
}
