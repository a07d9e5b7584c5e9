import { describe, expect, it } from '@jest/globals';
import type { AgendaItem } from '../../../src/domain/agenda/agenda.ts';
import {
  acceptedItems,
  agendaLines,
  agendaTimes,
  plannedMinutes,
} from '../../../src/domain/agenda/agenda.ts';
import {
  EMPTY_FORM,
  readAgendaForm,
  readRefusal,
  toAgendaForm,
} from '../../../src/domain/agenda/agenda-form.ts';
import type { AgendaEdit } from '../../../src/domain/agenda/edit-agenda.ts';
import { addCarried, editAgenda } from '../../../src/domain/agenda/edit-agenda.ts';
import { readProposal } from '../../../src/domain/agenda/read-proposal.ts';
import { agendaLineText, agendaTitle, overrunText, plannedText } from '../../../src/texts/agenda/agenda.ts';
import { anAgendaItem } from '../../helpers/builders.ts';
import { anAgendaLine } from '../../helpers/golden/card-views.ts';
import { fc } from '../../helpers/properties.ts';

const ordinary = { kind: 'ordinary', reason: null } as const;
const approval = { minutesWord: 'approval' } as const;

describe('the lines of an agenda', () => {
  it('are the accepted items in order between the two that are always there', () => {
    const items = [
      anAgendaItem({ id: 'b', position: 2 }),
      anAgendaItem({ id: 'p', position: 0, state: 'proposed' }),
      anAgendaItem({ id: 'a', position: 1 }),
      anAgendaItem({ id: 'x', position: 0, state: 'removed' }),
    ];
    const lines = agendaLines(items, ordinary, approval);
    expect(lines.map(({ key }) => key)).toEqual(['first', 'a', 'b', 'last']);
    expect(lines.map(agendaTitle)).toEqual([
      'Approvazione del verbale della seduta precedente',
      'Orari estivi degli sportelli',
      'Orari estivi degli sportelli',
      'Varie ed eventuali',
    ]);
  });

  it('take note of the minutes where the network does', () => {
    const [first] = agendaLines([], ordinary, { minutesWord: 'acknowledgement' });
    expect(first === undefined ? null : agendaTitle(first)).toBe(
      "Presa d'atto del verbale della seduta precedente",
    );
  });

  it('of an urgent sitting are its reason, then what was added', () => {
    const urgent = { kind: 'urgent', reason: 'guasto' } as const;
    const lines = agendaLines([anAgendaItem({ id: 'a' })], urgent, approval);
    expect(lines.map(({ key }) => key)).toEqual(['first', 'a']);
    expect(lines.map(agendaTitle)).toEqual(['guasto', 'Orari estivi degli sportelli']);
  });

  it('say presenter, minutes, where they come from, and that they were not treated', () => {
    const line = anAgendaLine({
      presenter: 'Ada Inventata',
      minutes: 20,
      carried: true,
      carriedFromNumber: { n: 1, year: 2027 },
      treated: false,
    });
    expect(agendaLineText(line, 'Orari')).toBe(
      'Orari (Ada Inventata, 20 minuti); rinviato dalla seduta n. 1/2027; non trattato',
    );
  });

  it('begin one after the other, on the clock also where it changes', () => {
    const lines = [
      anAgendaLine(),
      anAgendaLine({ minutes: 60 }),
      anAgendaLine({ minutes: 30 }),
      anAgendaLine(),
    ];
    const times = agendaTimes(lines, new Date('2027-03-28T00:30:00Z'));
    expect(times.map((at) => at.toISOString().slice(11, 16))).toEqual(['00:30', '00:30', '01:30', '02:00']);
    expect(plannedMinutes(lines)).toBe(90);
  });

  it('tell by how much they go beyond the sitting, and only then', () => {
    expect(overrunText({ plannedMinutes: 132, durationMinutes: 120 })).toBe(
      'Tempo previsto: 2 ore e 12 minuti, cioè 12 minuti oltre la durata di 2 ore.',
    );
    expect(overrunText({ plannedMinutes: 120, durationMinutes: 120 })).toBeNull();
    expect(plannedText({ plannedMinutes: 90, durationMinutes: 120 })).toBe(
      'Tempo previsto: 1 ora e 30 minuti, entro la durata di 2 ore.',
    );
  });
});

describe('a proposal in one line', () => {
  it.each([
    ['Orari estivi degli sportelli', 'Orari estivi degli sportelli', ''],
    ['Orari estivi degli sportelli 20 minuti', 'Orari estivi degli sportelli', '20'],
    ['Orari estivi, 20 min.', 'Orari estivi', '20'],
    ['Orari estivi (5 minuti)', 'Orari estivi', '5'],
    ['I 20 minuti di attesa allo sportello', 'I 20 minuti di attesa allo sportello', ''],
    ['20 minuti', '20 minuti', ''],
  ])('%s', (line, title, minutes) => {
    expect(readProposal(line)).toEqual({ ...EMPTY_FORM, title, minutes });
  });
});

describe('the form of an item', () => {
  it('takes markup and formulas as text', () => {
    const title = '=HYPERLINK("https://example.org";"qui") **tutti** <at>x</at> [a](b)';
    expect(readAgendaForm({ ...EMPTY_FORM, title })).toMatchObject({ content: { title }, problems: [] });
  });

  it('says what is missing, too long or not accepted, each with its limit', () => {
    const form = {
      title: ' \u0000 ',
      note: 'n'.repeat(10_000),
      minutes: '2000',
      presenter: 'x'.repeat(101),
      links: 'Bozza | http://example.org\nftp://example.org\nBozza | https://example.org/a',
    };
    expect(readAgendaForm(form).problems).toEqual([
      { field: 'title', problem: 'missing' },
      { field: 'note', problem: 'too_long', length: 10_000, limit: 1_000 },
      { field: 'presenter', problem: 'too_long', length: 101, limit: 100 },
      { field: 'minutes', problem: 'invalid', typed: '2000' },
      { field: 'links', problem: 'invalid', typed: 'Bozza | http://example.org' },
      { field: 'links', problem: 'invalid', typed: 'ftp://example.org' },
    ]);
    expect(readAgendaForm({ ...EMPTY_FORM, title: 'x'.repeat(10_000) }).problems).toEqual([
      { field: 'title', problem: 'too_long', length: 10_000, limit: 200 },
    ]);
    const many = Array.from({ length: 11 }, (_, n) => `https://example.org/${n}`).join('\n');
    expect(readAgendaForm({ ...EMPTY_FORM, title: 'x', links: many }).problems).toEqual([
      { field: 'links', problem: 'too_many', limit: 10 },
    ]);
    expect(readRefusal('  ').problems).toEqual([{ field: 'refusal', problem: 'missing' }]);
  });

  it('gives back an item unchanged', () => {
    const item = anAgendaItem({
      note: 'una nota',
      minutes: 20,
      presenter: 'Ada Inventata',
      links: [
        { title: 'Bozza | seconda', url: 'https://example.org/a' },
        { title: 'https://example.org/b', url: 'https://example.org/b' },
      ],
    });
    const { title, note, minutes, presenter, links } = item;
    expect(readAgendaForm(toAgendaForm(item))).toEqual({
      content: { title, note, minutes, presenter, links },
      problems: [],
    });
  });
});

const IDS = ['a', 'b', 'c', 'd', 'e'];
const anyEdit: fc.Arbitrary<AgendaEdit> = fc.oneof(
  fc.record({ edit: fc.constant('accept' as const), id: fc.constantFrom(...IDS) }),
  fc.record({ edit: fc.constant('refuse' as const), id: fc.constantFrom(...IDS), refusal: fc.string() }),
  fc.record({ edit: fc.constant('remove' as const), id: fc.constantFrom(...IDS) }),
  fc.record({
    edit: fc.constant('move' as const),
    id: fc.constantFrom(...IDS),
    to: fc.integer({ min: -2, max: 9 }),
  }),
);
const proposed = () => IDS.map((id) => anAgendaItem({ id, state: 'proposed', position: 0 }));

describe('any sequence of edits', () => {
  it('leaves positions without gaps or doubles, the fixed items at the ends, and no item lost', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
        let items: AgendaItem[] = proposed();
        for (const edit of edits) {
          items = editAgenda(items, edit);
          const accepted = acceptedItems(items);
          expect(accepted.map(({ position }) => position)).toEqual(accepted.map((_, index) => index + 1));
          expect(items.every(({ state, position }) => state === 'accepted' || position === 0)).toBe(true);
          expect(items.every(({ state, refusal }) => (state === 'refused') === (refusal !== null))).toBe(
            true,
          );
          const keys = agendaLines(items, ordinary, approval).map(({ key }) => key);
          expect([keys.at(0), keys.at(-1)]).toEqual(['first', 'last']);
        }
        expect(items.map(({ id }) => id).sort()).toEqual(IDS);
      }),
    );
  });

  it('changes nothing when its last edit comes again', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 15 }), anyEdit, (edits, last) => {
        const before = edits.reduce(editAgenda, proposed());
        const once = editAgenda(before, last);
        expect(editAgenda(once, last)).toEqual(once);
      }),
    );
  });

  it('puts what is carried first, after what had been carried before, in its order', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 15 }), (edits) => {
        const items = edits.reduce(editAgenda, proposed());
        const carried = (id: string) => anAgendaItem({ id, carriedFrom: `from-${id}` });
        const once = addCarried(items, [carried('x'), carried('y')]);
        const twice = addCarried(once, [carried('z')]);
        const order = acceptedItems(twice);
        expect(order.slice(0, 3).map(({ id }) => id)).toEqual(['x', 'y', 'z']);
        expect(order.map(({ position }) => position)).toEqual(order.map((_, index) => index + 1));
        expect(order.slice(3).map(({ id }) => id)).toEqual(acceptedItems(items).map(({ id }) => id));
      }),
    );
  });
});
