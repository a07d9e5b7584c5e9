import { describe, expect, it } from '@jest/globals';
import { dueLines, nextDueAt, sittingForPlan } from '../../../src/domain/plan/reminder-plan.ts';
import type { Sitting } from '../../../src/domain/sittings/sitting.ts';
import {
  aConvenedSitting,
  aPlannedSitting,
  inShort,
  PlanRun,
  planSettings,
} from '../../helpers/calendar/plan-run.ts';

const nothingDecided: ReadonlySet<string> = new Set();

describe('a sitting not convened yet', () => {
  it('is convened when its convocation is due, and not a moment before', () => {
    const run = new PlanRun([aPlannedSitting()]);
    expect(run.wake('2027-01-08T07:59:59.999Z')).toEqual([]);
    expect(run.wake('2027-01-08T08:00:00.000Z')).toEqual([
      {
        sittingKey: 'gennaio',
        dateVersion: 1,
        lineKey: 'convocation',
        kind: 'convocation',
        dueAt: new Date('2027-01-08T08:00:00Z'),
        decision: 'send',
      },
    ]);
  });

  it('is convened late after downtime, with the true due instant, and no nudge on top', () => {
    const run = new PlanRun([aPlannedSitting()]);
    const [late] = run.wake('2027-01-16T12:00:00Z');
    expect(late).toMatchObject({ decision: 'send', dueAt: new Date('2027-01-08T08:00:00Z') });
    expect(run.wake('2027-01-16T12:00:01Z')).toEqual([]);
    expect(run.next('2027-01-16T12:00:01Z')).toEqual(new Date('2027-01-18T14:00:00Z'));
  });

  it('has its convocation skipped once it has begun, and nothing else after', () => {
    const run = new PlanRun([aPlannedSitting()]);
    expect(inShort(run.wake('2027-01-19T09:00:00Z'))).toEqual(['convocation: sitting_begun']);
    expect(run.wake('2027-02-19T09:00:00Z')).toEqual([]);
    expect(run.next('2027-01-19T09:00:00Z')).toBeNull();
  });

  it('has nothing due when the convocation is switched off', () => {
    const plan = planSettings().plan.map((line) => ({ ...line, enabled: line.key !== 'convocation' }));
    const run = new PlanRun([aPlannedSitting()], planSettings({ plan }));
    expect(run.wake('2027-01-18T20:00:00Z')).toEqual([]);
    expect(run.next('2027-01-01T00:00:00Z')).toBeNull();
  });
});

describe('a convened sitting', () => {
  it('gives each line at its instant', () => {
    const run = new PlanRun([aPlannedSitting()]);
    const seen: string[] = [];
    for (let at = run.next('2027-01-01T00:00:00Z'); at; at = run.next(at)) {
      seen.push(`${at.toISOString().slice(0, 16)} ${inShort(run.wake(at)).join(', ')}`);
    }
    expect(seen).toEqual([
      '2027-01-08T08:00 convocation: send',
      '2027-01-14T08:00 nudge-5d: send',
      '2027-01-15T08:00 nudge-2d: send, uncovered-2d: send',
      '2027-01-18T14:00 eve: send',
      '2027-01-19T08:00 joining-1h: send',
      '2027-01-19T09:00 roll-call: send',
      '2027-01-22T08:00 minutes-3d: send',
      '2027-01-26T08:00 minutes-7d: send',
    ]);
  });

  it.each([
    ['over one nudge', '2027-01-14T20:00Z', ['nudge-5d: send']],
    [
      'over both nudges',
      '2027-01-16T10:00Z',
      ['nudge-5d: superseded', 'nudge-2d: send', 'uncovered-2d: send'],
    ],
    [
      'until an hour before the start',
      '2027-01-19T08:00Z',
      ['nudge-5d: superseded', 'nudge-2d: send', 'uncovered-2d: send', 'eve: send', 'joining-1h: send'],
    ],
    [
      'until the start',
      '2027-01-19T09:00Z',
      [
        'nudge-5d: sitting_begun',
        'nudge-2d: sitting_begun',
        'uncovered-2d: sitting_begun',
        'eve: sitting_begun',
        'joining-1h: sitting_begun',
        'roll-call: send',
      ],
    ],
    [
      'for a month',
      '2027-02-10T09:00Z',
      [
        'nudge-5d: sitting_begun',
        'nudge-2d: sitting_begun',
        'uncovered-2d: sitting_begun',
        'eve: sitting_begun',
        'joining-1h: sitting_begun',
        'roll-call: over',
        'minutes-3d: superseded',
        'minutes-7d: send',
      ],
    ],
  ])('after downtime %s sends what still makes sense', (_span, now, expected) => {
    const run = new PlanRun([aConvenedSitting()]);
    expect(inShort(run.wake(now))).toEqual(expected);
    expect(run.wake(now)).toEqual([]);
  });

  it('is not convened again when its convocation is not among the decisions', () => {
    const run = new PlanRun([aConvenedSitting({ dateVersion: 2 })]);
    expect(run.wake('2027-01-10T08:00:00Z')).toEqual([]);
  });

  it('is not reminded of minutes that are out: the line is recorded and not sent', () => {
    const run = new PlanRun([aConvenedSitting({ minutesOut: true })]);
    run.wake('2027-01-20T08:00:00Z');
    expect(inShort(run.wake('2027-01-22T08:00:00Z'))).toEqual(['minutes-3d: minutes_out']);
    expect(inShort(run.wake('2027-01-26T08:00:00Z'))).toEqual(['minutes-7d: minutes_out']);
  });

  it('sends one nudge when two are moved to the same Friday', () => {
    const nudges = [-3, -2].map((offset) => ({
      key: `nudge${offset}d`,
      kind: 'nudge' as const,
      offset: { unit: 'days' as const, days: offset, at: '09:00' },
      enabled: true,
    }));
    const run = new PlanRun([aConvenedSitting()], planSettings({ plan: nudges }));
    expect(inShort(run.wake('2027-01-15T08:00:00Z'))).toEqual(['nudge-3d: superseded', 'nudge-2d: send']);
  });

  it('does not follow a later reminder with an earlier one switched on afterwards', () => {
    const plan = planSettings().plan;
    const without = plan.map((line) => ({ ...line, enabled: line.key !== 'nudge-5d' }));
    const run = new PlanRun([aConvenedSitting()], planSettings({ plan: without }));
    expect(inShort(run.wake('2027-01-15T08:00:00Z'))).toContain('nudge-2d: send');
    run.settings = planSettings({ plan });
    expect(inShort(run.wake('2027-01-15T09:00:00Z'))).toEqual(['nudge-5d: superseded']);
  });

  it('gives nothing new when the clock is set back', () => {
    const run = new PlanRun([aPlannedSitting()]);
    run.wake('2027-01-10T08:00:00Z');
    run.wake('2027-01-16T08:00:00Z');
    for (const back of ['2027-01-15T08:00:00Z', '2027-01-09T00:00:00Z', '2026-12-01T00:00:00Z']) {
      expect(run.wake(back)).toEqual([]);
    }
  });
});

describe('a cancelled sitting', () => {
  it('has nothing due and nothing to come', () => {
    const sittings = [aConvenedSitting({ status: 'cancelled' })];
    const now = new Date('2027-01-16T08:00:00Z');
    expect(dueLines({ ...planSettings(), sittings, now, decided: nothingDecided })).toEqual([]);
    expect(nextDueAt({ ...planSettings(), sittings, now, decided: nothingDecided })).toBeNull();
  });
});

describe('an urgent sitting', () => {
  const convenedAt = new Date('2026-11-25T10:00:00Z');
  const urgent = (startsAt: string) =>
    aConvenedSitting({ sittingKey: 'urgente', kind: 'urgent', startsAt: new Date(startsAt), convenedAt });

  it('goes through its escalations one by one', () => {
    const run = new PlanRun([urgent('2026-11-27T09:00:00Z')]);
    expect(run.wake('2026-11-25T10:00:00Z')).toEqual([]);
    expect(run.next('2026-11-25T10:00:00Z')).toEqual(new Date('2026-11-25T10:15:00Z'));
    expect(inShort(run.wake('2026-11-25T10:15:00Z'))).toEqual(['escalation-15m: send']);
    expect(inShort(run.wake('2026-11-25T11:00:00Z'))).toEqual(['escalation-60m: send']);
    expect(inShort(run.wake('2026-11-25T11:15:00Z'))).toEqual(['unreached: send']);
  });

  it('escalates once after downtime', () => {
    const run = new PlanRun([urgent('2026-11-27T09:00:00Z')]);
    expect(inShort(run.wake('2026-11-25T15:00:00Z'))).toEqual([
      'escalation-15m: superseded',
      'escalation-60m: send',
      'unreached: send',
    ]);
  });

  it('does not escalate after the start, and still says who was not reached', () => {
    const run = new PlanRun([urgent('2026-11-25T10:30:00Z')]);
    expect(inShort(run.wake('2026-11-25T10:30:00Z'))).toEqual([
      'escalation-15m: sitting_begun',
      'roll-call: send',
      'unreached: send',
    ]);
  });

  it('called for now has its roll call at once, and says who was not reached five minutes later', () => {
    const run = new PlanRun([urgent('2026-11-25T10:00:00Z')]);
    expect(inShort(run.wake('2026-11-25T10:00:00Z'))).toEqual(['roll-call: send']);
    expect(run.next('2026-11-25T10:00:00Z')).toEqual(new Date('2026-11-25T10:05:00Z'));
    expect(inShort(run.wake('2026-11-25T10:05:00Z'))).toEqual(['unreached: send']);
  });

  it('does not say who was not reached when it is over', () => {
    const run = new PlanRun([urgent('2026-11-25T10:00:00Z')]);
    expect(inShort(run.wake('2026-11-25T12:00:00Z'))).toEqual([
      'roll-call: over',
      'unreached: sitting_begun',
    ]);
  });
});

describe('a sitting that was moved', () => {
  const stored: Sitting = {
    id: 'gennaio',
    networkId: 'rete',
    kind: 'ordinary',
    seriesOn: '2027-01-19',
    startsAt: new Date('2027-01-21T09:00:00Z'),
    durationMinutes: 120,
    place: '',
    link: null,
    status: 'convened',
    dateVersion: 2,
    sequence: 1,
    number: { n: 1, year: 2027 },
    convenedAt: new Date('2027-01-08T08:00:00Z'),
    convenedBy: null,
    answerBy: null,
    reason: null,
    noticeMinutes: null,
    agendaVersion: 0,
    agendaChangedAt: null,
    proposals: 0,
    proposedAt: null,
    documents: [],
    change: {
      kind: 'moved',
      at: new Date('2027-01-19T08:00:00Z'),
      by: 'coordinatrice',
      reason: 'sala occupata',
      previousStartsAt: new Date('2027-01-19T09:00:00Z'),
    },
    minutesOutAt: null,
  };

  it('does not send on top of the news what the new date would have had due before it', () => {
    const run = new PlanRun([sittingForPlan(stored)]);
    expect(run.wake('2027-01-19T08:00:01Z')).toEqual([]);
    expect(run.next('2027-01-19T08:00:01Z')).toEqual(new Date('2027-01-20T14:00:00Z'));
  });

  it('has the lines of the new date even if those of the old one went out', () => {
    const run = new PlanRun([sittingForPlan(stored)]);
    run.decided = new Set(['gennaio|1|eve', 'gennaio|1|joining-1h', 'gennaio|1|nudge-2d']);
    expect(inShort(run.wake('2027-01-20T14:00:00Z'))).toEqual(['eve: send']);
  });

  it('before it was convened is convened for the new date', () => {
    const run = new PlanRun([sittingForPlan({ ...stored, status: 'planned', convenedAt: null })]);
    expect(inShort(run.wake('2027-01-19T08:00:01Z'))).toEqual(['convocation: send']);
  });

  it('counts the convening when that came after the move', () => {
    const convenedAt = new Date('2027-01-20T08:00:00Z');
    expect(sittingForPlan({ ...stored, convenedAt }).convenedAt).toEqual(convenedAt);
  });

  it('knows that its minutes are out', () => {
    const minutesOutAt = new Date('2027-01-22T08:00:00Z');
    expect(sittingForPlan(stored).minutesOut).toBe(false);
    expect(sittingForPlan({ ...stored, minutesOutAt }).minutesOut).toBe(true);
  });
});

describe('several sittings', () => {
  it('are woken for the earliest of them', () => {
    const march = aPlannedSitting({ sittingKey: 'marzo', startsAt: new Date('2027-03-16T09:00:00Z') });
    const run = new PlanRun([march, aPlannedSitting()]);
    expect(run.next('2027-01-01T00:00:00Z')).toEqual(new Date('2027-01-08T08:00:00Z'));
    expect(run.next('2027-02-01T00:00:00Z')).toEqual(new Date('2027-03-05T08:00:00Z'));
  });

  it('keep their lines apart', () => {
    const other = aConvenedSitting({ sittingKey: 'altra' });
    const run = new PlanRun([aConvenedSitting(), other]);
    const lines = run.wake('2027-01-14T08:00:00Z');
    expect(lines.map((line) => `${line.sittingKey} ${line.lineKey}`)).toEqual([
      'gennaio nudge-5d',
      'altra nudge-5d',
    ]);
  });
});
