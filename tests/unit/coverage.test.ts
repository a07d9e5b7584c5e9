import { describe, expect, it } from '@jest/globals';
import { sittingTotals } from '../../src/domain/coverage.ts';
import { anAnswer, aPerson, nineSeats } from '../helpers/builders.ts';

const people = [
  aPerson({ id: 'coordinator', role: 'coordinator', seatId: null }),
  aPerson({ id: 'lugo', role: 'referent', seatId: 'seat-7' }),
  aPerson({ id: 'lugo-operator', role: 'operator', seatId: 'seat-7' }),
  aPerson({ id: 'alfonsine', role: 'referent', seatId: 'seat-1' }),
  aPerson({ id: 'manager', role: 'manager', seatId: null }),
  aPerson({ id: 'gone', role: 'referent', seatId: 'seat-2', inTeam: false }),
];
const by = (personId: string, state: 'in_person' | 'remote' | 'excused') => anAnswer({ personId, state });

describe('the totals of a sitting', () => {
  it('counts a seat as covered by its referent alone', () => {
    const totals = sittingTotals(nineSeats(), people, [
      by('lugo', 'remote'),
      by('lugo-operator', 'in_person'),
    ]);
    expect(totals).toMatchObject({ seatsCovered: 1, seatsTotal: 9, inPerson: 1, remote: 1 });
    expect(totals.uncoveredSeats).not.toContain('Lugo');
  });

  it('does not count operators, managers and the coordinator among the seats', () => {
    const answers = [
      by('lugo-operator', 'in_person'),
      by('manager', 'in_person'),
      by('coordinator', 'in_person'),
    ];
    expect(sittingTotals(nineSeats(), people, answers)).toMatchObject({ seatsCovered: 0, inPerson: 3 });
  });

  it('leaves a seat uncovered when its referent is excused', () => {
    expect(sittingTotals(nineSeats(), people, [by('alfonsine', 'excused')])).toMatchObject({
      seatsCovered: 0,
      excused: 1,
    });
  });

  it('ignores people who left the team, also among the unanswered', () => {
    expect(sittingTotals(nineSeats(), people, [by('gone', 'in_person')])).toMatchObject({
      seatsCovered: 0,
      inPerson: 0,
      invited: 5,
      unanswered: 5,
    });
  });
});
