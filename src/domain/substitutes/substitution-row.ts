import type { AnswerState } from '../answers/answer.ts';
import type { SittingFacts } from '../sittings/sitting-facts.ts';
import type { Substitution } from './substitution.ts';

/** One substitution as lists show it: who comes, for whom, and what they have answered. */
export interface SubstitutionRow {
  seatName: string;
  referentName: string;
  name: string;
  /** Somebody outside Teams: told by the referent, who vouches for them. */
  outside: boolean;
  /** Answer of a substitute in the team; null = none yet, or outside Teams. */
  state: AnswerState | null;
  /** Teams refuses personal messages to the substitute: they must be told in another way. */
  unreachable: boolean;
}

/** One substitution, active or not, with today's names and answer. */
export function substitutionRow(facts: SittingFacts, substitution: Substitution): SubstitutionRow {
  const { people, seats, answers } = facts;
  const { substituteId, outsideName } = substitution;
  const substitute = people.find((person) => person.id === substituteId);
  return {
    seatName: seats.find((seat) => seat.id === substitution.seatId)?.name ?? '',
    referentName: people.find((person) => person.id === substitution.referentId)?.name ?? '',
    name: outsideName ?? substitute?.name ?? '',
    outside: outsideName !== null,
    state: answers.find((answer) => answer.personId === substituteId)?.state ?? null,
    unreachable: substitute !== undefined && substitute.unreachable !== null,
  };
}

/** All active ones, in the order of the seats. */
export function substitutionRows(facts: SittingFacts): SubstitutionRow[] {
  const order = new Map(facts.seats.map((seat, index) => [seat.id, index]));
  return facts.substitutions
    .toSorted((a, b) => (order.get(a.seatId) ?? 0) - (order.get(b.seatId) ?? 0))
    .map((substitution) => substitutionRow(facts, substitution));
}
