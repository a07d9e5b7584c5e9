import { describe, expect, it } from '@jest/globals';
import type { SittingForPlan } from '../../../src/domain/plan/reminder-plan.ts';
import {
  aConvenedSitting,
  aPlannedSitting,
  inShort,
  PlanRun,
  planSettings,
} from '../../helpers/calendar/plan-run.ts';

const NOTHING: SittingForPlan['agenda'] = {
  agendaVersion: 0,
  agendaChangedAt: null,
  proposals: 0,
  proposedAt: null,
};

function changed(agendaVersion: number, at: string): SittingForPlan['agenda'] {
  return { ...NOTHING, agendaVersion, agendaChangedAt: new Date(at) };
}

/** Only the lines about the agenda. */
function run(sitting: SittingForPlan, agendaQuietMinutes = 30): PlanRun {
  return new PlanRun([sitting], planSettings({ plan: [], agendaQuietMinutes }));
}

describe('a changed agenda', () => {
  it('is announced once, when nobody has changed it for the quiet time', () => {
    const plan = run(aConvenedSitting({ agenda: changed(3, '2027-01-12T10:00:00Z') }));
    expect(plan.next('2027-01-12T10:00:00Z')).toEqual(new Date('2027-01-12T10:30:00Z'));
    expect(plan.wake('2027-01-12T10:29:59Z')).toEqual([]);
    expect(inShort(plan.wake('2027-01-12T10:30:00Z'))).toEqual(['agenda-3: send']);
    expect(plan.wake('2027-01-12T10:30:00Z')).toEqual([]);
    expect(plan.wake('2027-01-12T10:00:00Z')).toEqual([]);
    expect(plan.next('2027-01-12T10:31:00Z')).toBeNull();
  });

  it('waits anew after each further change, and is announced as it is then', () => {
    const plan = run(aConvenedSitting({ agenda: changed(3, '2027-01-12T10:00:00Z') }));
    plan.sittings = [aConvenedSitting({ agenda: changed(4, '2027-01-12T10:20:00Z') })];
    expect(plan.wake('2027-01-12T10:30:00Z')).toEqual([]);
    expect(inShort(plan.wake('2027-01-12T10:50:00Z'))).toEqual(['agenda-4: send']);
  });

  it('is announced late after downtime, and at once where the network wants it so', () => {
    const sitting = aConvenedSitting({ agenda: changed(1, '2027-01-12T10:00:00Z') });
    expect(inShort(run(sitting).wake('2027-01-18T10:00:00Z'))).toEqual(['agenda-1: send']);
    expect(inShort(run(sitting, 0).wake('2027-01-12T10:00:00Z'))).toEqual(['agenda-1: send']);
  });

  it('is not announced when the sitting has begun by then, or is not convened', () => {
    const late = aConvenedSitting({ agenda: changed(2, '2027-01-19T08:30:00Z') });
    expect(run(late).wake('2027-01-19T09:30:00Z')).toEqual([]);
    const before = aConvenedSitting({ agenda: changed(2, '2027-01-19T08:00:00Z') });
    expect(inShort(run(before).wake('2027-01-19T09:30:00Z'))).toEqual(['agenda-2: sitting_begun']);
    const agenda = changed(2, '2027-01-12T10:00:00Z');
    expect(run(aPlannedSitting({ agenda })).wake('2027-01-13T10:00:00Z')).toEqual([]);
    expect(run(aConvenedSitting({ agenda, status: 'cancelled' })).wake('2027-01-13T10:00:00Z')).toEqual([]);
  });
});

describe('proposals', () => {
  it('are told together, also for a sitting not convened yet', () => {
    const at = (proposals: number, instant: string) => ({
      ...NOTHING,
      proposals,
      proposedAt: new Date(instant),
    });
    const plan = run(aPlannedSitting({ agenda: at(1, '2026-12-01T10:00:00Z') }));
    plan.sittings = [aPlannedSitting({ agenda: at(2, '2026-12-01T10:10:00Z') })];
    expect(plan.wake('2026-12-01T10:30:00Z')).toEqual([]);
    expect(inShort(plan.wake('2026-12-01T10:40:00Z'))).toEqual(['proposals-2: send']);
    expect(plan.wake('2026-12-02T10:40:00Z')).toEqual([]);
  });
});
