import { describe, expect, it } from '@jest/globals';
import type { Section } from '../../../src/tab/minutes/section.ts';
import {
  answered,
  dueAt,
  failed,
  isDirty,
  keepMine,
  keepTheirs,
  leave,
  openSection,
  putIn,
  reconnected,
  refreshed,
  send,
  type,
} from '../../../src/tab/minutes/section.ts';
import { fc } from '../../helpers/properties.ts';

const BEFORE = { text: 'prima', decisions: '' };
const MINE = { text: 'mio', decisions: 'si fa' };
const THEIRS = { text: 'altrui', decisions: '' };
const theirs = { ...THEIRS, byName: 'Ivo Inventini', at: new Date(0) };
const opened = openSection(3, BEFORE);
const typed = type(opened, MINE, 1_000);

describe('a section of the minutes that saves itself', () => {
  it('waits a moment after typing, and never longer than a quarter of a minute', () => {
    expect(dueAt(opened)).toBeNull();
    expect(dueAt(typed)).toBe(2_500);
    let section = typed;
    for (let now = 1_000; now < 30_000; now += 1_000)
      section = type(section, { ...MINE, text: `mio ${now}` }, now);
    expect(dueAt(section)).toBe(16_000);
    expect(dueAt(leave(typed, 1_200))).toBe(1_200);
    expect(type(typed, BEFORE, 1_500).saving).toEqual({ state: 'still' });
  });

  it('is saved, and what was typed while it was being saved waits for its turn', () => {
    const saved = answered(send(typed), { answer: 'saved', version: 4 }, 3_000);
    expect(saved).toMatchObject({ version: 4, stored: MINE, saving: { state: 'saved', at: 3_000 } });
    const more = type(send(typed), { ...MINE, text: 'mio e ancora' }, 2_800);
    expect(more.saving.state).toBe('sending');
    const after = answered(more, { answer: 'saved', version: 4 }, 3_000);
    expect(after).toMatchObject({ version: 4, stored: MINE, typed: { text: 'mio e ancora' } });
    expect(dueAt(after)).toBe(4_500);
  });

  it('tries again by itself where that may help, later each time, at once when the connection is back', () => {
    const first = failed(send(typed), 'Connessione assente', true, 3_000);
    expect([dueAt(first), first.problem]).toEqual([5_000, 'Connessione assente']);
    const second = failed(send(first), 'Connessione assente', true, 5_000);
    expect(dueAt(second)).toBe(10_000);
    expect(dueAt(reconnected(second, 6_000))).toBe(6_000);
    expect(type(second, BEFORE, 6_000).problem).toBe('Connessione assente');
    const never = failed(send(typed), 'Operazione riservata', false, 3_000);
    expect(dueAt(never)).toBeNull();
    expect(reconnected(never, 6_000)).toBe(never);
    expect(dueAt(leave(never, 6_000))).toBe(6_000);
  });

  it('shows both texts when somebody else was first, and stores only what is chosen', () => {
    const conflict = answered(send(typed), { answer: 'conflict', version: 4, theirs }, 3_000);
    expect(conflict).toMatchObject({ typed: MINE, saving: { state: 'conflict', theirs } });
    expect(dueAt(type(conflict, { ...MINE, text: 'uniti' }, 4_000))).toBeNull();
    expect(keepMine(conflict, 5_000)).toMatchObject({ version: 4, typed: MINE, saving: { dueAt: 5_000 } });
    expect(keepTheirs(conflict)).toMatchObject({ version: 4, saving: { state: 'still' } });
    expect(isDirty(keepTheirs(conflict))).toBe(false);
  });

  it('knows its own text again when the answer to it was lost', () => {
    const lost = failed(send(typed), 'Connessione assente', true, 3_000);
    const more = send(type(lost, { ...MINE, text: 'mio e ancora' }, 4_000));
    const stored = { ...theirs, ...MINE, text: ' mio ' };
    const known = answered(more, { answer: 'conflict', version: 4, theirs: stored }, 6_000);
    expect(known).toMatchObject({ version: 4, typed: { text: 'mio e ancora' }, saving: { state: 'typing' } });
  });

  it('takes what the page reads only where nothing is being typed', () => {
    expect(refreshed(opened, 4, THEIRS)).toMatchObject({ version: 4, typed: THEIRS });
    expect(refreshed(opened, 2, THEIRS)).toBe(opened);
    expect(refreshed(typed, 4, THEIRS)).toBe(typed);
    expect(refreshed(send(typed), 4, THEIRS).typed).toEqual(MINE);
    const saved = answered(send(typed), { answer: 'saved', version: 4 }, 3_000);
    expect(refreshed(saved, 4, MINE)).toBe(saved);
  });

  it('keeps what was typed when it is not accepted or the minutes are out', () => {
    const long = answered(send(typed), { answer: 'not_accepted', why: 'troppo lungo' }, 3_000);
    expect(long).toMatchObject({ typed: MINE, problem: 'troppo lungo' });
    expect(dueAt(long)).toBeNull();
    const frozen = answered(send(typed), { answer: 'frozen' }, 3_000);
    expect(frozen).toMatchObject({ typed: MINE, saving: { state: 'frozen' } });
    expect(putIn(opened, THEIRS, 2, 1_000)).toMatchObject({ version: 2, typed: THEIRS });
  });

  it('never loses the last text typed, whatever comes in between', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 });
    fc.assert(
      fc.property(steps, (all) => {
        let section: Section = opened;
        let last = BEFORE;
        all.forEach((step, index) => {
          const now = index * 1_000;
          if (step === 0) last = { ...BEFORE, text: `testo ${index}` };
          section = STEPS[step]?.(section, last, now) ?? section;
        });
        expect(section.typed).toEqual(last);
      }),
    );
  });
});

/** Everything that may happen to a section but a choice of its person. */
const STEPS: ((section: Section, last: typeof MINE, now: number) => Section)[] = [
  (section, last, now) => type(section, last, now),
  (section) => (dueAt(section) === null ? section : send(section)),
  (section, _last, now) => answered(section, { answer: 'saved', version: section.version + 1 }, now),
  (section, _last, now) =>
    answered(section, { answer: 'conflict', version: section.version + 1, theirs }, now),
  (section, _last, now) =>
    section.saving.state === 'sending' ? failed(section, 'Connessione assente', true, now) : section,
  (section, _last, now) => leave(reconnected(section, now), now),
  (section) => (isDirty(section) ? refreshed(section, section.version + 1, THEIRS) : section),
];

/** A browser's storage, as much of it as is used. */
