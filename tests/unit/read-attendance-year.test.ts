import { describe, expect, it } from '@jest/globals';
import { readAttendanceYear } from '../../src/domain/read-attendance-year.ts';

describe('the year of the attendance', () => {
  it.each([
    ['2027', 2027],
    ['anno 2027', 2027],
    ['per Comune, anno 2027', 2027],
    ['per Comune anno 2027', 2027],
    ['dell’anno 2028', 2028],
    ['comuni', 2026],
    ['per Comune', 2026],
  ])('of "presenze %s" is %i', (text, year) => {
    expect(readAttendanceYear(text, 2026)).toBe(year);
  });

  it.each(['', '   ', 'marzo 2027', '1999', '2027 2028', '20270', 'del', 'lugo'])(
    'is not asked for by "presenze %s"',
    (text) => {
      expect(readAttendanceYear(text, 2026)).toBeNull();
    },
  );
});
