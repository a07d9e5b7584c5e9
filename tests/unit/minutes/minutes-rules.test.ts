import { describe, expect, it } from '@jest/globals';
import { untruthOfMinutesMessage } from '../../../src/domain/delivery/still-true.ts';
import type { Minutes, MinutesStatus, PublishedMinutes } from '../../../src/domain/minutes/minutes.ts';
import { isUnderReview, minutesItems, newMinutes } from '../../../src/domain/minutes/minutes.ts';
import type { MinutesStep } from '../../../src/domain/minutes/minutes-rules.ts';
import {
  adopt,
  comment,
  correct,
  hasText,
  mayWrite,
  minutesRole,
  openReview,
  publish,
  writeItem,
} from '../../../src/domain/minutes/minutes-rules.ts';
import { isWorthKeeping } from '../../../src/domain/minutes/minutes-version.ts';
import { reviewEnd } from '../../../src/domain/minutes/review-end.ts';
import { aDelivery, aNetwork, aPerson } from '../../helpers/builders.ts';
import { fc } from '../../helpers/properties.ts';

const NOW = new Date('2027-01-20T09:00:00Z');
const ENDS = new Date('2027-01-25T17:00:00Z');
const AFTER = new Date('2027-01-26T09:00:00Z');
const PUBLISHED: PublishedMinutes = { chairName: 'Ada', secretaryName: null, items: [], actions: [] };

const TEXT = {
  key: 'a',
  title: 'Orari',
  text: 'Si discute.',
  decisions: ['Si apre alle 9'],
  version: 0,
  editedBy: 'p-1',
  editedAt: NOW,
};

function inStatus(status: MinutesStatus): Minutes {
  const draft = newMinutes({ id: 'm', networkId: 'n', sittingId: 's' });
  const written: Minutes = { ...draft, items: [{ ...TEXT, version: 1 }] };
  if (status === 'draft') return written;
  const review: Minutes = { ...written, status: 'review', reviewSince: NOW, reviewEndsAt: ENDS };
  if (status === 'review') return review;
  return { ...review, status, publishedAt: AFTER, published: PUBLISHED };
}

/** Each step, taken at an instant at which nothing but the status stands in its way. */
const STEPS: Record<string, (minutes: Minutes) => MinutesStep> = {
  review: (minutes) => openReview(minutes, { now: NOW, endsAt: ENDS, isOver: true }),
  publish: (minutes) =>
    publish(minutes, { now: NOW, isOver: true, registerClosed: true, published: PUBLISHED }),
  comment: (minutes) => comment(minutes, { id: 'c', itemKey: null, personId: 'p', text: 'x', at: NOW }),
  correct: (minutes) =>
    correct(minutes, { id: 'e', itemKey: null, text: 'x', reason: 'y', by: 'p', at: NOW }),
  adopt: (minutes) => adopt(minutes, { now: NOW, laterSittingId: 'later', word: 'approval' }),
};

describe('the steps of minutes', () => {
  it.each([
    ['draft', 'review', 'review'],
    ['draft', 'publish', 'published'],
    ['draft', 'comment', 'comments_closed'],
    ['draft', 'correct', 'not_published'],
    ['draft', 'adopt', 'not_published'],
    ['review', 'review', 'already_in_review'],
    ['review', 'publish', 'published'],
    ['review', 'comment', 'review'],
    ['review', 'correct', 'not_published'],
    ['review', 'adopt', 'not_published'],
    ['published', 'review', 'already_published'],
    ['published', 'publish', 'already_published'],
    ['published', 'comment', 'comments_closed'],
    ['published', 'correct', 'published'],
    ['published', 'adopt', 'published'],
  ] as const)('in %s, %s gives %s', (status, name, expected) => {
    const step = STEPS[name]?.(inStatus(status));
    expect(step?.done ? step.minutes.status : step?.reason).toBe(expected);
  });

  it.each([
    [{ isOver: false, registerClosed: true }, 'not_over'],
    [{ isOver: true, registerClosed: false }, 'register_open'],
  ])('publication is refused with %j', (sitting, reason) => {
    const step = publish(inStatus('draft'), { ...sitting, now: NOW, published: PUBLISHED });
    expect(step).toEqual({ done: false, reason });
  });

  it('count as text only what somebody has written', () => {
    const composed = { ...TEXT, editedBy: null };
    const empty = { ...TEXT, text: '', decisions: [] };
    for (const item of [composed, empty]) {
      const minutes: Minutes = { ...inStatus('draft'), items: [item] };
      expect(hasText(minutes)).toBe(false);
      expect(STEPS.publish?.(minutes)).toEqual({ done: false, reason: 'no_text' });
      expect(STEPS.review?.(minutes)).toEqual({ done: false, reason: 'no_text' });
    }
  });

  it('close the window at its end, not after', () => {
    const late = { id: 'c', itemKey: null, personId: 'p', text: 'x', at: ENDS };
    expect(comment(inStatus('review'), late)).toEqual({ done: false, reason: 'comments_closed' });
    expect(isUnderReview(inStatus('review'), new Date(ENDS.getTime() - 1))).toBe(true);
  });

  it('take a comment, a correction and an adoption once', () => {
    for (const [name, status] of [
      ['comment', 'review'],
      ['correct', 'published'],
    ] as const) {
      const first = STEPS[name]?.(inStatus(status));
      if (!first?.done) throw new Error('refused');
      expect(STEPS[name]?.(first.minutes)).toEqual(first);
    }
    const adopted = STEPS.adopt?.(inStatus('published'));
    if (!adopted?.done) throw new Error('refused');
    expect(STEPS.adopt?.(adopted.minutes)).toEqual({ done: false, reason: 'already_adopted' });
  });

  it('are adopted only once a later sitting has begun', () => {
    const step = adopt(inStatus('published'), { now: NOW, laterSittingId: null, word: 'approval' });
    expect(step).toEqual({ done: false, reason: 'no_later_sitting' });
  });
});

describe('writing an item', () => {
  it('is refused when somebody else has changed it since, and gives their text', () => {
    const minutes = inStatus('draft');
    const stale = { ...TEXT, text: 'Altro testo', editedBy: 'p-2' };
    expect(writeItem(minutes, stale)).toEqual({ step: 'conflict', newer: minutes.items[0] });
    const knowing = writeItem(minutes, { ...stale, version: 1 });
    expect(knowing).toMatchObject({
      step: 'saved',
      minutes: { items: [{ text: 'Altro testo', version: 2 }] },
    });
  });

  it('with what is there already changes nothing, whatever version the form had', () => {
    expect(writeItem(inStatus('draft'), { ...TEXT, version: 7, editedBy: 'p-2' })).toEqual({ step: 'same' });
  });

  it('takes the place of what the program composed', () => {
    const composed: Minutes = { ...inStatus('review'), items: [{ ...TEXT, version: 1, editedBy: null }] };
    expect(writeItem(composed, { ...TEXT, text: 'Rivisto' })).toMatchObject({ step: 'saved' });
  });
});

describe('published minutes', () => {
  const edits = fc.array(
    fc.record({
      key: fc.constantFrom('a', 'b'),
      text: fc.string({ maxLength: 8 }),
      decisions: fc.array(fc.string({ maxLength: 4 }), { maxLength: 2 }),
      version: fc.nat(3),
    }),
    { maxLength: 6 },
  );
  const steps = fc.array(fc.constantFrom(...Object.keys(STEPS)), { maxLength: 8 });

  it('never change silently: whatever is tried, only corrections and the adoption are added', () => {
    fc.assert(
      fc.property(edits, steps, edits, (before, taken, after) => {
        const written = before.reduce(tryWrite, inStatus('draft'));
        const published = STEPS.publish?.(written);
        // Emptied again, they cannot be published.
        fc.pre(published?.done === true);
        if (!published?.done) return;
        let minutes = published.minutes;
        for (const name of taken) {
          const step = STEPS[name]?.(minutes);
          if (step?.done) minutes = step.minutes;
          minutes = after.reduce(tryWrite, minutes);
        }
        const { corrections: _corrections, adopted: _adopted, ...rest } = minutes;
        expect(rest).toEqual(omit(published.minutes));
        expect(minutes.corrections.length).toBe(taken.includes('correct') ? 1 : 0);
      }),
    );
  });

  it('keep their items whatever becomes of the agenda', () => {
    const items = [
      {
        key: 'a',
        number: 1,
        title: 'Orari',
        fixed: null,
        presenterName: null,
        text: 'Si discute.',
        decisions: [],
        treated: true,
      },
    ];
    const minutes: Minutes = { ...inStatus('published'), published: { ...PUBLISHED, items } };
    const agenda = [{ key: 'z', title: 'Altro', fixed: null, presenterName: null, treated: false }];
    expect(minutesItems(agenda, minutes)).toMatchObject([{ key: 'a', title: 'Orari', treated: true }]);
  });
});

describe('the items of a draft', () => {
  it('follow the agenda; what was written about an item taken off comes last', () => {
    const agenda = [{ key: 'z', title: 'Altro', fixed: null, presenterName: 'Ivo', treated: false }];
    expect(minutesItems(agenda, inStatus('draft'))).toMatchObject([
      { key: 'z', presenterName: 'Ivo', treated: false, written: null },
      { key: 'a', title: 'Orari', written: { text: 'Si discute.' } },
    ]);
  });
});

describe('who may', () => {
  const asMember = { as: 'member' } as const;
  it.each([
    ['a member', aPerson({ id: 'p-1' }), asMember, 'member', false],
    ['the secretary', aPerson({ id: 'p-2' }), asMember, 'secretary', true],
    ['a secretary who left the team', aPerson({ id: 'p-2', inTeam: false }), asMember, 'outsider', false],
    ['somebody without a position', aPerson({ id: 'p-1', position: null }), asMember, 'outsider', false],
    ['the coordinator', aPerson({ id: 'p-3' }), { as: 'coordinator' } as const, 'coordinator', true],
  ])('%s', (_name, person, authority, role, writes) => {
    const found = minutesRole({ secretaryId: 'p-2' }, { person, authority });
    expect(found).toBe(role);
    expect(mayWrite(found)).toBe(writes);
  });
});

describe('a message about minutes', () => {
  const named = (status: MinutesStatus): Minutes => ({ ...inStatus(status), secretaryId: 'p-2' });
  it.each([
    ['minutes_named', named('draft'), NOW, null],
    ['minutes_named', inStatus('draft'), NOW, 'superseded'],
    ['minutes_named', named('published'), NOW, 'superseded'],
    ['minutes_review', inStatus('review'), NOW, null],
    ['minutes_review', inStatus('review'), AFTER, 'over'],
    ['minutes_review', inStatus('published'), NOW, 'done'],
    ['minutes_ready', inStatus('review'), AFTER, null],
    ['minutes_ready', inStatus('published'), AFTER, 'done'],
    ['minutes_published', inStatus('published'), AFTER, null],
    ['minutes_published', null, AFTER, 'superseded'],
  ] as const)('%s is told only while it is true (%#)', (kind, minutes, now, untruth) => {
    const person = kind === 'minutes_published' ? null : aPerson({ id: 'p-2' });
    const delivery = aDelivery({ kind, lineKey: kind });
    expect(untruthOfMinutesMessage({ delivery, network: aNetwork(), person, minutes, now })).toBe(untruth);
    const gone = { ...aPerson({ id: 'p-2' }), inTeam: false };
    expect(untruthOfMinutesMessage({ delivery, network: aNetwork(), person: gone, minutes, now })).toBe(
      'left',
    );
  });
});

describe('the end of a review', () => {
  it.each([
    ['2027-01-20T09:00:00Z', 5, '2027-01-25T17:00:00.000Z'],
    ['2027-03-25T09:00:00Z', 5, '2027-03-30T16:00:00.000Z'],
    ['2027-01-20T23:30:00Z', 1, '2027-01-22T17:00:00.000Z'],
  ])('opened at %s for %d days is %s', (now, days, end) => {
    expect(reviewEnd(new Date(now), days, 'Europe/Rome').toISOString()).toBe(end);
  });
});

type Edit = { key: string; text: string; decisions: string[]; version: number };

function tryWrite(minutes: Minutes, edit: Edit): Minutes {
  const step = writeItem(minutes, { ...edit, title: null, editedBy: 'p-1', editedAt: NOW });
  return step.step === 'saved' ? step.minutes : minutes;
}

function omit(minutes: Minutes): Partial<Minutes> {
  const { corrections: _corrections, adopted: _adopted, ...rest } = minutes;
  return rest;
}

describe('a text that another takes the place of', () => {
  const stored = { ...TEXT, version: 1 };
  const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

  it.each([
    ['of somebody else', stored, { editedBy: 'p-2', editedAt: later(1) }, true],
    ['of the same person, a moment ago', stored, { editedBy: 'p-1', editedAt: later(29) }, false],
    ['of the same person, after half an hour', stored, { editedBy: 'p-1', editedAt: later(30) }, true],
    ['of the program', { ...stored, editedBy: null }, { editedBy: 'p-2', editedAt: later(1) }, false],
    ['that is empty', { ...stored, text: '', decisions: [] }, { editedBy: 'p-2', editedAt: later(1) }, false],
    ['that is not there', null, { editedBy: 'p-2', editedAt: later(1) }, false],
  ])('%s: kept %#', (_what, text, edit, kept) => {
    expect(isWorthKeeping(text, edit)).toBe(kept);
  });
});
