import type { Delivery } from '../../domain/delivery/delivery.ts';
import type { SittingFacts } from '../../domain/sittings/sitting-facts.ts';
import { seatNameOf } from '../../domain/sittings/sitting-facts.ts';
import { toSittingView } from '../../domain/sittings/to-sitting-view.ts';
import { isExpected, stateOf } from '../../domain/substitutes/substitution.ts';
import { substitutionRows } from '../../domain/substitutes/substitution-row.ts';
import type { BoardRow, View } from '../../domain/view/view.ts';

/** The board of an urgent call, for who called it: seen, covered, undeliverable (product §7, point 3). */
export function boardView(facts: SittingFacts, deliveries: readonly Delivery[], now: Date): View {
  return {
    view: 'urgent_board',
    sitting: toSittingView(facts, now),
    rows: boardRows(facts, deliveries),
    substitutions: substitutionRows(facts),
    networkName: facts.network.name,
  };
}

/** The same people, reduced to those who have not acknowledged: to be telephoned (product §7, point 4). */
export function unreachedView(facts: SittingFacts, deliveries: readonly Delivery[], now: Date): View {
  return {
    view: 'urgent_unreached',
    sitting: toSittingView(facts, now),
    rows: boardRows(facts, deliveries).filter((row) => row.acknowledgedAt === null),
  };
}

function boardRows(facts: SittingFacts, deliveries: readonly Delivery[]): BoardRow[] {
  const { answers, substitutions } = facts;
  const expected = facts.people.filter((person) => isExpected(person, substitutions));
  return expected.map((person) => {
    const call = deliveries.find(
      (delivery) =>
        delivery.kind === 'urgent_call' &&
        delivery.recipient.to === 'person' &&
        delivery.recipient.personId === person.id,
    );
    return {
      personId: person.id,
      name: person.name,
      seatName: seatNameOf(facts.seats, person),
      role: person.position?.role ?? null,
      acknowledgedAt: facts.acknowledgements.get(person.id) ?? null,
      state: stateOf(person.id, answers, substitutions),
      delivery: call?.status ?? null,
    };
  });
}
