import { describe, expect, it } from '@jest/globals';
import { sittingPhase } from '../../../src/domain/sittings/phase.ts';

const sitting = {
  kind: 'ordinary' as const,
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
    const shortNotice = { ...sitting, answerBy: null };
    expect(sittingPhase(shortNotice, true, new Date('2027-01-19T08:59:00Z'))).toBe('open');
  });

  it('stays open until the end for an urgent call, which may reach people after its start', () => {
    const urgent = { ...sitting, kind: 'urgent' as const, answerBy: null };
    expect(sittingPhase(urgent, false, new Date('2027-01-19T10:59:00Z'))).toBe('open');
    expect(sittingPhase(urgent, false, new Date('2027-01-19T11:00:00Z'))).toBe('over');
  });
});
