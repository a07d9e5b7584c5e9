import type { MinutesAction } from '../../domain/minutes/minutes-action.ts';
import { correct } from '../../domain/minutes/minutes-rules.ts';
import type { MinutesProblem } from '../../domain/minutes/read-minutes-text.ts';
import { readRemark } from '../../domain/minutes/read-minutes-text.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { toSittingView } from '../../domain/sittings/to-sitting-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import type { MinutesDesk } from './minutes-desk.ts';
import { lockMinutes, NO_MINUTES, readMinutes } from './minutes-desk.ts';
import { showMinutesOf } from './show-minutes.ts';

interface Input<V extends MinutesAction['verb']> {
  caller: Caller;
  sitting: Sitting;
  action: MinutesAction & { verb: V };
  now: Date;
}

const NOT_PUBLISHED: View = { view: 'notice', notice: { code: 'minutes_refused', reason: 'not_published' } };

/** A new form for an "errata corrige". Changes nothing. */
export async function startCorrection(
  context: Context,
  tx: Tx,
  input: Input<'minutes_amend'>,
): Promise<View> {
  const desk = await readMinutes(context, tx, input);
  if (desk === null) return NO_MINUTES;
  if (desk.minutes.status !== 'published') return NOT_PUBLISHED;
  const typed = { formId: context.newId(), itemKey: '', text: '', reason: '', problems: [] };
  return correctionForm(desk, input.now, typed);
}

/** Adds it under the published text, with who, when and why; the same form sent twice is one correction. */
export async function correctMinutes(
  context: Context,
  tx: Tx,
  input: Input<'minutes_correct'>,
): Promise<View> {
  const { action, caller, now } = input;
  const desk = await lockMinutes(context, tx, input);
  if (desk === null) return NO_MINUTES;
  const text = readRemark('remark', action.text);
  const reason = readRemark('reason', action.reason);
  const problems = [...text.problems, ...reason.problems];
  if (problems.length > 0) return correctionForm(desk, now, { ...action, problems });
  const itemKey = desk.items.find((item) => item.key === action.itemKey)?.key ?? null;
  const made = { itemKey, text: text.text, reason: reason.text, by: caller.person.id, at: now };
  const step = correct(desk.minutes, { ...made, id: action.formId });
  if (!step.done) return NOT_PUBLISHED;
  if (step.minutes !== desk.minutes) {
    await tx.minutes.save(step.minutes);
    await recordAudit(tx, caller, {
      act: 'minutes_correct',
      outcome: 'done',
      at: now,
      details: { sittingId: desk.minutes.sittingId, itemKey },
    });
  }
  return showMinutesOf(context, tx, { ...input, notice: { code: 'correction_added' } });
}

function correctionForm(
  { facts, items }: MinutesDesk,
  now: Date,
  typed: { formId: string; itemKey: string; text: string; reason: string; problems: MinutesProblem[] },
): View {
  return {
    view: 'minutes_correction',
    sitting: toSittingView(facts, now),
    items: items.map(({ key, title, fixed }, index) => ({ key, number: index + 1, title, fixed })),
    formId: typed.formId,
    itemKey: typed.itemKey,
    text: typed.text,
    reason: typed.reason,
    problems: typed.problems,
  };
}
