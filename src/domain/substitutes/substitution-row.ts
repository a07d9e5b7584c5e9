import type { SittingFacts } from '../sittings/sitting-facts.ts';
import type { SubstitutionRow } from '../view/substitute-view.ts';
import type { Substitution } from './substitution.ts';

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
