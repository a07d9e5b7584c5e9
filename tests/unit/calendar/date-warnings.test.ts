import { describe, expect, it } from '@jest/globals';
import { occurrencesBetween } from '../../../src/domain/calendar/calendar.ts';
import { dateWarnings, proposeDate } from '../../../src/domain/calendar/date-warnings.ts';
import { aRule } from '../../helpers/calendar/calendar-rules.ts';

const TUESDAY = 2;
const seats = [
  { name: 'Lugo', patronDay: '06-01' },
  { name: 'Conselice', patronDay: '08-22' },
  { name: 'Fusignano', patronDay: null },
];

describe('the warnings on a date', () => {
  it('name the national holiday', () => {
    expect(dateWarnings('2028-08-15', [])).toEqual([{ kind: 'holiday', name: 'Assunzione di Maria' }]);
  });

  it('name each municipality whose patron day it is, whatever the year', () => {
    const two = [...seats, { name: 'Cotignola', patronDay: '06-01' }];
    expect(dateWarnings('2027-06-01', two)).toEqual([
      { kind: 'patron', name: 'Lugo' },
      { kind: 'patron', name: 'Cotignola' },
    ]);
    expect(dateWarnings('2031-06-01', seats)).toEqual([{ kind: 'patron', name: 'Lugo' }]);
  });

  it('put the holiday before the patron days', () => {
    const warnings = dateWarnings('2028-08-15', [{ name: 'Alfonsine', patronDay: '08-15' }]);
    expect(warnings.map((warning) => warning.kind)).toEqual(['holiday', 'patron']);
  });

  it('are none on an ordinary date', () => {
    expect(dateWarnings('2027-01-19', seats)).toEqual([]);
  });

  it('fall in August on the third Tuesdays of 2028 and 2034 alone until 2040', () => {
    const august = aRule({ everyMonths: 12, anchor: '2026-08' });
    const found = occurrencesBetween(august, new Date('2026-01-01'), new Date('2040-01-01'));
    const warned = found.filter(({ seriesOn }) => dateWarnings(seriesOn, []).length > 0);
    expect(warned.map(({ seriesOn }) => seriesOn)).toEqual(['2028-08-15', '2034-08-15']);
  });
});

describe('the date proposed instead', () => {
  it.each([
    ['2028-08-15', '2028-08-22'],
    ['2034-08-15', '2034-08-22'],
  ])('of %s is the next Tuesday', (onDate, proposed) => {
    expect(proposeDate(onDate, TUESDAY, [])).toBe(proposed);
  });

  it('steps over a patron day', () => {
    expect(proposeDate('2028-08-15', TUESDAY, seats)).toBe('2028-08-29');
  });

  it('steps over a holiday', () => {
    // Tuesday 25 December 2029 and Tuesday 1 January 2030.
    expect(proposeDate('2029-12-18', TUESDAY, [])).toBe('2030-01-08');
  });

  it('is never the date itself, and reaches the weekday from any other', () => {
    expect(proposeDate('2026-11-24', TUESDAY, [])).toBe('2026-12-01');
    expect(proposeDate('2026-11-25', TUESDAY, [])).toBe('2026-12-01');
    expect(proposeDate('2026-11-23', TUESDAY, [])).toBe('2026-11-24');
  });

  it('keeps to the weekend for a network that meets then', () => {
    expect(proposeDate('2026-12-26', 6, [])).toBe('2027-01-02');
  });

  it('is the next such weekday when every day of the year is somebody’s patron day', () => {
    const everyDay = Array.from({ length: 366 }, (_, i) => ({
      name: `Comune ${i}`,
      patronDay: new Date(Date.UTC(2028, 0, 1 + i)).toISOString().slice(5, 10),
    }));
    expect(proposeDate('2026-11-24', TUESDAY, everyDay)).toBe('2026-12-01');
  });
});
