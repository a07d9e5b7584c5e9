import { isInvited } from '../network/person.ts';
import type { SittingFacts } from '../sittings/sitting-facts.ts';
import { isExpected, stateOf, substitutionBy } from '../substitutes/substitution.ts';
import type { RegisterAttendee, RegisterFrame } from './register-entry.ts';
import { attendeeOfPerson } from './register-entry.ts';

/** The frame on today's data: everybody expected at the sitting. */
export function frameOf(facts: SittingFacts): RegisterFrame {
  const { people, seats, substitutions, network } = facts;
  const expected = people.filter((person) => isExpected(person, substitutions));
  const outside = substitutions.filter(({ substituteId }) => substituteId === null);
  return {
    seats: seats.map(({ id, name }) => ({ id, name })),
    attendees: [
      ...expected.map((person) => personAttendee(facts, person.id)),
      ...outside.map(
        ({ id, outsideName, seatId, referentId }): RegisterAttendee => ({
          id: `outside:${id}`,
          personId: null,
          outsideName: outsideName ?? '',
          role: 'referent',
          seatId: null,
          inPlaceOf: { seatId, referentId },
          saidExcused: false,
        }),
      ),
    ],
    quorum: network.settings.quorum,
  };
}

/** The line of a person, also of one who is not expected: somebody may have checked in and then left the team. */
export function personAttendee(
  { people, answers, substitutions }: SittingFacts,
  personId: string,
): RegisterAttendee {
  const person = people.find((candidate) => candidate.id === personId);
  const substitution = substitutionBy(personId, substitutions);
  return {
    id: attendeeOfPerson(personId),
    personId,
    outsideName: null,
    role: person?.position?.role ?? 'operator',
    seatId: person?.position?.seatId ?? null,
    inPlaceOf:
      substitution === null ? null : { seatId: substitution.seatId, referentId: substitution.referentId },
    saidExcused:
      person !== undefined && isInvited(person) && stateOf(personId, answers, substitutions) === 'excused',
  };
}
