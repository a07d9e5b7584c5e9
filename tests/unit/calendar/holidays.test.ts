import { describe, expect, it } from '@jest/globals';
import {
  holidayName,
  isWeekend,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysAfter,
} from '../../../src/domain/calendar/holidays.ts';

describe('a national holiday', () => {
  it.each([
    ['2026-01-01', 'Capodanno'],
    ['2026-01-06', 'Epifania'],
    ['2026-04-05', 'Domenica di Pasqua'],
    ['2026-04-06', 'Lunedì dell’Angelo'],
    ['2026-04-25', 'Liberazione dal nazifascismo (1945)'],
    ['2026-05-01', 'Festa del lavoro'],
    ['2026-06-02', 'Festa della Repubblica'],
    ['2028-08-15', 'Assunzione di Maria'],
    ['2026-11-01', 'Ognissanti'],
    ['2026-12-08', 'Immacolata Concezione'],
    ['2026-12-25', 'Natale di Gesù'],
    ['2026-12-26', 'Santo Stefano'],
  ])('%s has its Italian name: %s', (onDate, name) => {
    expect(holidayName(onDate)).toBe(name);
    expect(isWorkingDay(onDate)).toBe(false);
  });

  it('is counted among the others: thirteen in 2027 with 4 October', () => {
    const days = Array.from({ length: 365 }, (_, i) => new Date(Date.UTC(2027, 0, 1 + i)).toISOString());
    expect(days.filter((day) => holidayName(day.slice(0, 10)) !== null)).toHaveLength(13);
    expect(holidayName('2027-10-04')).toBe("Festa nazionale di San Francesco d'Assisi");
  });

  it('is none on Carnival, on Mother’s Day or on a plain Tuesday', () => {
    for (const onDate of ['2026-02-17', '2026-05-10', '2026-11-24']) expect(holidayName(onDate)).toBeNull();
  });

  it('follows Easter from year to year', () => {
    const easterMondays = [
      '2024-04-01',
      '2025-04-21',
      '2026-04-06',
      '2027-03-29',
      '2028-04-17',
      '2038-04-26',
    ];
    for (const onDate of easterMondays) expect(holidayName(onDate)).toBe('Lunedì dell’Angelo');
  });
});

describe('a working day', () => {
  it('is neither Saturday nor Sunday', () => {
    expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map(isWeekend)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isWorkingDay('2026-11-28')).toBe(false);
    expect(isWorkingDay('2026-11-30')).toBe(true);
  });

  it.each([
    ['a Tuesday stays', '2026-11-24', '2026-11-24', '2026-11-24'],
    ['Saturday', '2026-11-28', '2026-11-27', '2026-11-30'],
    ['Sunday', '2026-11-29', '2026-11-27', '2026-11-30'],
    ['Easter Monday, over Easter', '2027-03-29', '2027-03-26', '2027-03-30'],
    ['New Year 2027, a Friday', '2027-01-01', '2026-12-31', '2027-01-04'],
    ['Santo Stefano 2027, a Sunday after Christmas', '2027-12-26', '2027-12-24', '2027-12-27'],
  ])('nearest to %s is before or after it', (_what, onDate, before, after) => {
    expect(workingDayOnOrBefore(onDate)).toBe(before);
    expect(workingDayOnOrAfter(onDate)).toBe(after);
  });
});

describe('so many working days after a date', () => {
  it.each([
    ['2026-12-24', 0, '2026-12-24'],
    ['2026-12-26', 0, '2026-12-26'],
    // Christmas, Saint Stephen, a Sunday.
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-24', 5, '2027-01-04'],
    ['2027-01-02', 1, '2027-01-04'],
  ])('%s and %i is %s', (onDate, count, expected) => {
    expect(workingDaysAfter(onDate, count)).toBe(expected);
    expect(workingDaysAfter(onDate, count)).toBe(expected);
  });
});
