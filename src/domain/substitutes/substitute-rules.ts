import { peopleNamed } from '../network/people-named.ts';
import type { Person } from '../network/person.ts';
import { isReferent } from '../network/person.ts';
import { foldText } from '../reading/clean-text.ts';
import { sittingPhase } from '../sittings/phase.ts';
import type { SittingFacts } from '../sittings/sitting-facts.ts';
import { seatNameOf } from '../sittings/sitting-facts.ts';
import { substitutionBy, substitutionOf } from './substitution.ts';

/** Who is named as a substitute: a person of the network, or the name of somebody outside Teams. */
export type Nominee = { personId: string; outsideName: null } | { personId: null; outsideName: string };

/** Why somebody cannot be named, with what was understood; nothing is changed. */
export type SubstituteProblem =
  /** The sitting: cancelled, begun or over, answers closed, or moved since the form was made. */
  | { problem: 'cancelled' | 'begun' | 'closed' | 'date_changed' }
  | { problem: 'not_referent' }
  /** Who names is a substitute at this sitting. */
  | { problem: 'chain'; referentName: string }
  /** Another referent of the same seat has named somebody. */
  | { problem: 'seat_taken'; referentName: string }
  | { problem: 'missing' | 'both' | 'self' }
  /** Not the name and surname of a person. */
  | { problem: 'name'; understood: string }
  /** The name typed for somebody outside Teams is that of a person of the team. */
  | { problem: 'in_team'; understood: string }
  | { problem: 'no_match'; understood: string }
  | { problem: 'several'; understood: string; names: string[] }
  | { problem: 'left'; name: string }
  | { problem: 'referent'; name: string; seatName: string }
  /** Is represented by somebody else at this sitting. */
  | { problem: 'substituted'; name: string }
  | { problem: 'elsewhere'; name: string; seatName: string };

const MAX_NAME_LENGTH = 80;
const NAME = /^\p{L}[\p{L}\p{M}'’.,()\- ]*$/u;

/**
 * Why this person may not name, change or withdraw a substitute at this sitting; null when they may. It is an answer
 * and may be changed as long as answers are taken; the coordinator, by telephone, until the start, and for who has
 * come in somebody's place until the register is closed (product §8).
 *
 * @param input.late the coordinator acts, and the register of the sitting is open
 */
export function refuseNaming(
  facts: SittingFacts,
  input: { referent: Person; onBehalf: boolean; late: boolean; now: Date },
): SubstituteProblem | null {
  const { sitting, substitutions, people, network } = facts;
  const { referent, onBehalf, late, now } = input;
  if (sitting.status === 'cancelled') return { problem: 'cancelled' };
  const phase = sittingPhase(sitting, !onBehalf && network.settings.lockAtAnswerBy, now);
  if (phase === 'closed') return { problem: 'closed' };
  if (phase !== 'open' && !late) return { problem: 'begun' };
  const asSubstitute = substitutionBy(referent.id, substitutions);
  if (asSubstitute !== null) {
    return { problem: 'chain', referentName: nameOf(people, asSubstitute.referentId) };
  }
  return isReferent(referent) ? null : { problem: 'not_referent' };
}

/**
 * What a form names. Where a list is searched by typing, some clients give back what was typed and not what was
 * chosen: it is read as a line is.
 */
export function readNominee(
  typed: { personId: string; outsideName: string },
  people: readonly Person[],
): Nominee | SubstituteProblem {
  const personId = typed.personId.trim();
  const outsideName = typed.outsideName.replace(/\s+/g, ' ').trim();
  if (personId !== '' && outsideName !== '') return { problem: 'both' };
  if (people.some((person) => person.id === personId)) return { personId, outsideName: null };
  if (personId !== '') return findNominee(personId, people);
  if (outsideName === '') return { problem: 'missing' };
  if (!isName(outsideName)) return { problem: 'name', understood: outsideName };
  const inTeam = people.filter((person) => person.inTeam);
  if (inTeam.some((person) => foldText(person.name) === foldText(outsideName))) {
    return { problem: 'in_team', understood: outsideName };
  }
  return { personId: null, outsideName };
}

/** The one person of the team whom a typed name means; never a guess. */
export function findNominee(typed: string, people: readonly Person[]): Nominee | SubstituteProblem {
  const understood = typed.replace(/\s+/g, ' ').trim();
  const found = peopleNamed(understood, people);
  const inTeam = found.filter((person) => person.inTeam);
  const [first] = inTeam.length > 0 ? inTeam : found;
  if (first === undefined) return { problem: 'no_match', understood };
  if (inTeam.length > 1)
    return { problem: 'several', understood, names: inTeam.map((person) => person.name) };
  return { personId: first.id, outsideName: null };
}

/** Why this referent cannot be represented by them; null when they can. Call after {@link refuseNaming}. */
export function refuseNominee(
  facts: SittingFacts,
  input: { referent: Person; nominee: Nominee },
): SubstituteProblem | null {
  const { people, seats, substitutions } = facts;
  const { referent, nominee } = input;
  const taken = substitutions.find(
    (other) => other.seatId === referent.position?.seatId && other.referentId !== referent.id,
  );
  if (taken !== undefined) return { problem: 'seat_taken', referentName: nameOf(people, taken.referentId) };
  if (nominee.personId === null) return null;
  if (nominee.personId === referent.id) return { problem: 'self' };
  const person = people.find((candidate) => candidate.id === nominee.personId);
  if (person === undefined) return { problem: 'missing' };
  const { name } = person;
  if (!person.inTeam) return { problem: 'left', name };
  if (substitutionOf(person.id, substitutions) !== null) return { problem: 'substituted', name };
  if (isReferent(person)) return { problem: 'referent', name, seatName: seatNameOf(seats, person) ?? '' };
  const elsewhere = substitutionBy(person.id, substitutions);
  if (elsewhere !== null && elsewhere.referentId !== referent.id) {
    const seat = seats.find((candidate) => candidate.id === elsewhere.seatId);
    return { problem: 'elsewhere', name, seatName: seat?.name ?? '' };
  }
  return null;
}

/** At least a name and a surname, and nothing that no name has. */
function isName(text: string): boolean {
  const words = text.split(' ').filter((word) => /\p{L}/u.test(word));
  return text.length <= MAX_NAME_LENGTH && NAME.test(text) && words.length >= 2;
}

function nameOf(people: readonly Person[], personId: string): string {
  return people.find((person) => person.id === personId)?.name ?? '';
}
