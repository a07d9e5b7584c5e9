import { describe, expect, it } from '@jest/globals';
import { answerByFor } from '../../../src/domain/answers/answer-by.ts';

const sitting = {
  startsAt: new Date('2027-01-19T09:00:00Z'),
  timeZone: 'Europe/Rome',
  answerByDays: 2,
  answerByTime: '18:00',
  convenedAt: null,
};

describe('the answer-by instant', () => {
  it('is the wall time of the setting, whole days before the sitting', () => {
    expect(answerByFor(sitting)).toEqual(new Date('2027-01-17T17:00:00Z'));
  });

  it('keeps its wall time over a change of clocks', () => {
    const monday = { ...sitting, startsAt: new Date('2026-03-30T08:00:00Z') };
    expect(answerByFor(monday)).toEqual(new Date('2026-03-28T17:00:00Z'));
  });

  it('counts days on the calendar of the zone, not of UTC', () => {
    const lateInRome = { ...sitting, startsAt: new Date('2027-01-18T23:30:00Z') };
    expect(answerByFor(lateInRome)).toEqual(new Date('2027-01-17T17:00:00Z'));
  });

  it('stays when the call comes before it', () => {
    const convenedAt = new Date('2027-01-17T16:59:59Z');
    expect(answerByFor({ ...sitting, convenedAt })).toEqual(new Date('2027-01-17T17:00:00Z'));
  });

  it('is absent when the call comes at it or later', () => {
    expect(answerByFor({ ...sitting, convenedAt: new Date('2027-01-17T17:00:00Z') })).toBeNull();
    expect(answerByFor({ ...sitting, convenedAt: new Date('2027-01-19T08:59:00Z') })).toBeNull();
  });

  it('is at the latest the start of the sitting', () => {
    expect(answerByFor({ ...sitting, answerByDays: 0 })).toEqual(sitting.startsAt);
  });

  it('is absent for a sitting called for now', () => {
    expect(answerByFor({ ...sitting, answerByDays: 0, convenedAt: sitting.startsAt })).toBeNull();
  });
});
