import { describe, expect, it } from '@jest/globals';
import { sittingPhase } from '../../src/domain/phase.ts';

const sitting = {
  startsAt: new Date('2027-01-19T09:00:00Z'),
  durationMinutes: 120,
  answerBy: new Date('2027-01-17T17:00:00Z'),
};

describe('the phase of a sitting', () => {
  it.each([
    ['2027-01-17T16:59:59.999Z', 'open', 'open'],
    ['2027-01-17T17:00:00.000Z', 'open', 'closed'],
    ['2027-01-19T08:59:59.999Z', 'open', 'closed'],
    ['2027-01-19T09:00:00.000Z', 'running', 'running'],
    ['2027-01-19T10:59:59.999Z', 'running', 'running'],
    ['2027-01-19T11:00:00.000Z', 'over', 'over'],
  ])('at %s is %s, or %s when answers lock', (now, free, locked) => {
    expect(sittingPhase(sitting, false, new Date(now))).toBe(free);
    expect(sittingPhase(sitting, true, new Date(now))).toBe(locked);
  });

  it('stays open until the start when there is no answer-by instant to lock at', () => {
    const urgent = { ...sitting, answerBy: null };
    expect(sittingPhase(urgent, true, new Date('2027-01-19T08:59:00Z'))).toBe('open');
  });
});
