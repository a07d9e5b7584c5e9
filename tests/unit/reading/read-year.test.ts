import { describe, expect, it } from '@jest/globals';
import { readYear } from '../../../src/domain/reading/read-year.ts';

describe('the year asked for', () => {
  it.each([
    ['2027', 2027],
    ['anno 2027', 2027],
    ['per Comune, anno 2027', 2027],
    ['per Comune anno 2027', 2027],
    ['dell’anno 2028', 2028],
    ['comuni', 2026],
    ['anno', 2026],
    ['per Comune', 2026],
  ])('by "presenze %s" is %i', (text, year) => {
    expect(readYear(text, 2026)).toBe(year);
  });

  it.each(['', '   ', 'marzo 2027', '1999', '2027 2028', '20270', 'del', 'lugo'])(
    'is none in "presenze %s"',
    (text) => {
      expect(readYear(text, 2026)).toBeNull();
    },
  );
});
