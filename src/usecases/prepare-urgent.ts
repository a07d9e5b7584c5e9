import type { CardAction } from '../domain/card-action.ts';
import { readDateFields } from '../domain/read-date-fields.ts';
import type { UrgentDraft } from '../domain/urgent-draft.ts';
import type { FormProblem, View } from '../domain/view/view.ts';
import { localDate, localTime } from '../domain/wall-time.ts';
import type { Caller, Context } from './context.ts';
import type { Tx } from './ports/store.ts';
import { readReason } from './read-reason.ts';
import { urgentConfirmation, urgentForm } from './start-urgent.ts';

type Submit = CardAction & { verb: 'urgent_submit' };

/** Takes the urgent form: everything right gives the confirmation, anything wrong the form again, nothing lost. */
export async function prepareUrgent(
  context: Context,
  tx: Tx,
  input: { caller: Caller; draft: UrgentDraft | null; action: Submit; now: Date },
): Promise<View> {
  const { caller, action, now } = input;
  const { network } = caller;
  const when = readDateFields(action.date, action.time, now, network.settings.calendar.timeZone);
  const reason = readReason(action.reason);
  const problems: FormProblem[] = [...reason.problems];
  const immediate = isStillNow(input.draft, action, network.settings.calendar.timeZone);
  if (when.kind !== 'instant' && !immediate) {
    problems.unshift({ field: 'when', problem: when.kind, understood: when.understood });
  }
  const startsAt = when.kind === 'instant' && !immediate ? when.startsAt : null;
  const draft: UrgentDraft = {
    ...(input.draft ?? newDraft(context, caller, now)),
    startsAt,
    immediate,
    reason: reason.text,
  };
  if (input.draft === null) await tx.drafts.insert(draft);
  else await tx.drafts.save(draft);
  if (problems.length === 0) return urgentConfirmation(tx, network, { draft, now });
  return urgentForm(network, draft, { problems, date: action.date, time: action.time });
}

/** Whether a call for "now" comes back with the moment it was filled in with, or with none. */
function isStillNow(draft: UrgentDraft | null, { date, time }: Submit, timeZone: string): boolean {
  if (!draft?.immediate) return false;
  const { createdAt } = draft;
  const untouched = date === localDate(createdAt, timeZone) && time === localTime(createdAt, timeZone);
  return untouched || (date === '' && time === '');
}

function newDraft(context: Context, caller: Caller, now: Date): UrgentDraft {
  return {
    id: context.newId(),
    networkId: caller.network.id,
    personId: caller.person.id,
    startsAt: null,
    immediate: false,
    reason: '',
    status: 'open',
    sittingId: null,
    createdAt: now,
  };
}
