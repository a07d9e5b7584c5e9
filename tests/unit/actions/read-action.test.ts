import { describe, expect, it } from '@jest/globals';
import type { ActionDraft } from '../../../src/domain/actions/read-action.ts';
import { checkAction, MAX_OPEN_ACTIONS } from '../../../src/domain/actions/read-action.ts';
import { readActionLine } from '../../../src/domain/actions/read-action-line.ts';
import { anActionItem, aPerson, nineSeats } from '../../helpers/builders.ts';

const people = [
  aPerson({ id: 'p-1', name: 'Ivo Inventini', seatId: 'seat-8' }),
  aPerson({ id: 'p-2', name: 'Bruno Fittizi' }),
  aPerson({ id: 'p-3', name: 'Bruno Finti' }),
  aPerson({ id: 'p-4', name: 'Gina Partiti', inTeam: false }),
  { ...aPerson({ id: 'p-5', name: 'Rita Incerti' }), position: null },
];
const now = new Date('2026-12-01T09:00:00Z');
const known = { people, seats: nineSeats(), current: null, open: 0, now, timeZone: 'Europe/Rome' };
const good: ActionDraft = {
  text: 'Preparare la bozza',
  personId: 'p-1',
  ownerName: '',
  seatId: '',
  dueOn: '2027-01-15',
};

describe('a line that says an action', () => {
  it.each([
    ['Ivo Inventini entro il 15 gennaio: preparare la bozza', 'p-1', '2027-01-15', 'preparare la bozza'],
    ['inventini entro il 15/1/2027: bozza', 'p-1', '2027-01-15', 'bozza'],
    ['Ivo Inventini: preparare la bozza entro venerdì', 'p-1', '2026-12-04', 'preparare la bozza'],
    ['Ivo Inventini: preparare la bozza', 'p-1', '', 'preparare la bozza'],
    ['Ivo Inventini entro il 31 febbraio: bozza', 'p-1', '31 febbraio', 'bozza'],
    [
      'Ivo Inventini entro il <b>15</b> gennaio: **bozza** <at>tutti</at>',
      'p-1',
      '2027-01-15',
      '**bozza** tutti',
    ],
  ])('%s', (line, personId, dueOn, text) => {
    const { draft } = readActionLine(line, { people, now, timeZone: 'Europe/Rome' });
    expect(draft).toMatchObject({ personId, dueOn, text });
  });

  it.each([
    ['Zeno Nessuno entro domani: bozza', 'owner_unknown', 'Zeno Nessuno'],
    ['Bruno entro domani: bozza', 'owner_ambiguous', 'Bruno'],
  ])('says what it did not understand of %s', (line, problem, understood) => {
    const read = readActionLine(line, { people, now, timeZone: 'Europe/Rome' });
    expect(read.problem).toEqual({ problem, understood });
    expect(read.draft.personId).toBe('');
  });
});

describe('what is accepted of an action', () => {
  it('concerns the seat of its owner unless another is chosen', () => {
    expect(checkAction(good, known).accepted).toEqual({
      text: 'Preparare la bozza',
      ownerId: 'p-1',
      ownerName: 'Ivo Inventini',
      seatId: 'seat-8',
      dueOn: '2027-01-15',
    });
    expect(checkAction({ ...good, seatId: 'seat-2' }, known).accepted).toMatchObject({ seatId: 'seat-2' });
  });

  it('may have an owner outside the team, and no date', () => {
    const draft = { ...good, personId: '', ownerName: 'Ospite Inventato', dueOn: '' };
    expect(checkAction(draft, known).accepted).toMatchObject({
      ownerId: null,
      ownerName: 'Ospite Inventato',
      seatId: null,
      dueOn: null,
    });
  });

  it.each([
    [{ text: ' <b></b> ' }, 'text_missing', null],
    [{ text: 'x'.repeat(501) }, 'text_too_long', '501'],
    [{ personId: '' }, 'owner_missing', null],
    [{ personId: 'of-another-network' }, 'owner_missing', null],
    [{ ownerName: 'Ospite' }, 'owner_twice', 'Ivo Inventini, Ospite'],
    [{ personId: 'p-4' }, 'owner_left', 'Gina Partiti'],
    [{ personId: 'p-5' }, 'owner_pending', 'Rita Incerti'],
    [{ personId: '', ownerName: 'x'.repeat(81) }, 'owner_name_too_long', '81'],
    [{ seatId: 'of-another-network' }, 'seat_unknown', null],
    [{ dueOn: 'chissà' }, 'due_unreadable', 'chissà'],
    [{ dueOn: '2026-11-30' }, 'due_past', '2026-11-30'],
  ] as const)('is not %j', (changes, problem, understood) => {
    expect(checkAction({ ...good, ...changes }, known)).toEqual({
      accepted: null,
      problems: [{ problem, understood }],
    });
  });

  it('is today, and a date that has passed where the action has it already', () => {
    expect(checkAction({ ...good, dueOn: '2026-12-01' }, known).accepted).not.toBeNull();
    const current = anActionItem({ dueOn: '2026-11-30' });
    expect(checkAction({ ...good, dueOn: '2026-11-30' }, { ...known, current }).accepted).not.toBeNull();
  });

  it('is no more than a list that can be read, but those there can be changed', () => {
    const full = { ...known, open: MAX_OPEN_ACTIONS };
    expect(checkAction(good, full)).toMatchObject({ problems: [{ problem: 'too_many', understood: '60' }] });
    expect(checkAction(good, { ...full, current: anActionItem() }).accepted).not.toBeNull();
  });
});
