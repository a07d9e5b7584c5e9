import { describe, expect, it } from '@jest/globals';
import type { SeatsInRegister } from '../../../src/domain/register/attendance-by-seat.ts';
import { seatMarks } from '../../../src/domain/register/attendance-by-seat.ts';
import { coveredSeats, registerSpan } from '../../../src/domain/register/register-coverage.ts';
import { isCovered, seatPresences, seatShare } from '../../../src/domain/register/seat-presence.ts';
import { minute, OUTSIDE_ID, registerFacts } from '../../helpers/register/register-facts.ts';
import { RegisterRun } from '../../helpers/register/register-run.ts';

function presencesOf(play: (run: RegisterRun) => void): Record<string, string> {
  const run = new RegisterRun(registerFacts());
  play(run);
  const { register, facts } = run;
  const covered = coveredSeats(register, registerSpan(facts.sitting, register, null));
  return Object.fromEntries(seatPresences(register, covered));
}

const there = (mode: 'in_person' | 'remote', from = 0, to: number | null = null) => ({
  state: 'attended' as const,
  spells: [{ mode, arrivedAt: minute(from), leftAt: to === null ? null : minute(to) }],
});

describe('how a municipality was at a sitting', () => {
  it('is told from its referent, else from the substitute, else from what they had said', () => {
    const presences = presencesOf((run) => {
      run.correct('person:referent-1', there('remote'), minute(5));
      run.correct('person:substitute', there('remote'), minute(5));
      run.correct(OUTSIDE_ID, there('in_person'), minute(5));
    });
    expect(presences).toMatchObject({
      'seat-1': 'remote',
      'seat-2': 'substitute',
      'seat-3': 'substitute',
      'seat-4': 'excused',
    });
  });

  it('is the referent when both came, and as they ended when they changed', () => {
    const presences = presencesOf((run) => {
      run.correct('person:substitute', there('in_person'), minute(5));
      run.correct('person:referent-2', there('in_person'), minute(5));
      run.checkIn('referent-1', 'in_person', minute(1));
      run.checkIn('referent-1', 'remote', minute(30));
    });
    expect(presences).toMatchObject({ 'seat-1': 'remote', 'seat-2': 'in_person', 'seat-3': 'excused' });
  });

  it('is absence when who came had gone before it began', () => {
    const presences = presencesOf((run) =>
      run.correct('person:referent-1', there('in_person', -20, -5), minute(5)),
    );
    expect(presences['seat-1']).toBe('absent');
  });
});

describe('the marks of a period', () => {
  const LUGO = { id: 'lugo', name: 'Lugo' };
  const COTIGNOLA = { id: 'cotignola', name: 'Cotignola' };
  const at = (day: number) => ({
    startsAt: new Date(Date.UTC(2027, 0, day)),
    kind: 'ordinary' as const,
    number: null,
  });
  const register = (day: number, presences: SeatsInRegister['presences']): SeatsInRegister => ({
    sitting: at(day),
    seats: [LUGO],
    coveredSeatIds: new Set(['lugo']),
    presences,
  });

  it('say less where the record has gone, and nothing of seats that were not there or registers not closed', () => {
    const { sittings, seats } = seatMarks(
      [LUGO, COTIGNOLA],
      [register(3, new Map([['lugo', 'remote']])), register(1, null)],
      [at(2)],
    );
    expect(sittings.map(({ startsAt }) => startsAt.getUTCDate())).toEqual([1, 2, 3]);
    expect(seats).toEqual([
      { name: 'Lugo', marks: ['covered', 'no_register', 'remote'] },
      { name: 'Cotignola', marks: [null, 'no_register', null] },
    ]);
    expect(seats.map(({ marks }) => seatShare(marks))).toEqual([
      { covered: 2, of: 2 },
      { covered: 0, of: 0 },
    ]);
    expect(
      ['excused', 'absent', 'not_covered', 'no_register'].filter((mark) => isCovered(mark as never)),
    ).toEqual([]);
  });
});
