import { describe, expect, it } from '@jest/globals';
import type { Answer } from '../../../src/domain/answers/answer.ts';
import { sittingTotals } from '../../../src/domain/answers/coverage.ts';
import type { Substitution } from '../../../src/domain/substitutes/substitution.ts';
import { anAnswer, aPerson, aSubstitution, nineSeats } from '../../helpers/builders.ts';

const people = [
  aPerson({ id: 'coordinator', role: 'coordinator', seatId: null }),
  aPerson({ id: 'lugo', role: 'referent', seatId: 'seat-7' }),
  aPerson({ id: 'lugo-operator', role: 'operator', seatId: 'seat-7' }),
  aPerson({ id: 'alfonsine', role: 'referent', seatId: 'seat-1' }),
  aPerson({ id: 'manager', role: 'manager', seatId: null }),
  aPerson({ id: 'gone', role: 'referent', seatId: 'seat-2', inTeam: false }),
];
const by = (personId: string, state: 'in_person' | 'remote' | 'excused') => anAnswer({ personId, state });

const totalsOf = (answers: Answer[], substitutions: Substitution[] = []) =>
  sittingTotals({ seats: nineSeats(), people, answers, substitutions });

describe('the totals of a sitting', () => {
  it('counts a seat as covered by its referent alone', () => {
    const totals = totalsOf([by('lugo', 'remote'), by('lugo-operator', 'in_person')]);
    expect(totals).toMatchObject({ seatsCovered: 1, seatsTotal: 9, inPerson: 1, remote: 1 });
    expect(totals.uncoveredSeats).not.toContain('Lugo');
  });

  it('does not count operators, managers and the coordinator among the seats', () => {
    const answers = [
      by('lugo-operator', 'in_person'),
      by('manager', 'in_person'),
      by('coordinator', 'in_person'),
    ];
    expect(totalsOf(answers)).toMatchObject({ seatsCovered: 0, inPerson: 3 });
  });

  it('leaves a seat uncovered when its referent is excused', () => {
    expect(totalsOf([by('alfonsine', 'excused')])).toMatchObject({
      seatsCovered: 0,
      excused: 1,
    });
  });

  it('ignores people who left the team, also among the unanswered', () => {
    expect(totalsOf([by('gone', 'in_person')])).toMatchObject({
      seatsCovered: 0,
      inPerson: 0,
      invited: 5,
      unanswered: 5,
    });
  });
});

describe('the totals of a sitting with a substitute', () => {
  const inTeam = aSubstitution({ referentId: 'lugo', seatId: 'seat-7', substituteId: 'lugo-operator' });
  const outside = { ...inTeam, substituteId: null, outsideName: 'Ospite Inventato' };
  const before = { invited: 5, unanswered: 5, seatsCovered: 0 };

  it('waits for the answer of one in the team, and counts the referent as excused', () => {
    expect(totalsOf([], [inTeam])).toMatchObject({ ...before, excused: 1, unanswered: 4 });
    expect(totalsOf([by('lugo', 'in_person')], [inTeam])).toMatchObject({
      seatsCovered: 0,
      inPerson: 0,
      excused: 1,
    });
  });

  it('covers the seat when the substitute attends, counted once among the people', () => {
    const totals = totalsOf([by('lugo-operator', 'remote')], [inTeam]);
    expect(totals).toMatchObject({ seatsCovered: 1, remote: 1, excused: 1, unanswered: 3, invited: 5 });
    expect(totals.uncoveredSeats).not.toContain('Lugo');
  });

  it('leaves the seat uncovered when the substitute is excused or has left the team', () => {
    expect(totalsOf([by('lugo-operator', 'excused')], [inTeam])).toMatchObject({
      seatsCovered: 0,
      excused: 2,
    });
    const gone = { ...inTeam, substituteId: 'gone' };
    expect(totalsOf([by('gone', 'in_person')], [gone])).toMatchObject({ seatsCovered: 0, invited: 5 });
  });

  it('covers the seat from the naming when the substitute is outside Teams, who is nobody of the network', () => {
    expect(totalsOf([], [outside])).toMatchObject({ seatsCovered: 1, inPerson: 0, excused: 1, invited: 5 });
  });

  it('takes in a substitute without a position, for this sitting', () => {
    const colleague = aPerson({ id: 'colleague', position: null });
    const given = {
      seats: nineSeats(),
      people: [...people, colleague],
      answers: [by('colleague', 'remote')],
    };
    expect(sittingTotals({ ...given, substitutions: [] })).toMatchObject({ invited: 5, remote: 0 });
    const substitutions = [{ ...inTeam, substituteId: 'colleague' }];
    expect(sittingTotals({ ...given, substitutions })).toMatchObject({
      invited: 6,
      remote: 1,
      seatsCovered: 1,
    });
  });
});
