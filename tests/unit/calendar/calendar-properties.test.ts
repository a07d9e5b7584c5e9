import { describe, expect, it } from '@jest/globals';
import rrule from 'rrule';
import {
  isSeriesMonth,
  occurrenceInMonth,
  occurrences,
  occurrencesBetween,
} from '../../../src/domain/calendar/calendar.ts';
import type { CalendarRule } from '../../../src/domain/calendar/calendar-rule.ts';
import { isOurMonth, oracleSeries } from '../../helpers/calendar/calendar-oracle.ts';
import { aRule } from '../../helpers/calendar/calendar-rules.ts';
import { fc } from '../../helpers/properties.ts';

const { RRule, Weekday } = rrule;
const DAY_MS = 86_400_000;

const ZONES = [
  'Europe/Rome',
  'Europe/Rome',
  'UTC',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
];

const twoDigits = (value: number) => String(value).padStart(2, '0');
// Half of the times fall in the hours in which clocks change.
const aTime = fc
  .record({
    hour: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 23 })),
    quarter: fc.nat(3),
  })
  .map(({ hour, quarter }) => `${twoDigits(hour)}:${twoDigits(quarter * 15)}`);

const anyRule: fc.Arbitrary<CalendarRule> = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  nth: fc.integer({ min: 1, max: 5 }),
  everyMonths: fc.integer({ min: 1, max: 12 }),
  anchor: fc
    .record({ year: fc.integer({ min: 2000, max: 2060 }), month: fc.integer({ min: 1, max: 12 }) })
    .map(({ year, month }) => `${year}-${twoDigits(month)}`),
  time: aTime,
  durationMinutes: fc.constant(120),
  timeZone: fc.constantFrom(...ZONES),
});
const anyInstant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2060, 0, 1) });

function plain(found: { seriesOn: string; startsAt: Date }[]) {
  return found.map(({ seriesOn, startsAt }) => ({ seriesOn, startMs: startsAt.getTime() }));
}

describe('the calendar against a day-by-day search', () => {
  it('finds the same dates and instants for ten thousand random rules', () => {
    fc.assert(
      fc.property(anyRule, anyInstant, fc.integer({ min: 1, max: 400 }), (rule, fromMs, days) => {
        const toMs = fromMs + days * DAY_MS;
        const expected = oracleSeries(rule, fromMs, toMs);
        expect(plain(occurrencesBetween(rule, new Date(fromMs), new Date(toMs)))).toEqual(expected);
        expect(plain(occurrences(rule, new Date(fromMs), expected.length))).toEqual(expected);
      }),
      { numRuns: 10_000 },
    );
  });

  it('agrees with it on which months are ours, before and after the anchor', () => {
    fc.assert(
      fc.property(
        anyRule,
        fc.integer({ min: 1990, max: 2080 }),
        fc.integer({ min: 1, max: 12 }),
        (rule, y, m) => {
          expect(isSeriesMonth(rule, y, m)).toBe(isOurMonth(rule, y, m));
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe('any series', () => {
  it('goes strictly forward, on its weekday and in its week of its months', () => {
    fc.assert(
      fc.property(anyRule, anyInstant, (rule, fromMs) => {
        const found = occurrences(rule, new Date(fromMs), 8);
        expect(found).toHaveLength(8);
        for (const [index, { seriesOn, startsAt }] of found.entries()) {
          const [year, month, day] = seriesOn.split('-').map(Number) as [number, number, number];
          expect(startsAt.getTime()).toBeGreaterThanOrEqual(found[index - 1]?.startsAt.getTime() ?? fromMs);
          expect(new Date(`${seriesOn}T00:00:00Z`).getUTCDay() || 7).toBe(rule.weekday);
          expect(Math.ceil(day / 7)).toBe(rule.nth);
          expect(isSeriesMonth(rule, year, month)).toBe(true);
          expect(occurrenceInMonth(rule, year, month)).toEqual({ seriesOn, startsAt });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on where one starts to look', () => {
    fc.assert(
      fc.property(anyRule, anyInstant, fc.integer({ min: 1, max: 5 }), (rule, fromMs, skip) => {
        const found = occurrences(rule, new Date(fromMs), skip + 3);
        const later = found[skip] as { startsAt: Date };
        expect(occurrences(rule, later.startsAt, 3)).toEqual(found.slice(skip));
        const justAfter = new Date(later.startsAt.getTime() + 1);
        expect(occurrences(rule, justAfter, 2)).toEqual(found.slice(skip + 1));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the calendar against rrule', () => {
  it('gives the same dates from the anchor month on, at UTC', () => {
    fc.assert(
      fc.property(anyRule, (anyZone) => {
        const rule = { ...anyZone, timeZone: 'UTC' };
        const dtstart = new Date(`${rule.anchor}-01T${rule.time}:00Z`);
        // A twelve-monthly fifth Monday of February comes once in decades: fewer of those.
        const count = rule.nth === 5 && rule.everyMonths > 3 ? 2 : 12;
        const theirs = new RRule({
          freq: RRule.MONTHLY,
          interval: rule.everyMonths,
          byweekday: [new Weekday(rule.weekday - 1, rule.nth)],
          dtstart,
          count,
        }).all();
        expect(occurrences(rule, dtstart, count).map((found) => found.startsAt)).toEqual(theirs);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a hundred years of third Tuesdays', () => {
  it.each(['2020-01', '2020-02'])(
    'gives 600 from %s, all Tuesdays from the 15th to the 21st at 10:00',
    (anchor) => {
      const rule = aRule({ anchor });
      const from = new Date('2019-12-31T23:00:00Z');
      const found = occurrencesBetween(rule, from, new Date('2119-12-31T23:00:00Z'));
      expect(found).toHaveLength(600);
      const wrong = found.filter(({ seriesOn, startsAt }, index) => {
        const day = Number(seriesOn.slice(8));
        const month = Number(seriesOn.slice(5, 7));
        const inOrder = index === 0 || startsAt > (found[index - 1] as { startsAt: Date }).startsAt;
        const isTuesday = new Date(`${seriesOn}T00:00:00Z`).getUTCDay() === 2;
        const rome = startsAt.toLocaleString('sv-SE', { timeZone: 'Europe/Rome' });
        return !(
          inOrder &&
          isTuesday &&
          day >= 15 &&
          day <= 21 &&
          month % 2 === Number(anchor.slice(6)) % 2 &&
          rome === `${seriesOn} 10:00:00`
        );
      });
      expect(wrong).toEqual([]);
      expect(plain(found)).toEqual(oracleSeries(rule, from.getTime(), Date.UTC(2119, 11, 31, 23)));
    },
  );
});
