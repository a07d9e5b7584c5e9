import { describe, expect, it } from '@jest/globals';
import { formatInTimeZone, fromZonedTime } from 'date-fns-tz';
import { addDaysOn, weekdayOf } from '../../../src/domain/calendar/on-date.ts';
import { localDate, localTime, zonedInstant } from '../../../src/domain/calendar/wall-time.ts';
import { oracleInstant, readClock } from '../../helpers/calendar/calendar-oracle.ts';
import { fc } from '../../helpers/properties.ts';

const HOUR_MS = 3_600_000;

describe('a wall time', () => {
  it.each([
    // Rome, spring: 02:00 to 03:00 does not exist.
    ['2026-03-29', '01:59', 'Europe/Rome', '2026-03-29T00:59Z', '01:59'],
    ['2026-03-29', '02:00', 'Europe/Rome', '2026-03-29T01:00Z', '03:00'],
    ['2026-03-29', '02:30', 'Europe/Rome', '2026-03-29T01:30Z', '03:30'],
    ['2026-03-29', '02:59', 'Europe/Rome', '2026-03-29T01:59Z', '03:59'],
    ['2026-03-29', '03:00', 'Europe/Rome', '2026-03-29T01:00Z', '03:00'],
    ['2027-03-28', '02:30', 'Europe/Rome', '2027-03-28T01:30Z', '03:30'],
    ['2028-03-26', '02:30', 'Europe/Rome', '2028-03-26T01:30Z', '03:30'],
    // Rome, autumn: 02:00 to 03:00 comes twice.
    ['2026-10-25', '01:59', 'Europe/Rome', '2026-10-24T23:59Z', '01:59'],
    ['2026-10-25', '02:00', 'Europe/Rome', '2026-10-25T00:00Z', '02:00'],
    ['2026-10-25', '02:30', 'Europe/Rome', '2026-10-25T00:30Z', '02:30'],
    ['2026-10-25', '02:59', 'Europe/Rome', '2026-10-25T00:59Z', '02:59'],
    ['2026-10-25', '03:00', 'Europe/Rome', '2026-10-25T02:00Z', '03:00'],
    ['2027-10-31', '02:30', 'Europe/Rome', '2027-10-31T00:30Z', '02:30'],
    ['2028-10-29', '02:30', 'Europe/Rome', '2028-10-29T00:30Z', '02:30'],
    // New York, west of Greenwich.
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30Z', '03:30'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30Z', '01:30'],
    ['2026-11-01', '02:00', 'America/New_York', '2026-11-01T07:00Z', '02:00'],
    // Lord Howe changes by half an hour.
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45Z', '02:45'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45Z', '01:45'],
    // Kolkata never changes.
    ['2026-03-29', '02:30', 'Asia/Kolkata', '2026-03-28T21:00Z', '02:30'],
    // São Paulo skipped midnight; Samoa skipped a day.
    ['2018-11-04', '00:30', 'America/Sao_Paulo', '2018-11-04T03:30Z', '01:30'],
    ['2011-12-30', '10:00', 'Pacific/Apia', '2011-12-30T20:00Z', '10:00'],
    ['2028-02-29', '23:59', 'UTC', '2028-02-29T23:59Z', '23:59'],
  ])('%s %s in %s is the instant %s and reads %s there', (onDate, time, timeZone, instant, shown) => {
    const found = zonedInstant(onDate, time, timeZone);
    expect(found).toEqual(new Date(instant));
    expect(localTime(found, timeZone)).toBe(shown);
    expect(found.getTime()).toBe(oracleInstant(onDate, time, timeZone));
  });

  it('is read as date-fns-tz reads it, but for the hour that spring skips', () => {
    for (let hours = 0; hours < 3 * 24; hours += 1) {
      const wall = new Date(Date.UTC(2026, 2, 28) + hours * HOUR_MS).toISOString();
      const [onDate, time] = [wall.slice(0, 10), wall.slice(11, 16)];
      const theirs = fromZonedTime(`${onDate}T${time}:00`, 'Europe/Rome').getTime();
      const skipped = onDate === '2026-03-29' && time === '02:00';
      expect(zonedInstant(onDate, time, 'Europe/Rome').getTime() - theirs).toBe(skipped ? HOUR_MS : 0);
    }
  });

  it.each([
    ['2026-02-30', '10:00'],
    ['2027-02-29', '10:00'],
    ['2026-2-3', '10:00'],
    ['', '10:00'],
    ['2026-02-03', '24:00'],
    ['2026-02-03', '9:00'],
    ['2026-02-03', '10:60'],
  ])('"%s" "%s" is refused', (onDate, time) => {
    expect(() => zonedInstant(onDate, time, 'Europe/Rome')).toThrow(/expected (yyyy-MM-dd|HH:mm)/);
  });

  it('in an unknown zone is refused', () => {
    expect(() => zonedInstant('2026-02-03', '10:00', 'Europe/Lugo')).toThrow(RangeError);
  });
});

describe('an instant', () => {
  const zones = [
    'Europe/Rome',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
    'America/Boa_Vista',
  ];

  it.each(zones)('reads as the runtime shows it in %s, hour by hour around changes', (timeZone) => {
    const changes = ['2000-10-12', '2026-03-29', '2026-10-25', '2026-11-01', '2027-04-04', '2028-02-29'];
    const wrong = changes.flatMap((onDate) => {
      const startMs = Date.parse(`${onDate}T00:30:00Z`) - 72 * HOUR_MS;
      return Array.from({ length: 145 }, (_, hour) => startMs + hour * HOUR_MS).filter((ms) => {
        const instant = new Date(ms);
        const shown = `${localDate(instant, timeZone)} ${localTime(instant, timeZone)}`;
        return shown !== readClock(ms, timeZone);
      });
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['America/Boa_Vista', '2000-09-20'],
    ['America/Argentina/Tucuman', '2004-05-15'],
    ['Africa/Cairo', '2010-07-25'],
    ['Africa/Casablanca', '2026-02-01'],
    ['Asia/Gaza', '2040-09-15'],
  ])('reads as the runtime shows it in %s while the clocks change and change back', (timeZone, fromOn) => {
    const startMs = Date.parse(`${fromOn}T00:30:00Z`);
    const hours = Array.from({ length: 75 * 24 }, (_, hour) => startMs + hour * HOUR_MS);
    const wrong = hours.filter((ms) => {
      const instant = new Date(ms);
      const shown = `${localDate(instant, timeZone)} ${localTime(instant, timeZone)}`;
      return shown !== readClock(ms, timeZone);
    });
    expect(wrong).toEqual([]);
  });

  it('reads as date-fns-tz shows it, whatever the instant', () => {
    const anyInstant = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...zones), (ms, timeZone) => {
        const instant = new Date(ms);
        const shown = `${localDate(instant, timeZone)} ${localTime(instant, timeZone)}`;
        expect(shown).toBe(formatInTimeZone(instant, timeZone, 'yyyy-MM-dd HH:mm'));
      }),
      { numRuns: 1_000 },
    );
  });

  it('comes back from its own wall time, or is the second of two', () => {
    const anyMinute = fc.integer({ min: 0, max: (Date.UTC(2060, 0, 1) - Date.UTC(2000, 0, 1)) / 60_000 });
    fc.assert(
      fc.property(anyMinute, fc.constantFrom(...zones), (minute, timeZone) => {
        const instant = new Date(Date.UTC(2000, 0, 1) + minute * 60_000);
        const [onDate, time] = [localDate(instant, timeZone), localTime(instant, timeZone)];
        const back = zonedInstant(onDate, time, timeZone);
        expect([localDate(back, timeZone), localTime(back, timeZone)]).toEqual([onDate, time]);
        expect(back.getTime()).toBeLessThanOrEqual(instant.getTime());
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a calendar date', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-05-10', 0, '2026-05-10'],
  ])('%s moved by %i days is %s', (onDate, days, expected) => {
    expect(addDaysOn(onDate, days)).toBe(expected);
  });

  it.each([
    ['1969-12-31', 3],
    ['1970-01-01', 4],
    ['2026-11-24', 2],
    ['2028-02-29', 2],
    ['2026-11-29', 7],
  ])('%s is weekday %i', (onDate, weekday) => {
    expect(weekdayOf(onDate)).toBe(weekday);
  });
});
