import type { SittingFacts } from '../../../src/domain/sittings/sitting-facts.ts';
import type { Substitution } from '../../../src/domain/substitutes/substitution.ts';
import { aNetwork, anAnswer, aPerson, someFacts } from '../builders.ts';

/** Minutes after the start of the sitting of the builders, 10:00 in Rome. */
export function minute(count: number): Date {
  return new Date(Date.parse('2027-01-19T09:00:00Z') + count * 60_000);
}

/** Who has nobody in Teams to stand in: `outside:sub-outside`, for seat 3. */
export const OUTSIDE_ID = 'outside:sub-outside';

/**
 * A coordinator, the referents of seats 1 to 4, a manager and two operators. Seat 2 is taken by the operator
 * `substitute`, seat 3 by somebody from outside Teams; the referent of seat 4 has said they will not come.
 */
export function registerFacts(settings: { quorum: number | null } = { quorum: null }): SittingFacts {
  const base = aNetwork();
  return someFacts({
    network: { ...base, settings: { ...base.settings, ...settings } },
    people: [
      aPerson({ id: 'coordinator', role: 'coordinator', seatId: null }),
      ...[1, 2, 3, 4].map((n) => aPerson({ id: `referent-${n}`, seatId: `seat-${n}` })),
      aPerson({ id: 'manager', role: 'manager', seatId: null }),
      aPerson({ id: 'operator', role: 'operator', seatId: 'seat-1' }),
      aPerson({ id: 'substitute', role: 'operator', seatId: 'seat-2' }),
    ],
    answers: [anAnswer({ personId: 'referent-4', state: 'excused' })],
    substitutions: [
      aSubstitution({
        id: 'sub-inside',
        seatId: 'seat-2',
        referentId: 'referent-2',
        substituteId: 'substitute',
      }),
      aSubstitution({
        id: 'sub-outside',
        seatId: 'seat-3',
        referentId: 'referent-3',
        outsideName: 'Olga Esternini',
      }),
    ],
  });
}

function aSubstitution(fields: Partial<Substitution>): Substitution {
  return {
    id: 'sub',
    networkId: 'network-1',
    sittingId: 'sitting-1',
    seatId: 'seat-1',
    referentId: 'referent-1',
    substituteId: null,
    outsideName: null,
    namedAt: new Date('2027-01-12T09:00:00Z'),
    withdrawnAt: null,
    ...fields,
  };
}
