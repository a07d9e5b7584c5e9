import { localDate } from '../calendar/wall-time.ts';
import type { Person } from '../network/person.ts';
import { isInvited } from '../network/person.ts';
import type { Seat } from '../network/seat.ts';
import { cleanText } from '../reading/clean-text.ts';
import { readOnDate } from '../reading/read-on-date.ts';
import type { ActionItem } from './action-item.ts';
import { ACTION_TEXT_LIMIT, OWNER_NAME_LIMIT } from './action-item.ts';

/** What is typed into the form; ids of a person and a seat, empty without one. */
export interface ActionDraft {
  text: string;
  personId: string;
  /** Name of somebody outside the team. */
  ownerName: string;
  seatId: string;
  /** `yyyy-MM-dd`, or the text that could not be read. */
  dueOn: string;
}

/** Open actions a network may have: more are not a list that anybody reads. */
export const MAX_OPEN_ACTIONS = 60;

/** Something about an action that was not accepted, and what was understood; the sentences are in `texts/`. */
export interface ActionProblem {
  problem:
    | 'text_missing'
    | 'text_too_long'
    | 'owner_missing'
    /** Both a person of the team and a name. */
    | 'owner_twice'
    /** Nobody of the network has the name that was typed. */
    | 'owner_unknown'
    /** Several people have it. */
    | 'owner_ambiguous'
    | 'owner_left'
    | 'owner_pending'
    | 'owner_name_too_long'
    | 'seat_unknown'
    | 'due_unreadable'
    | 'due_past'
    | 'too_many'
    | 'changed_meanwhile'
    | 'not_picked'
    | 'word_missing'
    | 'word_too_long';
  understood: string | null;
}

/** What an action may be made of, or changed to. */
export type AcceptedAction = Pick<ActionItem, 'text' | 'ownerId' | 'ownerName' | 'seatId' | 'dueOn'>;

interface Known {
  people: readonly Person[];
  seats: readonly Seat[];
  /** The action being changed; null for a new one. */
  current: ActionItem | null;
  /** How many are open. */
  open: number;
  now: Date;
  timeZone: string;
}

/**
 * Checks what was typed; everything wrong is told at once. Without a seat it concerns that of its owner. A date in the
 * past is accepted only where the action has it already.
 */
export function checkAction(
  draft: ActionDraft,
  known: Known,
): { accepted: AcceptedAction } | { accepted: null; problems: ActionProblem[] } {
  const today = localDate(known.now, known.timeZone);
  const text = cleanText(draft.text);
  const outside = cleanText(draft.ownerName);
  const owner = known.people.find((person) => person.id === draft.personId);
  const dueOn = draft.dueOn.trim() === '' ? null : readOnDate(draft.dueOn, today);
  const seat = known.seats.find((each) => each.id === draft.seatId);
  const problems = [
    textProblem(text),
    ownerProblem(owner, outside, draft.personId),
    draft.seatId !== '' && seat === undefined ? problem('seat_unknown') : null,
    dueProblem(draft.dueOn.trim(), dueOn, { today, current: known.current }),
    known.current === null && known.open >= MAX_OPEN_ACTIONS ? problem('too_many', String(known.open)) : null,
  ].filter((each) => each !== null);
  if (problems.length > 0) return { accepted: null, problems };
  const ownerName = owner?.name ?? outside;
  const seatId = seat?.id ?? owner?.position?.seatId ?? null;
  return { accepted: { text, ownerId: owner?.id ?? null, ownerName, seatId, dueOn } };
}

function textProblem(text: string): ActionProblem | null {
  if (text === '') return problem('text_missing');
  return text.length > ACTION_TEXT_LIMIT ? problem('text_too_long', String(text.length)) : null;
}

function ownerProblem(owner: Person | undefined, outside: string, personId: string): ActionProblem | null {
  if (owner !== undefined && outside !== '') return problem('owner_twice', `${owner.name}, ${outside}`);
  if (owner === undefined && outside === '') return problem('owner_missing');
  if (owner === undefined) {
    if (personId !== '') return problem('owner_missing');
    return outside.length > OWNER_NAME_LIMIT ? problem('owner_name_too_long', String(outside.length)) : null;
  }
  if (!owner.inTeam) return problem('owner_left', owner.name);
  return isInvited(owner) ? null : problem('owner_pending', owner.name);
}

function dueProblem(
  typed: string,
  dueOn: string | null,
  { today, current }: { today: string; current: ActionItem | null },
): ActionProblem | null {
  if (dueOn === null) return typed === '' ? null : problem('due_unreadable', typed);
  return dueOn < today && dueOn !== current?.dueOn ? problem('due_past', dueOn) : null;
}

function problem(code: ActionProblem['problem'], understood: string | null = null): ActionProblem {
  return { problem: code, understood };
}
