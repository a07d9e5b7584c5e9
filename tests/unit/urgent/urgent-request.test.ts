import { describe, expect, it } from '@jest/globals';
import { zonedInstant } from '../../../src/domain/calendar/wall-time.ts';
import { readUrgentRequest } from '../../../src/domain/urgent/urgent-request.ts';
import { fc } from '../../helpers/properties.ts';

const ROME = 'Europe/Rome';
/** Tuesday 24 November 2026, 10:00 in Rome. */
const NOW = zonedInstant('2026-11-24', '10:00', ROME);
const NO_REASON = { field: 'reason', problem: 'missing', understood: null };

function read(text: string) {
  return readUrgentRequest(text, NOW, ROME);
}

describe('an urgent request', () => {
  it('with when and why is complete', () => {
    expect(read('domani alle 15:30 Guasto al sito')).toEqual({
      startsAt: zonedInstant('2026-11-25', '15:30', ROME),
      immediate: false,
      reason: 'Guasto al sito',
      date: '2026-11-25',
      time: '15:30',
      problems: [],
    });
  });

  it('for at once is complete without an instant', () => {
    expect(read('subito guasto')).toEqual({
      startsAt: null,
      immediate: true,
      reason: 'guasto',
      date: '',
      time: '',
      problems: [],
    });
  });

  it.each([
    ['', [{ field: 'when', problem: 'missing', understood: null }, NO_REASON]],
    ['guasto', [{ field: 'when', problem: 'missing', understood: null }]],
    [
      'domani',
      [{ field: 'when', problem: 'no_time', understood: 'domani (mercoledì 25 novembre 2026)' }, NO_REASON],
    ],
    [
      'ieri alle 10',
      [
        { field: 'when', problem: 'past', understood: 'ieri alle 10 (lunedì 23 novembre 2026, 10:00)' },
        NO_REASON,
      ],
    ],
    ['31 febbraio', [{ field: 'when', problem: 'nonexistent', understood: '31 febbraio' }, NO_REASON]],
    ['31 febbraio guasto', [{ field: 'when', problem: 'nonexistent', understood: '31 febbraio' }]],
    ['alle 25 guasto', [{ field: 'when', problem: 'nonexistent', understood: 'alle 25' }]],
    ['domani alle 15', [NO_REASON]],
    ['domani alle 15 !!!', [NO_REASON]],
    ['subito', [NO_REASON]],
  ])('%j tells what was understood and what is missing', (text, problems) => {
    expect(read(text).problems).toEqual(problems);
  });

  it('keeps the day of a request without a time, for the form', () => {
    expect(read('domani guasto')).toMatchObject({ date: '2026-11-25', time: '', reason: 'guasto' });
  });

  it('keeps a reason that is too long, whole', () => {
    const reason = 'guasto al sito '.repeat(1_400).trim();
    const request = read(`domani alle 15 ${reason}`);
    expect(request.reason).toBe(reason);
    expect(request.problems).toEqual([
      { field: 'reason', problem: 'too_long', understood: String(reason.length) },
    ]);
    expect(read(`domani alle 15 ${'x'.repeat(500)}`).problems).toEqual([]);
  });

  it('accepts an emoji, markup and directional marks in the reason', () => {
    expect(read('\u202bdomani alle 15\u202c <b>guasto</b> 🔥')).toMatchObject({
      reason: 'guasto 🔥',
      problems: [],
    });
  });

  it('is answered for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { startsAt, immediate, problems } = read(text);
        if (problems.length === 0) expect(startsAt !== null || immediate).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
