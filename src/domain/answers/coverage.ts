import type { Person } from '../network/person.ts';
import { isReferent } from '../network/person.ts';
import type { Seat } from '../network/seat.ts';
import type { Substitution } from '../substitutes/substitution.ts';
import { isExpected, stateOf } from '../substitutes/substitution.ts';
import type { Answer, AnswerState } from './answer.ts';
import { willAttend } from './answer.ts';

/** How many people and seats there are in each state; the figure everybody looks at is `seatsCovered`/`seatsTotal`. */
export interface SittingTotals {
  seatsCovered: number;
  seatsTotal: number;
  /** Names of the seats nobody covers yet, in seat order. */
  uncoveredSeats: string[];
  inPerson: number;
  remote: number;
  excused: number;
  unanswered: number;
  /** Invited people in all. */
  invited: number;
}

interface Given {
  people: readonly Person[];
  /** The current answer of each person for the current date. */
  answers: readonly Answer[];
  /** The active substitutions of the sitting. */
  substitutions: readonly Substitution[];
}

/**
 * Seats that somebody says they will cover (product §1): the seat's referent will attend, or the substitute they
 * named will. A substitute in the team counts when their own answer is an attending one; somebody outside Teams from
 * the naming on, since the referent vouches for them.
 */
export function coveredSeatIds({ people, answers, substitutions }: Given): Set<string> {
  const attends = (personId: string) => {
    const state = stateOf(personId, answers, substitutions);
    return state !== null && willAttend(state);
  };
  const covered = new Set<string>();
  for (const person of people) {
    if (isReferent(person) && attends(person.id)) covered.add(person.position.seatId);
  }
  const inTeam = new Set(people.filter((person) => person.inTeam).map((person) => person.id));
  for (const { seatId, substituteId } of substitutions) {
    if (substituteId === null || (inTeam.has(substituteId) && attends(substituteId))) covered.add(seatId);
  }
  return covered;
}

/**
 * The totals of a sitting. Managers and operators count among the people, never among the seats (product §1). A
 * substitute counts once among the people, and for their referent's seat; the referent is excused. Somebody outside
 * Teams is nobody of the network and counts for the seat only.
 */
export function sittingTotals({ seats, ...given }: Given & { seats: readonly Seat[] }): SittingTotals {
  const { people, answers, substitutions } = given;
  const states = people
    .filter((person) => isExpected(person, substitutions))
    .map((person) => stateOf(person.id, answers, substitutions));
  const covered = coveredSeatIds(given);
  const count = (wanted: AnswerState | null) => states.filter((state) => state === wanted).length;
  return {
    seatsCovered: seats.filter((seat) => covered.has(seat.id)).length,
    seatsTotal: seats.length,
    uncoveredSeats: seats.filter((seat) => !covered.has(seat.id)).map((seat) => seat.name),
    inPerson: count('in_person'),
    remote: count('remote'),
    excused: count('excused'),
    unanswered: count(null),
    invited: states.length,
  };
}
