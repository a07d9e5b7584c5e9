import { describe, expect, it } from '@jest/globals';
import {
  presentYear,
  sittingsOfYear,
  yearsWithSittings,
} from '../../../src/domain/calendar/sittings-of-year.ts';
import type { Sitting } from '../../../src/domain/sittings/sitting.ts';
import { aNetwork, aSitting } from '../../helpers/builders.ts';

const NOW = new Date('2027-02-01T09:00:00Z');

const input = (stored: Sitting[], now = NOW) => ({ network: aNetwork(), stored, now, newId: () => 'new' });
const days = (sittings: Sitting[]) => sittings.map(({ startsAt }) => startsAt.toISOString().slice(0, 10));

describe('the sittings of a year', () => {
  it('are those that were held and the dates still to come', () => {
    const held = aSitting({ seriesOn: '2027-01-19', startsAt: new Date('2027-01-19T09:00:00Z') });
    const found = sittingsOfYear(input([held]), 2027);
    expect(days(found)).toEqual([
      ...['2027-01-19', '2027-03-16', '2027-05-18', '2027-07-20', '2027-09-21', '2027-11-16'],
    ]);
    expect(found[0]).toBe(held);
  });

  it('hold no date that passed without a sitting, and in a year gone by nothing else', () => {
    expect(days(sittingsOfYear(input([]), 2027))[0]).toBe('2027-03-16');
    expect(sittingsOfYear(input([]), 2025)).toEqual([]);
  });

  it('go by the clocks of the network, where the year begins an hour earlier', () => {
    const startsAt = new Date('2026-12-31T23:30:00Z');
    const urgent = aSitting({ kind: 'urgent', seriesOn: null, startsAt });
    expect(days(sittingsOfYear(input([urgent]), 2027))[0]).toBe('2026-12-31');
    expect(sittingsOfYear(input([urgent]), 2026)).toEqual([]);
  });

  it('follow a sitting moved into another year', () => {
    const moved = aSitting({ seriesOn: '2027-11-16', startsAt: new Date('2028-01-11T09:00:00Z') });
    expect(days(sittingsOfYear(input([moved]), 2027))).not.toContain('2027-11-16');
    expect(days(sittingsOfYear(input([moved]), 2028))[0]).toBe('2028-01-11');
  });

  it('can be chosen from the first known year to that of the twelfth date ahead', () => {
    const old = aSitting({ seriesOn: '2025-01-21', startsAt: new Date('2025-01-21T09:00:00Z') });
    expect(yearsWithSittings(input([old]))).toEqual([2025, 2027, 2028, 2029]);
    expect(yearsWithSittings(input([]))).toContain(2027);
  });

  it('of the present are those of the year of the next one, once this year has none', () => {
    const december = new Date('2026-12-03T09:00:00Z');
    const held = aSitting({ seriesOn: '2026-11-17', startsAt: new Date('2026-11-17T09:00:00Z') });
    expect(presentYear(input([], december))).toBe(2027);
    expect(presentYear(input([held], december))).toBe(2026);
    expect(presentYear(input([]))).toBe(2027);
  });
});
