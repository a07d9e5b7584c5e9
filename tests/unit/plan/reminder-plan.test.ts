import { describe, expect, it } from '@jest/globals';
import { occurrencesBetween } from '../../../src/domain/calendar/calendar.ts';
import { isWorkingDay } from '../../../src/domain/calendar/holidays.ts';
import { addDaysOn } from '../../../src/domain/calendar/on-date.ts';
import { localDate, localTime, zonedInstant } from '../../../src/domain/calendar/wall-time.ts';
import type { PlanLine } from '../../../src/domain/plan/plan-line.ts';
import { planOffsetDueAt } from '../../../src/domain/plan/plan-line-due.ts';
import { type PlannedLine, plannedLines } from '../../../src/domain/plan/reminder-plan.ts';
import { aRule } from '../../helpers/calendar/calendar-rules.ts';
import { planSettings } from '../../helpers/calendar/plan-run.ts';

const ROME = 'Europe/Rome';
const DAY_MS = 86_400_000;
const tuesday = new Date('2027-01-19T09:00:00Z');

function inRome(lines: PlannedLine[]): string[] {
  return lines.map(({ lineKey, dueAt }) => `${localDate(dueAt, ROME)} ${localTime(dueAt, ROME)} ${lineKey}`);
}

function days(offset: number, at = '09:00') {
  return { unit: 'days', days: offset, at } as const;
}

describe('the plan of an ordinary sitting', () => {
  it('has every line of the default plan, those of the weekend on Friday', () => {
    const lines = plannedLines({ ...planSettings(), kind: 'ordinary', startsAt: tuesday, convenedAt: null });
    expect(inRome(lines)).toEqual([
      '2027-01-08 09:00 convocation',
      '2027-01-14 09:00 nudge-5d',
      '2027-01-15 09:00 nudge-2d',
      '2027-01-15 09:00 uncovered-2d',
      '2027-01-18 15:00 eve',
      '2027-01-19 09:00 joining-1h',
      '2027-01-19 10:00 roll-call',
      '2027-01-22 09:00 minutes-3d',
      '2027-01-26 09:00 minutes-7d',
    ]);
  });

  it('leaves out lines switched off', () => {
    const plan = planSettings().plan.map((line) => ({ ...line, enabled: line.kind !== 'nudge' }));
    const lines = plannedLines({
      ...planSettings({ plan }),
      kind: 'ordinary',
      startsAt: tuesday,
      convenedAt: null,
    });
    expect(lines.map((line) => line.lineKey)).not.toContain('nudge-5d');
    expect(lines).toHaveLength(7);
  });

  it('leaves out what was due at or before a late convocation', () => {
    const convenedAt = new Date('2027-01-15T08:00:00Z');
    const lines = plannedLines({ ...planSettings(), kind: 'ordinary', startsAt: tuesday, convenedAt });
    expect(lines.map((line) => line.lineKey)).toEqual([
      'convocation',
      'eve',
      'joining-1h',
      'roll-call',
      'minutes-3d',
      'minutes-7d',
    ]);
  });

  it('leaves out what the plan itself puts before the convocation', () => {
    const early: PlanLine = { key: 'nudge-20d', kind: 'nudge', offset: days(-20), enabled: true };
    const plan = [early, ...planSettings().plan];
    const lines = plannedLines({
      ...planSettings({ plan }),
      kind: 'ordinary',
      startsAt: tuesday,
      convenedAt: null,
    });
    expect(lines[0]?.lineKey).toBe('convocation');
    expect(lines).toHaveLength(9);
  });

  it('is empty when the convocation is off and nobody has convened', () => {
    const plan = planSettings().plan.filter((line) => line.kind !== 'convocation');
    const settings = planSettings({ plan });
    expect(plannedLines({ ...settings, kind: 'ordinary', startsAt: tuesday, convenedAt: null })).toEqual([]);
  });

  it('does not show escalations', () => {
    const convenedAt = new Date('2027-01-08T08:00:00Z');
    const lines = plannedLines({ ...planSettings(), kind: 'ordinary', startsAt: tuesday, convenedAt });
    expect(lines.filter((line) => line.kind.startsWith('urgent'))).toEqual([]);
  });
});

describe('the plan of an urgent sitting', () => {
  function urgent(convened: string, starts: string, escalationMinutes = [15, 60]): string[] {
    const startsAt = new Date(starts);
    const convenedAt = new Date(convened);
    return inRome(
      plannedLines({ ...planSettings({ escalationMinutes }), kind: 'urgent', startsAt, convenedAt }),
    );
  }

  it('has escalations, who was not reached, and the lines still to come, but no convocation', () => {
    // Called on Wednesday at 11:00 for Friday at 10:00.
    expect(urgent('2026-11-25T10:00:00Z', '2026-11-27T09:00:00Z')).toEqual([
      '2026-11-25 11:15 escalation-15m',
      '2026-11-25 12:00 escalation-60m',
      '2026-11-25 12:15 unreached',
      '2026-11-26 15:00 eve',
      '2026-11-27 09:00 joining-1h',
      '2026-11-27 10:00 roll-call',
      '2026-11-30 09:00 minutes-3d',
      '2026-12-04 09:00 minutes-7d',
    ]);
  });

  it('with two hours’ notice keeps both escalations, the lines of the plan first at the same instant', () => {
    expect(urgent('2026-11-25T10:00:00Z', '2026-11-25T12:00:00Z').slice(0, 4)).toEqual([
      '2026-11-25 11:15 escalation-15m',
      '2026-11-25 12:00 joining-1h',
      '2026-11-25 12:00 escalation-60m',
      '2026-11-25 12:15 unreached',
    ]);
  });

  it('with half an hour’s notice escalates once and lists who was not reached at the start', () => {
    expect(urgent('2026-11-25T10:00:00Z', '2026-11-25T10:30:00Z').slice(0, 3)).toEqual([
      '2026-11-25 11:15 escalation-15m',
      '2026-11-25 11:30 roll-call',
      '2026-11-25 11:30 unreached',
    ]);
  });

  it('never escalates at the very start', () => {
    expect(urgent('2026-11-25T10:00:00Z', '2026-11-25T10:15:00Z').slice(0, 2)).toEqual([
      '2026-11-25 11:15 roll-call',
      '2026-11-25 11:15 unreached',
    ]);
  });

  it('called for now has its roll call, and after five minutes lists who was not reached', () => {
    expect(urgent('2026-11-25T10:00:00Z', '2026-11-25T10:00:00Z')).toEqual([
      '2026-11-25 11:00 roll-call',
      '2026-11-25 11:05 unreached',
      '2026-11-27 09:00 minutes-3d',
      '2026-12-02 09:00 minutes-7d',
    ]);
  });

  it('without escalations lists who was not reached after a quarter of an hour', () => {
    expect(urgent('2026-11-25T10:00:00Z', '2026-11-27T09:00:00Z', [])[0]).toBe('2026-11-25 11:15 unreached');
  });

  it('escalates once for a time given twice, in order of time', () => {
    const lines = urgent('2026-11-25T10:00:00Z', '2026-11-27T09:00:00Z', [30, 10, 30]);
    expect(lines.slice(0, 3)).toEqual([
      '2026-11-25 11:10 escalation-10m',
      '2026-11-25 11:30 escalation-30m',
      '2026-11-25 11:45 unreached',
    ]);
  });

  it('has no lines before it is called', () => {
    expect(plannedLines({ ...planSettings(), kind: 'urgent', startsAt: tuesday, convenedAt: null })).toEqual(
      [],
    );
  });
});

describe('the instant of a line', () => {
  it.each([
    ['a Saturday', '2027-01-19T09:00Z', days(-10), '2027-01-08 09:00'],
    ['a Sunday', '2027-01-19T09:00Z', days(-2), '2027-01-15 09:00'],
    ['the Epiphany, a Wednesday', '2027-01-19T09:00Z', days(-13), '2027-01-05 09:00'],
    ['Easter Monday, over Easter', '2027-03-30T08:00Z', days(-1, '15:00'), '2027-03-26 15:00'],
    ['Christmas 2026, a Friday', '2027-01-04T09:00Z', days(-10), '2026-12-24 09:00'],
    ['a working day', '2027-01-19T09:00Z', days(-5), '2027-01-14 09:00'],
    ['Saturday, after a Wednesday sitting', '2026-11-25T09:00Z', days(3), '2026-11-27 09:00'],
    ['Monday the 8th, a holiday, after a Saturday sitting', '2025-12-06T09:00Z', days(2), '2025-12-09 09:00'],
    ['Saturday, at the time of a Friday sitting', '2026-11-27T08:00Z', days(1), '2026-11-30 09:00'],
    ['Sunday, after a Friday evening sitting', '2026-11-27T19:00Z', days(2), '2026-11-30 09:00'],
    ['the same Saturday, before the start', '2026-11-28T09:00Z', days(0, '08:00'), '2026-11-27 08:00'],
    ['the same Saturday, after the start', '2026-11-28T09:00Z', days(0, '18:00'), '2026-11-30 18:00'],
    [
      'a Sunday by minutes, which stays',
      '2026-11-29T09:00Z',
      { unit: 'minutes', minutes: -60 } as const,
      '2026-11-29 09:00',
    ],
    ['29 February', '2028-03-01T09:00Z', days(-1), '2028-02-29 09:00'],
    ['the last day of the year', '2027-01-05T09:00Z', days(-5), '2026-12-31 09:00'],
  ])('that falls on %s', (_day, startsAt, offset, expected) => {
    const dueAt = planOffsetDueAt(offset, new Date(startsAt), ROME);
    expect(`${localDate(dueAt, ROME)} ${localTime(dueAt, ROME)}`).toBe(expected);
  });

  it('keeps its wall time and a working day for leads up to 60 days over a hundred years', () => {
    const everyMonth = aRule({ everyMonths: 1 });
    const sittings = occurrencesBetween(everyMonth, new Date('2020-01-01'), new Date('2120-01-01'));
    expect(sittings).toHaveLength(1200);
    const wrong = sittings.flatMap(({ seriesOn, startsAt }) =>
      Array.from({ length: 61 }, (_, lead) => lead).filter((lead) => {
        const dueAt = planOffsetDueAt(days(-lead, '09:00'), startsAt, ROME);
        const onDate = localDate(dueAt, ROME);
        let expected = addDaysOn(seriesOn, -lead);
        while (!isWorkingDay(expected)) expected = addDaysOn(expected, -1);
        return onDate !== expected || localTime(dueAt, ROME) !== '09:00';
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('is a whole number of days away, but from 17 days ahead of April and November', () => {
    const everyMonth = aRule({ everyMonths: 1 });
    const sittings = occurrencesBetween(everyMonth, new Date('2020-01-01'), new Date('2120-01-01'));
    const crossing = sittings.flatMap(({ seriesOn, startsAt }) =>
      Array.from({ length: 31 }, (_, lead) => lead)
        .filter((lead) => {
          const dueAt = zonedInstant(addDaysOn(seriesOn, -lead), '10:00', ROME);
          return startsAt.getTime() - dueAt.getTime() !== lead * DAY_MS;
        })
        .map((lead) => ({ lead, month: Number(seriesOn.slice(5, 7)) })),
    );
    expect(Math.min(...crossing.map(({ lead }) => lead))).toBe(17);
    expect(new Set(crossing.map(({ month }) => month))).toEqual(new Set([4, 11]));
  });
});
