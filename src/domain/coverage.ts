import type { Answer } from './answer.ts';
import { willAttend } from './answer.ts';
import type { Person } from './person.ts';
import { isInvited } from './person.ts';
import type { Seat } from './seat.ts';
import type { SittingTotals } from './view/sitting-view.ts';

/** Seats that somebody says they will cover: the seat's referent will attend (product §1). */
export function coveredSeatIds(people: readonly Person[], answers: readonly Answer[]): Set<string> {
  const attending = new Set(answers.filter((answer) => willAttend(answer.state)).map((a) => a.personId));
  const covered = new Set<string>();
  for (const person of people) {
    if (!isInvited(person) || person.position.role !== 'referent' || person.position.seatId === null)
      continue;
    if (attending.has(person.id)) covered.add(person.position.seatId);
  }
  return covered;
}

/**
 * The totals of a sitting. Managers and operators count among the people, never among the seats (product §1).
 *
 * @param answers the current answer of each person for the current date
 */
export function sittingTotals(
  seats: readonly Seat[],
  people: readonly Person[],
  answers: readonly Answer[],
): SittingTotals {
  const invited = people.filter(isInvited);
  const invitedIds = new Set(invited.map((person) => person.id));
  const counted = answers.filter((answer) => invitedIds.has(answer.personId));
  const covered = coveredSeatIds(people, counted);
  const count = (state: Answer['state']) => counted.filter((answer) => answer.state === state).length;
  return {
    seatsCovered: seats.filter((seat) => covered.has(seat.id)).length,
    seatsTotal: seats.length,
    uncoveredSeats: seats.filter((seat) => !covered.has(seat.id)).map((seat) => seat.name),
    inPerson: count('in_person'),
    remote: count('remote'),
    excused: count('excused'),
    unanswered: invited.length - counted.length,
    invited: invited.length,
  };
}
