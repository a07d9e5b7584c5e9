import { localDate, localTime } from '../../domain/calendar/wall-time.ts';
import type { CardAction } from '../../domain/card-action.ts';
import type { FormProblem } from '../../domain/reading/form-problem.ts';
import { readDateFields } from '../../domain/reading/read-date-fields.ts';
import type { UrgentDraft } from '../../domain/urgent/urgent-draft.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { readReason } from '../sittings/read-reason.ts';
import { urgentConfirmation } from './start-urgent.ts';

type Submit = CardAction & { verb: 'urgent_submit' };

/**
 * Takes the urgent form: anything wrong gives the form again, nothing lost; everything right a new draft to confirm in
 * place of the old one. So what is confirmed is what was shown, and the same form coming again changes nothing.
 */
export async function prepareUrgent(
  context: Context,
  tx: Tx,
  input: { caller: Caller; draft: UrgentDraft | null; action: Submit; now: Date },
): Promise<View> {
  const { caller, action, now } = input;
  const { network } = caller;
  const { timeZone } = network.settings.calendar;
  const when = readDateFields(action.date, action.time, now, timeZone);
  const reason = readReason(action.reason);
  const problems: FormProblem[] = [...reason.problems];
  const immediate = isStillNow(input.draft, action, timeZone);
  if (when.kind !== 'instant' && !immediate) {
    problems.unshift({ field: 'when', problem: when.kind, understood: when.understood });
  }
  if (problems.length > 0) {
    const { draftId, date, time } = action;
    return { view: 'urgent_form', draftId, date, time, reason: reason.text, problems, timeZone };
  }
  const draft: UrgentDraft = {
    id: context.newId(),
    networkId: network.id,
    personId: caller.person.id,
    startsAt: when.kind === 'instant' && !immediate ? when.startsAt : null,
    immediate,
    reason: reason.text,
    status: 'open',
    sittingId: null,
    createdAt: now,
  };
  await tx.drafts.insert(draft);
  if (input.draft !== null) await tx.drafts.save({ ...input.draft, status: 'dropped' });
  return urgentConfirmation(tx, network, { draft, now });
}

/** Whether a call for "now" comes back with the moment it was filled in with, or with none. */
function isStillNow(draft: UrgentDraft | null, { date, time }: Submit, timeZone: string): boolean {
  if (!draft?.immediate) return false;
  const { createdAt } = draft;
  const untouched = date === localDate(createdAt, timeZone) && time === localTime(createdAt, timeZone);
  return untouched || (date === '' && time === '');
}
