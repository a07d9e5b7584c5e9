import { describe, expect, it } from '@jest/globals';
import { zonedInstant } from '../../../src/domain/calendar/wall-time.ts';
import { readDateFields } from '../../../src/domain/reading/read-date-fields.ts';
import { fc } from '../../helpers/properties.ts';

const ROME = 'Europe/Rome';
/** Tuesday 24 November 2026, 10:00 in Rome. */
const NOW = zonedInstant('2026-11-24', '10:00', ROME);

function read(date: string, time: string, now = NOW) {
  return readDateFields(date, time, now, ROME);
}

describe('the date and time of a card', () => {
  it.each([
    ['2026-12-03', '10:00', '2026-12-03', '10:00'],
    ['2026-12-03T00:00:00Z', '10:00', '2026-12-03', '10:00'],
    [' 2026-12-03 ', ' 10:00 ', '2026-12-03', '10:00'],
    ['2026-12-03', '10:00:00', '2026-12-03', '10:00'],
    ['03/12/2026', '9.30', '2026-12-03', '09:30'],
    ['3/12/2026', '9,30', '2026-12-03', '09:30'],
    ['3.12.2026', '9', '2026-12-03', '09:00'],
    ['3-12-26', '09', '2026-12-03', '09:00'],
    ['3/12', '0930', '2026-12-03', '09:30'],
    ['3 dicembre', 'ore 9:30', '2026-12-03', '09:30'],
    ['giovedì 3 dicembre 2026', 'alle 9 e mezza', '2026-12-03', '09:30'],
    ['domani', 'h 15', '2026-11-25', '15:00'],
    ['lunedì', '15', '2026-11-30', '15:00'],
    ['2026-12-03', '3:00 PM', '2026-12-03', '15:00'],
    ['2026-12-03', '3:00\u202fPM', '2026-12-03', '15:00'],
    ['2026-12-03', '3 p.m.', '2026-12-03', '15:00'],
    ['2026-12-03', '9:00 AM', '2026-12-03', '09:00'],
    ['2026-12-03', '12:30 PM', '2026-12-03', '12:30'],
    ['2026-12-03', '12:30 AM', '2026-12-03', '00:30'],
    ['2026-12-03', 'mezzogiorno', '2026-12-03', '12:00'],
    ['\u200e2026-12-03\u200e', '10\u200e:00', '2026-12-03', '10:00'],
    ['2027-03-28', '10:00', '2027-03-28', '10:00'],
  ])('%j %j are %s %s in Rome', (date, time, on, wall) => {
    expect(read(date, time)).toEqual({ kind: 'instant', startsAt: zonedInstant(on, wall, ROME) });
  });

  it.each([
    ['', '', 'missing', null],
    ['', '10:00', 'missing', '10:00'],
    ['2026-12-03', '', 'no_time', '2026-12-03 (giovedì 3 dicembre 2026)'],
    ['pippo', '10:00', 'unreadable', 'pippo 10:00'],
    ['2026-12-03', 'presto', 'unreadable', '2026-12-03 presto'],
    ['2026-12-03 e oltre', '10:00', 'unreadable', '2026-12-03 e oltre 10:00'],
    ['2026-02-31', '10:00', 'nonexistent', '2026-02-31 10:00'],
    ['29/2/2027', '10:00', 'nonexistent', '29/2/2027 10:00'],
    ['2026-12-03', '25:00', 'nonexistent', '2026-12-03 25:00'],
    ['2026-12-03', '10:75', 'nonexistent', '2026-12-03 10:75'],
    ['2027-03-28', '02:30', 'nonexistent', '2027-03-28 02:30 (domenica 28 marzo 2027)'],
    ['2026-11-23', '10:00', 'past', '2026-11-23 10:00 (lunedì 23 novembre 2026, 10:00)'],
    ['2026-11-24', '10:00', 'past', '2026-11-24 10:00 (martedì 24 novembre 2026, 10:00)'],
    ['2026-11-23', '', 'past', '2026-11-23 (lunedì 23 novembre 2026)'],
  ])('%j %j are %s, understood as %j', (date, time, kind, understood) => {
    expect(read(date, time)).toEqual({ kind, understood });
  });

  it('are answered for any text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d/:. -]{0,12}$/));
    fc.assert(
      fc.property(text, text, (date, time) => {
        const reading = read(date, time);
        if (reading.kind === 'instant') expect(reading.startsAt > NOW).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(read('1'.repeat(20_000), ':'.repeat(20_000)).kind).toBe('unreadable');
  });
});
