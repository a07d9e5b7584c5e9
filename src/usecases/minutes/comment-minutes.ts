import { isUnderReview } from '../../domain/minutes/minutes.ts';
import type { MinutesAction } from '../../domain/minutes/minutes-action.ts';
import { comment } from '../../domain/minutes/minutes-rules.ts';
import type { MinutesProblem } from '../../domain/minutes/read-minutes-text.ts';
import { readRemark } from '../../domain/minutes/read-minutes-text.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { toSittingView } from '../../domain/sittings/to-sitting-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import type { MinutesDesk } from './minutes-desk.ts';
import { lockMinutes, NO_MINUTES, readMinutes } from './minutes-desk.ts';
import { showMinutesOf } from './show-minutes.ts';

interface Input<V extends MinutesAction['verb']> {
  caller: Caller;
  sitting: Sitting;
  action: MinutesAction & { verb: V };
  now: Date;
}

/** A new form for a comment. Changes nothing. */
export async function startComment(context: Context, tx: Tx, input: Input<'minutes_remark'>): Promise<View> {
  const desk = await readMinutes(context, tx, input);
  if (desk === null) return NO_MINUTES;
  const typed = { formId: context.newId(), itemKey: '', text: '', problems: [] };
  return refusal(desk, input.now) ?? commentForm(desk, input.now, typed);
}

/**
 * What somebody remarks on the draft, kept for who writes it; the same form sent twice is one comment. The minutes take
 * the place of the form.
 */
export async function commentMinutes(
  context: Context,
  tx: Tx,
  input: Input<'minutes_comment'>,
): Promise<View> {
  const { action, caller, now } = input;
  const desk = await lockMinutes(context, tx, input);
  if (desk === null) return NO_MINUTES;
  const isKnown = desk.minutes.comments.some(({ id }) => id === action.formId);
  const refused = isKnown ? null : refusal(desk, now);
  if (refused !== null) return refused;
  const { text, problems } = readRemark('remark', action.text);
  if (problems.length > 0) return commentForm(desk, now, { ...action, problems });
  const itemKey = desk.items.find((item) => item.key === action.itemKey)?.key ?? null;
  const made = { id: action.formId, itemKey, personId: caller.person.id, text, at: now };
  const step = comment(desk.minutes, made);
  if (!step.done) return { view: 'notice', notice: { code: 'minutes_refused', reason: step.reason } };
  if (!isKnown) await tx.minutes.save(step.minutes);
  const { sitting } = desk.facts;
  return showMinutesOf(context, tx, { caller, sitting, now, notice: { code: 'comment_received' } });
}

function refusal(desk: MinutesDesk, now: Date): View | null {
  if (desk.role === 'outsider') return { view: 'notice', notice: { code: 'minutes_not_invited' } };
  if (isUnderReview(desk.minutes, now)) return null;
  return { view: 'notice', notice: { code: 'minutes_refused', reason: 'comments_closed' } };
}

function commentForm(
  desk: MinutesDesk,
  now: Date,
  typed: { formId: string; itemKey: string; text: string; problems: MinutesProblem[] },
): View {
  const { facts, minutes, items } = desk;
  return {
    view: 'minutes_comment',
    sitting: toSittingView(facts, now),
    reviewEndsAt: minutes.reviewEndsAt ?? now,
    items: items.map(({ key, title, fixed }, index) => ({ key, number: index + 1, title, fixed })),
    formId: typed.formId,
    itemKey: typed.itemKey,
    text: typed.text,
    problems: typed.problems,
  };
}
