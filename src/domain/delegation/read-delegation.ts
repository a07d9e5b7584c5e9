import { daysBetween } from '../calendar/on-date.ts';
import { localDate } from '../calendar/wall-time.ts';
import type { Person } from '../network/person.ts';
import { isCoordinator, isInvited } from '../network/person.ts';
import { readOnDate } from '../reading/read-on-date.ts';
import { URGENT_REASON_LIMIT } from '../urgent/urgent-request.ts';
import type { Delegation } from './delegation.ts';
import { isOpen, MAX_DELEGATION_DAYS, MAX_OPEN_DELEGATIONS } from './delegation.ts';

/** What is typed into the form; the person is an id, the days `yyyy-MM-dd` or the text that could not be read. */
export interface DelegationDraft {
  personId: string;
  fromOn: string;
  toOn: string;
  reason: string;
}

/** Something about a delegation that was not accepted, and what was understood; the sentences are in `texts/`. */
export interface DelegationProblem {
  problem:
    | 'person_missing'
    /** Nobody of the network has the name that was typed. */
    | 'person_unknown'
    /** Several people have it. */
    | 'person_ambiguous'
    | 'person_self'
    | 'person_coordinates'
    | 'person_left'
    | 'person_pending'
    | 'from_missing'
    | 'from_unreadable'
    | 'to_missing'
    | 'to_unreadable'
    | 'reversed'
    | 'past'
    | 'too_long'
    | 'reason_missing'
    | 'reason_too_long'
    /** As many as may be open already are. */
    | 'too_many';
  understood: string | null;
}

/** A delegation that may be given. */
export interface AcceptedDelegation {
  deputy: Person;
  fromOn: string;
  toOn: string;
  reason: string;
  /** The one already given to the same person for the same days; nothing is to be done. */
  same: Delegation | null;
}

interface Known {
  delegatorId: string;
  people: readonly Person[];
  /** Those not revoked and not over. */
  open: readonly Delegation[];
  now: Date;
  timeZone: string;
}

/** Checks what was typed; everything wrong is told at once. Days in the past are accepted when the last is not. */
export function checkDelegation(
  draft: DelegationDraft,
  known: Known,
): { accepted: AcceptedDelegation } | { accepted: null; problems: DelegationProblem[] } {
  const today = localDate(known.now, known.timeZone);
  const reason = draft.reason.trim();
  const deputy = known.people.find((person) => person.id === draft.personId);
  const fromOn = readOnDate(draft.fromOn, today);
  const toOn = readOnDate(draft.toOn, today);
  const problems = [
    personProblem(deputy, known),
    dayProblem('from', draft.fromOn, fromOn),
    dayProblem('to', draft.toOn, toOn),
    ...(fromOn === null || toOn === null ? [] : [periodProblem(fromOn, toOn, today)]),
    reasonProblem(reason),
  ].filter((problem) => problem !== null);
  if (problems.length > 0 || deputy === undefined || fromOn === null || toOn === null)
    return { accepted: null, problems };
  const open = known.open.filter((delegation) => isOpen(delegation, known));
  const same = open.find(
    (delegation) =>
      delegation.delegatorId === known.delegatorId &&
      delegation.deputyId === deputy.id &&
      delegation.fromOn === fromOn &&
      delegation.toOn === toOn,
  );
  if (same === undefined && open.length >= MAX_OPEN_DELEGATIONS)
    return { accepted: null, problems: [{ problem: 'too_many', understood: String(open.length) }] };
  return { accepted: { deputy, fromOn, toOn, reason, same: same ?? null } };
}

function personProblem(person: Person | undefined, { delegatorId }: Known): DelegationProblem | null {
  if (person === undefined) return { problem: 'person_missing', understood: null };
  const understood = person.name;
  if (person.id === delegatorId) return { problem: 'person_self', understood };
  if (!person.inTeam) return { problem: 'person_left', understood };
  if (!isInvited(person)) return { problem: 'person_pending', understood };
  return isCoordinator(person) ? { problem: 'person_coordinates', understood } : null;
}

function dayProblem(which: 'from' | 'to', typed: string, on: string | null): DelegationProblem | null {
  if (on !== null) return null;
  const understood = typed.trim();
  return understood === ''
    ? { problem: `${which}_missing`, understood: null }
    : { problem: `${which}_unreadable`, understood };
}

function periodProblem(fromOn: string, toOn: string, today: string): DelegationProblem | null {
  if (fromOn > toOn) return { problem: 'reversed', understood: `${fromOn}/${toOn}` };
  if (toOn < today) return { problem: 'past', understood: toOn };
  const days = daysBetween(fromOn, toOn) + 1;
  return days > MAX_DELEGATION_DAYS ? { problem: 'too_long', understood: String(days) } : null;
}

function reasonProblem(reason: string): DelegationProblem | null {
  if (reason === '') return { problem: 'reason_missing', understood: null };
  const { length } = reason;
  return length > URGENT_REASON_LIMIT ? { problem: 'reason_too_long', understood: String(length) } : null;
}
