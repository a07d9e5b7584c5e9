import { describe, expect, it } from '@jest/globals';
import type { DigestSettings } from '../../../src/domain/practices/practice-digest.ts';
import {
  digestDueAt,
  digestFrom,
  digestKey,
  dueDigestMonth,
  monthOfDigestKey,
  nextDigestAt,
} from '../../../src/domain/practices/practice-digest.ts';

const settings: DigestSettings = {
  timeZone: 'Europe/Rome',
  practiceDigest: true,
  practiceDigestDay: 1,
  practiceDigestTime: '09:00',
};
const at = (iso: string) => new Date(iso);

describe('the monthly digest', () => {
  it.each([
    ['2027-02', 1, '2027-02-01T08:00:00.000Z'],
    // A Friday, and a holiday.
    ['2027-01', 1, '2027-01-04T08:00:00.000Z'],
    // Easter Monday is 29 March; summer time.
    ['2027-04', 1, '2027-04-01T07:00:00.000Z'],
    // 1 May is a Saturday.
    ['2027-05', 1, '2027-05-03T07:00:00.000Z'],
    ['2027-05', 6, '2027-05-10T07:00:00.000Z'],
    // 8 December is a holiday.
    ['2027-12', 6, '2027-12-09T08:00:00.000Z'],
  ])('of %s on working day %d goes out at %s', (month, practiceDigestDay, instant) => {
    expect(digestDueAt(month, { ...settings, practiceDigestDay }).toISOString()).toBe(instant);
  });

  it.each([
    ['2027-02-01T07:59:59Z', null],
    ['2027-02-01T08:00:00Z', '2027-02'],
    ['2027-02-08T07:59:00Z', '2027-02'],
    ['2027-02-08T08:00:00Z', null],
    // Midnight in Rome, still January in UTC.
    ['2027-01-31T23:30:00Z', null],
  ])('at %s is due for %s, and a week late no more', (now, month) => {
    expect(dueDigestMonth(settings, at(now))).toBe(month);
  });

  it('late in a month is due in the next, when its day came at the end', () => {
    const late = { ...settings, practiceDigestDay: 15, practiceDigestTime: '23:59' };
    expect(digestDueAt('2027-02', late).toISOString()).toBe('2027-02-19T22:59:00.000Z');
    expect(nextDigestAt(late, at('2027-02-19T22:59:00Z'))).toEqual(digestDueAt('2027-03', late));
    expect(nextDigestAt(settings, at('2027-12-20T08:00:00Z'))).toEqual(digestDueAt('2028-01', settings));
  });

  it('switched off is never due', () => {
    const off = { ...settings, practiceDigest: false };
    expect(dueDigestMonth(off, at('2027-02-01T09:00:00Z'))).toBeNull();
    expect(nextDigestAt(off, at('2027-02-01T07:00:00Z'))).toBeNull();
  });

  it('tells of what came since the last one, and the first of a network of one month', () => {
    expect(digestFrom('2027-02', null, settings)).toEqual(digestDueAt('2027-01', settings));
    const last = { month: '2026-10', from: at('2026-09-01T07:00:00Z'), until: at('2026-10-01T07:00:00Z') };
    expect(digestFrom('2027-02', last, settings)).toEqual(last.until);
  });

  it('is known by its month', () => {
    expect(monthOfDigestKey(digestKey('2027-02'))).toBe('2027-02');
    expect(monthOfDigestKey('nudge-5d@1')).toBeNull();
  });
});
