import type { Answer, AnswerState } from '../answers/answer.ts';
import type { Person } from '../network/person.ts';
import { isInvited } from '../network/person.ts';

/**
 * Somebody named by a referent to attend one sitting in their place (product §1 and §6, charter Art. 4). Rows are
 * never removed: a withdrawn one stays as the history of who was to come.
 */
export interface Substitution {
  id: string;
  networkId: string;
  sittingId: string;
  /** The seat represented, the referent's at the moment of naming. */
  seatId: string;
  /** Person id of the referent who does not come. */
  referentId: string;
  /** A person of the network; null for somebody outside Teams. */
  substituteId: string | null;
  /** Name of somebody outside Teams; exactly one of `substituteId` and this is set. */
  outsideName: string | null;
  namedAt: Date;
  /** When it stopped to hold: withdrawn, replaced, or undone by a change of date or of the team. Null while it holds. */
  withdrawnAt: Date | null;
}

/**
 * What somebody says they will do, the substitutions considered: a referent with a substitute is excused whatever
 * they had answered before, which counts again when the substitution is withdrawn. Null = no answer.
 *
 * @param substitutions the active ones of the sitting
 */
export function stateOf(
  personId: string,
  answers: readonly Answer[],
  substitutions: readonly Substitution[],
): AnswerState | null {
  if (substitutions.some((substitution) => substitution.referentId === personId)) return 'excused';
  return answers.find((answer) => answer.personId === personId)?.state ?? null;
}

/**
 * Whether a person is told of this sitting and may answer: invited to every sitting, or named as a substitute for
 * this one and in the team, even before the coordinator has confirmed a position.
 */
export function isExpected(person: Person, substitutions: readonly Substitution[]): boolean {
  return isInvited(person) || (person.inTeam && substitutionBy(person.id, substitutions) !== null);
}

/** The active substitution in which this person is the substitute, null when there is none. */
export function substitutionBy(
  personId: string,
  substitutions: readonly Substitution[],
): Substitution | null {
  return substitutions.find((substitution) => substitution.substituteId === personId) ?? null;
}

/** The active substitution of this referent, null when there is none. */
export function substitutionOf(
  referentId: string,
  substitutions: readonly Substitution[],
): Substitution | null {
  return substitutions.find((substitution) => substitution.referentId === referentId) ?? null;
}
