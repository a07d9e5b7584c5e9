import type { ActionItem } from '../actions/action-item.ts';
import type { AgendaLine } from '../agenda/agenda.ts';
import type { Answer } from '../answers/answer.ts';
import type { Network } from '../network/network.ts';
import type { Person } from '../network/person.ts';
import type { Seat } from '../network/seat.ts';
import type { ProjectInBrief } from '../projects/project.ts';
import type { Substitution } from '../substitutes/substitution.ts';
import { isExpected, stateOf } from '../substitutes/substitution.ts';
import type { Sitting } from './sitting.ts';

/** Everything stored about one sitting that is needed to show it. */
export interface SittingFacts {
  network: Network;
  sitting: Sitting;
  seats: Seat[];
  people: Person[];
  agenda: AgendaLine[];
  /** The network's, by date; whatever sitting they were decided at. */
  openActions: ActionItem[];
  /** The network's, by the date of the next step. */
  openProjects: ProjectInBrief[];
  /** Current answers to the current version of the date. */
  answers: Answer[];
  /** Person id → instant of the acknowledgement of an urgent call. */
  acknowledgements: ReadonlyMap<string, Date>;
  /** The active ones of this sitting. */
  substitutions: Substitution[];
}

/** People of this sitting who have not answered for the current date; who has named a substitute has answered. */
export function unansweredPeople({ people, answers, substitutions }: SittingFacts): Person[] {
  return people.filter(
    (person) => isExpected(person, substitutions) && stateOf(person.id, answers, substitutions) === null,
  );
}

export function seatNameOf(seats: readonly Seat[], person: Person): string | null {
  const seatId = person.position?.seatId ?? null;
  return seats.find((seat) => seat.id === seatId)?.name ?? null;
}

/** Teams addresses of these people, for cards that refresh by themselves: as far as the sitting concerns them. */
export function refreshAddresses(people: readonly Person[], { substitutions }: SittingFacts): string[] {
  return people.filter((person) => isExpected(person, substitutions)).map((person) => person.teamsUserId);
}
