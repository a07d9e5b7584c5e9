import { describe, expect, it } from '@jest/globals';
import type { AnswerTap } from '../../../src/domain/answers/decide-answer.ts';
import { decideAnswer } from '../../../src/domain/answers/decide-answer.ts';
import type { Sitting } from '../../../src/domain/sittings/sitting.ts';
import { anAnswer, aSitting, aSubstitution } from '../../helpers/builders.ts';

const tap: AnswerTap = { state: 'in_person', dateVersion: 1, seq: null };

function decide(
  given: { sitting?: Partial<Sitting>; lock?: boolean; tap?: Partial<AnswerTap>; at?: string } = {},
) {
  return decideAnswer({
    sitting: aSitting(given.sitting),
    lockAtAnswerBy: given.lock ?? false,
    history: [],
    substitution: null,
    tap: { ...tap, ...given.tap },
    now: new Date(given.at ?? '2027-01-14T09:00:00Z'),
  });
}

describe('a tap on an answer', () => {
  it('is recorded while answers are open', () => {
    expect(decide()).toEqual({ record: true, state: 'in_person', reason: null, undoes: null });
  });

  it('keeps a reason for an absence only, and none when it is blank', () => {
    expect(decide({ tap: { state: 'excused', reason: ' ferie ' } })).toMatchObject({ reason: 'ferie' });
    expect(decide({ tap: { state: 'excused', reason: '  ' } })).toMatchObject({ reason: null });
    expect(decide({ tap: { state: 'remote', reason: 'ferie' } })).toMatchObject({ reason: null });
  });

  it.each([
    ['a cancelled sitting', { sitting: { status: 'cancelled' as const } }, 'cancelled'],
    ['a sitting not convened', { sitting: { status: 'planned' as const } }, 'date_changed'],
    ['a card of an earlier date', { sitting: { dateVersion: 2 } }, 'date_changed'],
    ['a card of a date that is not there yet', { tap: { dateVersion: 2 } }, 'date_changed'],
    ['a sitting that has begun', { at: '2027-01-19T09:00:00Z' }, 'over'],
    ['a sitting that is over', { at: '2027-01-20T09:00:00Z' }, 'over'],
    ['answers locked at the answer-by instant', { lock: true, at: '2027-01-18T09:00:00Z' }, 'closed'],
  ])('records nothing for %s', (_case, given, press) => {
    expect(decide(given)).toEqual({ record: false, press });
  });

  it('is open after the answer-by instant where the network does not lock', () => {
    expect(decide({ at: '2027-01-18T09:00:00Z' })).toMatchObject({ record: true });
  });

  it('changes nothing when it repeats the answer, and records a change of the reason', () => {
    const history = [anAnswer({ state: 'excused', reason: 'ferie' })];
    const given = {
      sitting: aSitting(),
      lockAtAnswerBy: false,
      history,
      substitution: null,
      now: new Date('2027-01-14T09:00:00Z'),
    };
    const again: AnswerTap = { state: 'excused', dateVersion: 1, seq: 1, reason: 'ferie' };
    expect(decideAnswer({ ...given, tap: again })).toEqual({ record: false, press: 'answer_unchanged' });
    expect(decideAnswer({ ...given, tap: { ...again, reason: 'corso' } })).toMatchObject({ record: true });
  });

  it('is asked anew after a move: the same state for the new date is recorded', () => {
    const history = [anAnswer({ state: 'in_person', dateVersion: 1 })];
    const sitting = aSitting({ dateVersion: 2 });
    const now = new Date('2027-01-14T09:00:00Z');
    const moved = { ...tap, dateVersion: 2 };
    expect(
      decideAnswer({ sitting, lockAtAnswerBy: false, history, substitution: null, tap: moved, now }),
    ).toMatchObject({
      record: true,
    });
  });

  it('is taken for an urgent call also while the sitting runs', () => {
    const sitting = { kind: 'urgent', answerBy: null } as const;
    expect(decide({ sitting, at: '2027-01-19T09:30:00Z' })).toMatchObject({ record: true });
    expect(decide({ sitting, at: '2027-01-19T11:00:00Z' })).toEqual({ record: false, press: 'over' });
  });

  it('that comes again after a newer answer does not undo it', () => {
    const history = [
      anAnswer({ state: 'remote', cardSeq: 0, recordedAt: new Date('2027-01-14T08:59:40Z') }),
      anAnswer({ state: 'excused', cardSeq: 1, seq: 2, recordedAt: new Date('2027-01-14T08:59:50Z') }),
    ];
    const given = {
      sitting: aSitting(),
      lockAtAnswerBy: false,
      history,
      substitution: null,
      now: new Date('2027-01-14T09:00:00Z'),
    };
    const again: AnswerTap = { state: 'remote', dateVersion: 1, seq: 0 };
    expect(decideAnswer({ ...given, tap: again })).toEqual({ record: false, press: 'answer_unchanged' });
    expect(decideAnswer({ ...given, tap: { ...again, seq: 2 } })).toMatchObject({ record: true });
  });
});

describe('a tap of somebody who has named a substitute', () => {
  const namedAt = new Date('2027-01-14T08:59:00Z');
  const substitution = aSubstitution({ namedAt });
  const before = anAnswer({ state: 'in_person', cardSeq: 0, recordedAt: new Date('2027-01-14T08:58:30Z') });
  const given = {
    sitting: aSitting(),
    lockAtAnswerBy: false,
    history: [before],
    substitution,
    now: new Date('2027-01-14T09:00:00Z'),
  };

  it('withdraws the substitution when they attend after all, also with the answer given before', () => {
    const undone = { record: true, undoes: substitution };
    expect(decideAnswer({ ...given, tap: { ...tap, seq: 1 } })).toMatchObject(undone);
    expect(decideAnswer({ ...given, tap: { ...tap, state: 'remote', seq: 1 } })).toMatchObject(undone);
    expect(decideAnswer({ ...given, history: [], tap })).toMatchObject(undone);
  });

  it('leaves the substitution when they say they do not come', () => {
    const excused = decideAnswer({ ...given, tap: { ...tap, state: 'excused', seq: 1 } });
    expect(excused).toMatchObject({ record: true, state: 'excused', undoes: null });
  });

  it('changes nothing when the press of before the naming comes again', () => {
    const again = { record: false, press: 'answer_unchanged' };
    expect(decideAnswer({ ...given, tap: { ...tap, seq: 0 } })).toEqual(again);
    const later = { ...given, now: new Date('2027-01-14T09:10:00Z') };
    expect(decideAnswer({ ...later, tap: { ...tap, seq: 0 } })).toMatchObject({ record: true });
  });
});
