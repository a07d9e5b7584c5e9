import { describe, expect, it } from '@jest/globals';
import type { PresenceTable } from '../../../src/domain/files/presence-table.ts';
import { presenceTableOf } from '../../../src/domain/files/presence-table-of.ts';
import {
  quorumOf,
  registerSpan,
  seatSteps,
  seatsPresentNow,
} from '../../../src/domain/register/register-coverage.ts';
import { minute, registerFacts } from '../../helpers/register/register-facts.ts';
import { RegisterRun } from '../../helpers/register/register-run.ts';

function tableOf(run: RegisterRun): PresenceTable {
  const { register, facts } = run;
  return presenceTableOf(facts, register, registerSpan(facts.sitting, register, null));
}

describe('the seats covered', () => {
  it('are counted at each moment of the sitting, by referent or substitute', () => {
    const run = new RegisterRun(registerFacts({ quorum: 2 }));
    run.checkIn('operator', 'in_person', minute(-10));
    run.checkIn('referent-1', 'in_person', minute(-10));
    run.checkIn('substitute', 'remote', minute(10));
    run.checkIn('referent-2', 'in_person', minute(20));
    run.checkIn('referent-1', 'left', minute(60));
    run.checkIn('referent-1', 'in_person', minute(80));
    const { facts, register } = run;
    const span = registerSpan(facts.sitting, register, null);
    expect(span).toEqual({ from: minute(0), to: minute(120) });
    expect(seatSteps(register, span)).toEqual([
      { at: minute(0), covered: 1 },
      { at: minute(10), covered: 2 },
      { at: minute(60), covered: 1 },
      { at: minute(80), covered: 2 },
    ]);
    expect(quorumOf(register, span)).toEqual({
      needed: 2,
      reached: true,
      below: [
        { from: minute(0), to: minute(10) },
        { from: minute(60), to: minute(80) },
      ],
    });
    expect([...seatsPresentNow(register)].sort()).toEqual(['seat-1', 'seat-2']);
    expect(tableOf(run)).toMatchObject({ seatsCovered: 2, seatsTotal: 9 });
  });

  it('are none, and the quorum never reached, when nobody came', () => {
    const run = new RegisterRun(registerFacts({ quorum: 1 }));
    expect(tableOf(run)).toMatchObject({
      seatsCovered: 0,
      quorum: { needed: 1, reached: false, below: [{ from: minute(0), to: minute(120) }] },
    });
    expect(tableOf(new RegisterRun(registerFacts())).quorum).toBeNull();
  });

  it('stop with the last who goes, and with now while the sitting runs', () => {
    const run = new RegisterRun(registerFacts());
    run.checkIn('referent-1', 'in_person', minute(0));
    expect(registerSpan(run.facts.sitting, run.register, minute(30)).to).toEqual(minute(30));
    run.checkIn('referent-1', 'left', minute(90));
    expect(registerSpan(run.facts.sitting, run.register, minute(110)).to).toEqual(minute(90));
  });

  it('do not count who came before the start and left', () => {
    const run = new RegisterRun(registerFacts());
    run.checkIn('referent-1', 'in_person', minute(-10));
    run.checkIn('referent-1', 'left', minute(-5));
    expect(tableOf(run)).toMatchObject({ seatsCovered: 0 });
  });
});

describe('the order of the table', () => {
  it('is the coordinator, then the seats, each referent before their substitute', () => {
    const { members, managers, operators } = tableOf(new RegisterRun(registerFacts()));
    expect(members.map(({ name }) => name)).toEqual([
      'Persona coordinator',
      'Persona referent-1',
      'Persona referent-2',
      'Persona substitute',
      'Persona referent-3',
      'Olga Esternini',
      'Persona referent-4',
    ]);
    expect([managers.length, operators.length]).toEqual([1, 1]);
  });
});
