import { describe, expect, it } from '@jest/globals';
import {
  isSeriesMonth,
  occurrenceInMonth,
  occurrences,
  occurrencesBetween,
  seriesMonthsOfYear,
} from '../../../src/domain/calendar/calendar.ts';
import { aRule } from '../../helpers/calendar/calendar-rules.ts';

const dates = (found: { seriesOn: string }[]) => found.map((occurrence) => occurrence.seriesOn);
const starts = (found: { startsAt: Date }[]) => found.map((occurrence) => occurrence.startsAt.toISOString());

describe('the sittings of the charter', () => {
  it('fall on the third Tuesday every two months at 10:00 in Rome, in winter and in summer', () => {
    const found = occurrences(aRule(), new Date('2026-12-01T00:00:00Z'), 6);
    expect(dates(found)).toEqual([
      '2027-01-19',
      '2027-03-16',
      '2027-05-18',
      '2027-07-20',
      '2027-09-21',
      '2027-11-16',
    ]);
    expect(starts(found)).toEqual([
      '2027-01-19T09:00:00.000Z',
      '2027-03-16T09:00:00.000Z',
      '2027-05-18T08:00:00.000Z',
      '2027-07-20T08:00:00.000Z',
      '2027-09-21T08:00:00.000Z',
      '2027-11-16T09:00:00.000Z',
    ]);
  });

  it('include one that starts at the very instant asked from, and not one begun a moment before', () => {
    const start = new Date('2027-01-19T09:00:00Z');
    expect(dates(occurrences(aRule(), start, 1))).toEqual(['2027-01-19']);
    expect(dates(occurrences(aRule(), new Date(start.getTime() + 1), 1))).toEqual(['2027-03-16']);
  });

  it('leave out of a range one that starts at its end', () => {
    const from = new Date('2027-01-19T09:00:00Z');
    const to = new Date('2027-05-18T08:00:00Z');
    expect(dates(occurrencesBetween(aRule(), from, to))).toEqual(['2027-01-19', '2027-03-16']);
    expect(occurrencesBetween(aRule(), to, from)).toEqual([]);
  });

  it('are none when none are asked for', () => {
    expect(occurrences(aRule(), new Date(0), 0)).toEqual([]);
  });

  it('go on over the end of a year with a cadence that does not divide it', () => {
    const rule = aRule({ everyMonths: 5, anchor: '2026-10' });
    const found = occurrences(rule, new Date('2026-10-01T00:00:00Z'), 4);
    expect(dates(found)).toEqual(['2026-10-20', '2027-03-16', '2027-08-17', '2028-01-18']);
  });

  it('are counted from the anchor month backwards too', () => {
    const rule = aRule({ everyMonths: 5, anchor: '2026-10' });
    const found = occurrences(rule, new Date('2025-01-01T00:00:00Z'), 3);
    expect(dates(found)).toEqual(['2025-02-18', '2025-07-15', '2025-12-16']);
  });

  it('stop at the end of the year 9999', () => {
    const found = occurrences(aRule(), new Date('9999-10-01T00:00:00Z'), 5);
    expect(dates(found)).toEqual(['9999-11-16']);
  });
});

describe('a month', () => {
  it.each([
    ['two months after the anchor', 2026, 3, true],
    ['one month after it', 2026, 2, false],
    ['two months before it', 2025, 11, true],
    ['one month before it', 2025, 12, false],
    ['a century after it', 2126, 1, true],
  ])('%s is ours or not by the cadence', (_where, year, month, ours) => {
    expect(isSeriesMonth(aRule(), year, month)).toBe(ours);
    expect(occurrenceInMonth(aRule(), year, month) !== null).toBe(ours);
  });

  it('of ours has one date, found by year and month', () => {
    expect(occurrenceInMonth(aRule(), 2028, 1)).toEqual({
      seriesOn: '2028-01-18',
      startsAt: new Date('2028-01-18T09:00:00Z'),
    });
  });

  it('without a fifth such weekday has no sitting, and the series goes on', () => {
    const fifthTuesday = aRule({ nth: 5, everyMonths: 1 });
    expect(occurrenceInMonth(fifthTuesday, 2027, 2)).toBeNull();
    expect(occurrenceInMonth(fifthTuesday, 2027, 3)?.seriesOn).toBe('2027-03-30');
    expect(dates(occurrences(fifthTuesday, new Date('2027-01-01T00:00:00Z'), 4))).toEqual([
      '2027-03-30',
      '2027-06-29',
      '2027-08-31',
      '2027-11-30',
    ]);
  });

  it('of February has a fifth weekday only when the 29th is one', () => {
    const fifthTuesday = aRule({ nth: 5, everyMonths: 12, anchor: '2028-02' });
    const found = occurrences(fifthTuesday, new Date('2027-01-01T00:00:00Z'), 2);
    expect(dates(found)).toEqual(['2028-02-29', '2056-02-29']);
  });

  it.each([
    [1, '2026-07', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    [2, '2026-01', [1, 3, 5, 7, 9, 11]],
    [2, '2026-12', [2, 4, 6, 8, 10, 12]],
    [3, '2027-11', [2, 5, 8, 11]],
    [4, '2026-04', [4, 8, 12]],
    [6, '2026-09', [3, 9]],
    [12, '2026-05', [5]],
    [5, '2026-01', null],
    [7, '2026-01', null],
    [11, '2026-01', null],
  ])(
    'every %i from %s comes back each year in the same months, or never does',
    (everyMonths, anchor, months) => {
      expect(seriesMonthsOfYear(aRule({ everyMonths, anchor }))).toEqual(months);
    },
  );
});

describe('a sitting on a day on which clocks change', () => {
  const lastSunday = aRule({ weekday: 7, nth: 5, everyMonths: 1, anchor: '2026-01', time: '02:30' });

  it('starts an hour later by the clock when its time is skipped', () => {
    expect(occurrenceInMonth(lastSunday, 2026, 3)).toEqual({
      seriesOn: '2026-03-29',
      startsAt: new Date('2026-03-29T01:30:00Z'),
    });
  });

  it('starts at the first of the two when its time comes twice', () => {
    const fourthSunday = { ...lastSunday, nth: 4 };
    expect(occurrenceInMonth(fourthSunday, 2026, 10)).toEqual({
      seriesOn: '2026-10-25',
      startsAt: new Date('2026-10-25T00:30:00Z'),
    });
  });

  it('is still found when the zone skips its whole day', () => {
    // Samoa went from Thursday 29 to Saturday 31 December 2011.
    const friday = aRule({
      weekday: 5,
      nth: 5,
      everyMonths: 1,
      anchor: '2011-12',
      timeZone: 'Pacific/Apia',
    });
    const found = occurrences(friday, new Date('2011-12-30T12:00:00Z'), 1);
    expect(found).toEqual([{ seriesOn: '2011-12-30', startsAt: new Date('2011-12-30T20:00:00Z') }]);
  });

  it('is still found when the day skipped is the last of its month', () => {
    // Kiritimati went from Friday 30 December 1994 to Sunday 1 January 1995.
    const saturday = aRule({
      weekday: 6,
      nth: 5,
      everyMonths: 12,
      anchor: '1994-12',
      timeZone: 'Pacific/Kiritimati',
    });
    const found = occurrences(saturday, new Date('1994-12-31T15:00:00Z'), 1);
    expect(found).toEqual([{ seriesOn: '1994-12-31', startsAt: new Date('1994-12-31T20:00:00Z') }]);
  });
});

describe('a rule no calendar can follow', () => {
  it.each([
    ['weekday', { weekday: 8 }],
    ['nth', { nth: 0 }],
    ['everyMonths', { everyMonths: 0 }],
    ['everyMonths', { everyMonths: 1.5 }],
    ['anchor', { anchor: '2026-13' }],
    ['anchor', { anchor: 'gennaio' }],
  ])('is refused with the name of the field: %s', (field, changes) => {
    expect(() => occurrences(aRule(changes), new Date(0), 1)).toThrow(field);
    expect(() => occurrenceInMonth(aRule(changes), 2026, 1)).toThrow(field);
  });

  it('is refused for its time or its zone', () => {
    expect(() => occurrences(aRule({ time: '25:00' }), new Date(0), 1)).toThrow('expected HH:mm');
    expect(() => occurrences(aRule({ timeZone: 'Europe/Lugo' }), new Date(0), 1)).toThrow(RangeError);
  });
});
