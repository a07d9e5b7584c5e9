import { localDate, localTime } from '../../domain/calendar/wall-time.ts';
import type { Network } from '../../domain/network/network.ts';
import { isInvited } from '../../domain/network/person.ts';
import type { FormProblem } from '../../domain/reading/form-problem.ts';
import type { UrgentDraft } from '../../domain/urgent/urgent-draft.ts';
import type { UrgentRequest } from '../../domain/urgent/urgent-request.ts';
import { readUrgentRequest, URGENT_REASON_LIMIT } from '../../domain/urgent/urgent-request.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import type { Tx } from '../ports/store.ts';

/**
 * `urgente [quando] [motivo]`: keeps what was understood as a draft and asks for confirmation, or, when something
 * is missing or wrong, for just that (product §7, points 1 and 5). The word alone gives the empty form and keeps
 * nothing. Convenes nothing. Seen by the caller only.
 */
export async function startUrgent(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { network, person } = input.caller;
  if (input.rest.trim() === '') return { view: emptyForm(network, input.quoted ?? ''), private: true };
  const request = readUrgentRequest(input.rest, input.now, network.settings.calendar.timeZone);
  const draft: UrgentDraft = {
    id: context.newId(),
    networkId: network.id,
    personId: person.id,
    startsAt: request.startsAt,
    immediate: request.immediate,
    reason: request.reason,
    status: 'open',
    sittingId: null,
    createdAt: input.now,
  };
  await tx.drafts.insert(draft);
  const view =
    request.problems.length > 0
      ? urgentForm(network, draft, { problems: request.problems, ...dateOf(request) })
      : await urgentConfirmation(tx, network, { draft, now: input.now });
  return { view, private: true };
}

/** @param quoted what somebody wrote, proposed as the reason as far as one may be long */
function emptyForm({ settings }: Network, quoted: string): View {
  const { timeZone } = settings.calendar;
  const reason =
    quoted.length > URGENT_REASON_LIMIT ? `${quoted.slice(0, URGENT_REASON_LIMIT - 1)}…` : quoted;
  return { view: 'urgent_form', draftId: null, date: '', time: '', reason, problems: [], timeZone };
}

/** Date and time as far as understood; nothing for a call for "now", which the draft knows better. */
function dateOf(request: UrgentRequest): { date?: string; time?: string } {
  return request.immediate ? {} : { date: request.date, time: request.time };
}

/** The form, filled with what is known; each problem says what was understood. */
export function urgentForm(
  network: Network,
  draft: UrgentDraft,
  input: { problems: FormProblem[]; date?: string; time?: string },
): View {
  const { timeZone } = network.settings.calendar;
  // "Subito" fills in the moment of the request: left as it is, it still means "now".
  const startsAt = draft.immediate ? draft.createdAt : draft.startsAt;
  return {
    view: 'urgent_form',
    draftId: draft.id,
    date: input.date ?? (startsAt === null ? '' : localDate(startsAt, timeZone)),
    time: input.time ?? (startsAt === null ? '' : localTime(startsAt, timeZone)),
    reason: draft.reason,
    problems: input.problems,
    timeZone,
  };
}

/** The confirmation: date in full, reason, length of notice, how many people will be told. */
export async function urgentConfirmation(
  tx: Tx,
  network: Network,
  input: { draft: UrgentDraft; now: Date },
): Promise<View> {
  const { draft, now } = input;
  const startsAt = draft.startsAt ?? now;
  const people = (await tx.people.list(network.id)).filter(isInvited);
  return {
    view: 'urgent_confirm',
    draftId: draft.id,
    startsAt,
    immediate: draft.immediate,
    timeZone: network.settings.calendar.timeZone,
    reason: draft.reason,
    noticeMinutes: Math.max(0, Math.floor((startsAt.getTime() - now.getTime()) / 60_000)),
    recipients: people.length,
    withoutChat: people.filter((person) => person.chatId === null).length,
  };
}
