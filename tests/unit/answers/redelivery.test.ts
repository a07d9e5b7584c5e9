import { describe, expect, it } from '@jest/globals';
import { isRedelivery } from '../../../src/domain/answers/redelivery.ts';
import { anAnswer } from '../../helpers/builders.ts';

const at = (time: string) => new Date(`2027-01-10T${time}Z`);
const yes = anAnswer({ state: 'in_person', cardSeq: 0, seq: 1, recordedAt: at('09:00:00') });
const remote = anAnswer({ id: 'answer-2', state: 'remote', cardSeq: 1, seq: 2, recordedAt: at('09:00:10') });

describe('a press that comes again', () => {
  it('is recognised when a newer answer has been given since', () => {
    const again = { state: 'in_person', dateVersion: 1, cardSeq: 0, at: at('09:00:40') } as const;
    expect(isRedelivery([yes, remote], again)).toBe(true);
  });

  it.each([
    ['nothing was answered before', [], { cardSeq: 0, at: at('09:00:40'), dateVersion: 1 }],
    ['it is the newest answer itself', [yes], { cardSeq: 0, at: at('09:00:40'), dateVersion: 1 }],
    ['the card knows of the newer answer', [yes, remote], { cardSeq: 2, at: at('09:00:40'), dateVersion: 1 }],
    ['two minutes have passed', [yes, remote], { cardSeq: 0, at: at('09:02:01'), dateVersion: 1 }],
    ['the date has changed', [yes, remote], { cardSeq: 0, at: at('09:00:40'), dateVersion: 2 }],
  ])('is a new answer when %s', (_case, history, press) => {
    expect(isRedelivery(history, { state: 'in_person', ...press })).toBe(false);
  });

  it('is a new answer when the earlier one was recorded by telephone', () => {
    const press = { state: 'in_person', dateVersion: 1, cardSeq: 0, at: at('09:00:40') } as const;
    expect(isRedelivery([{ ...yes, via: 'on_behalf' }, remote], press)).toBe(false);
  });
});
