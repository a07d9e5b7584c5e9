import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

const domain = new URL('../../../src/domain/', import.meta.url);

/** Prints dates, instants, holidays and plans as the process computes them in its own zone. */
const script = `
  const [calendar, wall, holidays, plan, settings, answerBy] = await Promise.all(
    ['calendar/calendar', 'calendar/wall-time', 'calendar/holidays', 'plan/reminder-plan', 'settings/settings', 'answers/answer-by'].map(
      (name) => import(${JSON.stringify(domain.href)} + name + '.ts'),
    ),
  );
  const { calendar: rule, plan: lines, escalationMinutes } = settings.defaultSettings();
  const zones = ['Europe/Rome', 'America/New_York', 'Australia/Lord_Howe'];
  const days = Array.from({ length: 1096 }, (_, i) =>
    new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
  );
  const clocks = zones.flatMap((zone) =>
    days.flatMap((day) =>
      ['00:30', '01:30', '02:15', '02:30', '10:00'].map((time) => {
        const instant = wall.zonedInstant(day, time, zone);
        return [instant.getTime(), wall.localDate(instant, zone), wall.localTime(instant, zone)].join(' ');
      }),
    ),
  );
  const series = calendar.occurrences(rule, new Date('2026-01-01T00:00:00Z'), 60);
  const plans = series.map(({ startsAt }) => [
    plan.plannedLines({
      kind: 'ordinary', startsAt, convenedAt: null, timeZone: rule.timeZone, plan: lines, escalationMinutes,
    }),
    answerBy.answerByFor({
      startsAt, timeZone: rule.timeZone, answerByDays: 2, answerByTime: '18:00', convenedAt: null,
    }),
  ]);
  const { createHash } = await import('node:crypto');
  const result = JSON.stringify([clocks, series, plans, days.map(holidays.holidayName)]);
  console.log(new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset(), createHash('sha256').update(result).digest('hex'));
`;

function runIn(timeZone: string): { offset: number; hash: string } {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { TZ: timeZone },
    encoding: 'utf8',
  });
  const [offset, hash] = output.trim().split(' ') as [string, string];
  return { offset: Number(offset), hash };
}

describe('dates, instants, holidays and plans', () => {
  it('are the same whatever the zone of the process', () => {
    const zones = ['UTC', 'Europe/Rome', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];
    const runs = zones.map(runIn);
    expect(runs.map((run) => run.offset)).toEqual([0, -120, 240, -330, -630]);
    expect(new Set(runs.map((run) => run.hash)).size).toBe(1);
  });
});
