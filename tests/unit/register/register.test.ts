import { describe, expect, it } from '@jest/globals';
import type { PresenceState, PresenceTable } from '../../../src/domain/files/presence-table.ts';
import { presenceTableOf } from '../../../src/domain/files/presence-table-of.ts';
import { registerSpan } from '../../../src/domain/register/register-coverage.ts';
import { aPerson } from '../../helpers/builders.ts';
import { minute, OUTSIDE_ID, registerFacts } from '../../helpers/register/register-facts.ts';
import { RegisterRun } from '../../helpers/register/register-run.ts';

function tableOf(run: RegisterRun): PresenceTable {
  const { register, facts } = run;
  return presenceTableOf(facts, register, registerSpan(facts.sitting, register, null));
}

function states(run: RegisterRun): Record<string, PresenceState> {
  return Object.fromEntries(run.register.rows.map(({ attendee, state }) => [attendee.id, state]));
}

const at = (from: number, to: number | null, mode: 'in_person' | 'remote' = 'in_person') => ({
  mode,
  arrivedAt: minute(from),
  leftAt: to === null ? null : minute(to),
});

describe('checking in by oneself', () => {
  it('records the arrival once, however often it is pressed', () => {
    const run = new RegisterRun(registerFacts());
    expect(run.checkIn('referent-1', 'in_person', minute(-5))).toBe('checked_in');
    expect(run.checkIn('referent-1', 'in_person', minute(2))).toBe('check_in_unchanged');
    expect(run.entries).toHaveLength(1);
    expect(run.register.rows.find(({ attendee }) => attendee.id === 'person:referent-1')?.recorded).toEqual({
      state: 'attended',
      spells: [at(-5, null)],
    });
  });

  it('changes from remote to in person with times', () => {
    const run = new RegisterRun(registerFacts());
    run.checkIn('referent-1', 'remote', minute(0));
    expect(run.checkIn('referent-1', 'in_person', minute(20))).toBe('mode_changed');
    expect(tableOf(run).members.find(({ name }) => name === 'Persona referent-1')).toMatchObject({
      state: 'present',
      spells: [at(0, 20, 'remote'), at(20, null)],
    });
  });

  it('leaves, and comes back', () => {
    const run = new RegisterRun(registerFacts());
    expect(run.checkIn('manager', 'left', minute(1))).toBe('not_there');
    run.checkIn('manager', 'in_person', minute(1));
    expect(run.checkIn('manager', 'left', minute(30))).toBe('checked_out');
    expect(run.checkIn('manager', 'left', minute(31))).toBe('not_there');
    expect(run.checkIn('manager', 'remote', minute(40))).toBe('checked_in');
    expect(tableOf(run).managers[0]).toMatchObject({
      state: 'remote',
      spells: [at(1, 30), at(40, null, 'remote')],
    });
  });

  it('is taken from a quarter of an hour before the start until half an hour after the end', () => {
    const run = new RegisterRun(registerFacts());
    expect(run.checkIn('referent-1', 'in_person', minute(-16))).toBe('too_early');
    expect(run.checkIn('referent-1', 'in_person', minute(-15))).toBe('checked_in');
    expect(run.checkIn('referent-2', 'in_person', minute(150))).toBe('checked_in');
    expect(run.checkIn('referent-1', 'left', minute(151))).toBe('too_late');
    expect(run.entries).toHaveLength(2);
  });

  it('is not taken at a cancelled sitting', () => {
    const facts = registerFacts();
    const run = new RegisterRun({ ...facts, sitting: { ...facts.sitting, status: 'cancelled' } });
    expect(run.checkIn('referent-1', 'in_person', minute(0))).toBe('sitting_cancelled');
  });

  it('is not undone by an earlier press that Teams delivers again', () => {
    const run = new RegisterRun(registerFacts());
    run.checkIn('referent-1', 'in_person', minute(0), null);
    run.checkIn('referent-1', 'left', minute(1), 1);
    expect(run.checkIn('referent-1', 'in_person', minute(1.5), null)).toBe('check_in_unchanged');
    expect(run.checkIn('referent-1', 'in_person', minute(1.6))).toBe('checked_in');
  });

  it('never makes a departure earlier than the arrival when the clock is set back', () => {
    const run = new RegisterRun(registerFacts());
    run.checkIn('referent-1', 'in_person', minute(10));
    run.checkIn('referent-1', 'left', minute(5));
    expect(tableOf(run).members.find(({ name }) => name === 'Persona referent-1')?.spells).toEqual([
      at(10, 10),
    ]);
  });
});

describe('the state of each person', () => {
  it('is excused for who had said so, absent for the others, until they come', () => {
    const run = new RegisterRun(registerFacts());
    expect(states(run)).toMatchObject({ 'person:referent-1': 'absent', 'person:referent-4': 'excused' });
    run.checkIn('referent-4', 'remote', minute(3));
    expect(states(run)).toMatchObject({ 'person:referent-4': 'remote' });
  });

  it('is substituted once the substitute has come, and not before', () => {
    const run = new RegisterRun(registerFacts());
    expect(states(run)).toMatchObject({ 'person:referent-2': 'excused', 'person:substitute': 'absent' });
    run.checkIn('substitute', 'in_person', minute(0));
    expect(states(run)).toMatchObject({ 'person:referent-2': 'substituted', 'person:substitute': 'present' });
    const { members, operators } = tableOf(run);
    expect(members.find(({ name }) => name === 'Persona referent-2')).toMatchObject({
      substituteName: 'Persona substitute',
      seatName: 'Bagnacavallo',
    });
    expect(members.find(({ name }) => name === 'Persona substitute')).toMatchObject({
      inPlaceOf: 'Persona referent-2',
      seatName: 'Bagnacavallo',
    });
    expect(operators.map(({ name }) => name)).toEqual(['Persona operator']);
  });

  it('is given by the coordinator for a substitute from outside Teams, with a name that stays', () => {
    const run = new RegisterRun(registerFacts());
    expect(run.correct(OUTSIDE_ID, { state: 'attended', spells: [at(0, null)] }, minute(5))).toBe('recorded');
    expect(states(run)).toMatchObject({ 'person:referent-3': 'substituted', [OUTSIDE_ID]: 'present' });
    run.facts = { ...run.facts, substitutions: [] };
    expect(tableOf(run).members.map(({ name }) => name)).toContain('Olga Esternini');
  });

  it('stays in the register when the person leaves the team after having come', () => {
    const run = new RegisterRun(registerFacts());
    run.checkIn('referent-1', 'in_person', minute(0));
    const people = run.facts.people.map((person) => ({ ...person, inTeam: person.id !== 'referent-1' }));
    run.facts = { ...run.facts, people };
    expect(states(run)).toMatchObject({ 'person:referent-1': 'present' });
  });
});

describe('a correction', () => {
  const here = { state: 'attended' as const, spells: [at(5, 60)] };

  it('takes the place of what was there, and says when nothing changes', () => {
    const run = new RegisterRun(registerFacts());
    run.checkIn('referent-1', 'remote', minute(0));
    expect(run.correct('person:referent-1', here, minute(70))).toBe('recorded');
    expect(run.correct('person:referent-1', here, minute(71))).toBe('unchanged');
    expect(run.correct('person:referent-1', { state: 'absent' }, minute(72))).toBe('recorded');
    expect(states(run)).toMatchObject({ 'person:referent-1': 'absent' });
  });

  it('is refused before the sitting, with times to come, or with times that do not follow', () => {
    const run = new RegisterRun(registerFacts());
    const refusals = [
      run.correct('person:referent-1', { state: 'excused' }, minute(-20)),
      run.correct('person:referent-1', here, minute(30)),
      run.correct('person:referent-1', { state: 'attended', spells: [at(20, 20)] }, minute(30)),
      run.correct('person:referent-1', { state: 'attended', spells: [at(10, 20), at(15, null)] }, minute(30)),
      run.correct(
        'person:referent-1',
        { state: 'attended', spells: [at(10, null), at(15, null)] },
        minute(30),
      ),
      run.correct('person:referent-1', { state: 'attended', spells: [] }, minute(30)),
    ];
    const unsound = 'times_unsound';
    expect(refusals).toEqual(['not_begun', 'future', unsound, unsound, unsound, unsound]);
    expect(run.entries).toEqual([]);
  });

  it('after the closing wants a reason and stays visible', () => {
    const run = new RegisterRun(registerFacts());
    run.close(minute(130));
    expect(run.correct('person:referent-1', here, minute(140))).toBe('reason_missing');
    expect(run.correct('person:referent-4', { state: 'excused' }, minute(140), 'x')).toBe('unchanged');
    expect(run.correct('person:referent-1', here, minute(140), 'arrivo dimenticato')).toBe('recorded');
    expect(tableOf(run).corrections).toEqual([
      {
        at: minute(140),
        byName: 'Persona coordinator',
        personName: 'Persona referent-1',
        before: { state: 'absent' },
        after: here,
        reason: 'arrivo dimenticato',
      },
    ]);
  });
});

describe('closing', () => {
  it('is done once, and not before the start', () => {
    const run = new RegisterRun(registerFacts());
    expect(run.close(minute(-1))).toBe('not_begun');
    expect(run.close(minute(121))).toBe('closed');
    expect(run.close(minute(121), 'referent-1')).toBe('already_closed');
    expect(run.register.closed).toEqual({ at: minute(121), by: 'coordinator' });
    expect(run.checkIn('referent-1', 'in_person', minute(122))).toBe('register_closed');
  });

  it('keeps people, seats and quorum as they were', () => {
    const run = new RegisterRun(registerFacts({ quorum: 1 }));
    run.checkIn('referent-1', 'in_person', minute(0));
    run.close(minute(121));
    const before = tableOf(run);
    const { network, seats, people } = run.facts;
    run.facts = {
      ...run.facts,
      network: { ...network, settings: { ...network.settings, quorum: 9 } },
      seats: seats.slice(2),
      people: [
        ...people.map((person) => ({ ...person, inTeam: false, position: null })),
        aPerson({ id: 'newcomer' }),
      ],
      substitutions: [],
      answers: [],
    };
    expect(tableOf(run)).toEqual(before);
  });

  it('takes in somebody who was forgotten, by a correction', () => {
    const run = new RegisterRun(registerFacts());
    run.close(minute(121));
    run.facts = {
      ...run.facts,
      people: [...run.facts.people, aPerson({ id: 'late', role: 'manager', seatId: null })],
    };
    const attendee = { ...run.attendee('person:manager'), id: 'person:late', personId: 'late' };
    run.attendee = () => attendee;
    run.correct('person:late', { state: 'excused' }, minute(130), 'non era in elenco');
    expect(tableOf(run).managers.map(({ name, state }) => [name, state])).toEqual([
      ['Persona manager', 'absent'],
      ['Persona late', 'excused'],
    ]);
  });
});
