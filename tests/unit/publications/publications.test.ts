import { describe, expect, it } from '@jest/globals';
import type { Outlet } from '../../../src/domain/publications/outlet.ts';
import { readOutlets, toOutletLines } from '../../../src/domain/publications/outlet.ts';
import type { ReportOutcome } from '../../../src/domain/publications/placement.ts';
import { isMissing } from '../../../src/domain/publications/placement.ts';
import { figuresBySeat } from '../../../src/domain/publications/publication-figures.ts';
import type { PublicationForm } from '../../../src/domain/publications/publication-form.ts';
import {
  EMPTY_PUBLICATION,
  PUBLICATION_LIMITS,
  readPublicationForm,
  toPublicationForm,
} from '../../../src/domain/publications/publication-form.ts';
import type { ReportDraft } from '../../../src/domain/publications/read-report.ts';
import { EMPTY_REPORT, mayReport, readReport } from '../../../src/domain/publications/read-report.ts';
import { sayableOutcomes } from '../../../src/domain/publications/sayable-outcomes.ts';
import { suggestedOutlets } from '../../../src/domain/publications/suggested-outlets.ts';
import { PUBLICATION_WORDING } from '../../../src/texts/publications/publication-wording.ts';
import { stillToSay } from '../../../src/texts/tab/publications.ts';
import { aPlacement, aPublication, nineSeats } from '../../helpers/builders.ts';

const today = '2027-01-12';

describe('the form of an item', () => {
  const read = (form: Partial<PublicationForm>, current = null as ReturnType<typeof aPublication> | null) =>
    readPublicationForm({ ...EMPTY_PUBLICATION, title: 'T', text: 'X', ...form }, { today, current });

  it('gives back what it was made from', () => {
    const publication = aPublication({ untilOn: '2027-02-01' });
    const { content, problems } = readPublicationForm(toPublicationForm(publication), {
      ...{ today, current: publication },
    });
    expect(problems).toEqual([]);
    expect({ ...publication, ...content }).toEqual(publication);
  });

  it('takes days in words, and today when none is given', () => {
    expect(read({ fromOn: 'domani', untilOn: '31 gennaio' }).content).toMatchObject({
      ...{ fromOn: '2027-01-13', untilOn: '2027-01-31' },
    });
    expect(read({}).content).toMatchObject({ fromOn: today, untilOn: null });
  });

  it('keeps markup as text and cuts nothing: what is too long is told', () => {
    const { content, problems } = read({ title: '  <b>=1+1</b>\n', text: 'a'.repeat(2_501) });
    expect(content.title).toBe('<b>=1+1</b>');
    const limit = PUBLICATION_LIMITS.text;
    expect(problems).toEqual([{ field: 'text', problem: 'too_long', length: limit + 1, limit }]);
  });

  it('tells everything that is wrong at once', () => {
    const { problems } = read({
      ...{ title: ' ', text: '', links: 'javascript:alert(1)', kind: 'altro', outletKinds: ['radio'] },
      ...{ nudges: '', fromOn: 'mai', untilOn: '1 gennaio 2027' },
    });
    expect(problems.map(({ field, problem }) => `${field} ${problem}`)).toEqual([
      ...['fromOn unreadable', 'kind unknown', 'links invalid', 'outletKinds unknown', 'nudges unknown'],
      ...['title missing', 'text missing', 'untilOn before_start'],
    ]);
  });

  it('lets an item that is over keep its last day, and gives no other one in the past', () => {
    const over = aPublication({ untilOn: '2027-01-05' });
    const form = toPublicationForm(over);
    expect(read(form, over).problems).toEqual([]);
    expect(read({ ...form, untilOn: '2027-01-06' }, over).problems).toMatchObject([{ problem: 'past' }]);
  });
});

describe('a report', () => {
  const outlets: Outlet[] = [
    { id: 'a', kind: 'site', name: 'Sito' },
    { id: 'b', kind: 'newsletter', name: 'Lettera' },
  ];
  const publication = aPublication({ version: 3, untilOn: '2027-01-31' });
  const read = (outcome: ReportOutcome, draft: Partial<ReportDraft>, placement = aPlacement()) =>
    readReport(outcome, { ...EMPTY_REPORT, ...draft }, { publication, placement, outlets, today });
  const problems = (outcome: ReportOutcome, draft: Partial<ReportDraft>) =>
    read(outcome, draft).problems.map(({ field, problem }) => `${field} ${problem}`);

  it('of a page wants its address, of a newsletter alone does not', () => {
    expect(read('published', { link: ' https://lugo.invalid/à ', outlets: ['a'] })).toMatchObject({
      reported: { link: 'https://lugo.invalid/à', publishedVersion: 3, outlets: [{ name: 'Sito' }] },
      problems: [],
    });
    expect(problems('published', { outlets: ['a', 'b'] })).toEqual(['link missing']);
    expect(problems('published', {})).toEqual(['link missing']);
    expect(problems('published', { outlets: ['b'] })).toEqual([]);
  });

  it.each([
    ...['javascript:alert(1)', 'lugo.invalid/pagina', 'https://lugo', 'https://lugo.invalid/una pagina'],
    ...['mailto:urp@lugo.invalid', 'ftp://lugo.invalid'],
  ])('does not take %p for the address of a page', (link) => {
    expect(problems('published', { link })).toEqual(['link invalid']);
  });

  it('of a day to come wants a day, from today to the last one', () => {
    expect(read('scheduled', { scheduledOn: 'domani' }).reported.scheduledOn).toBe('2027-01-13');
    expect(problems('scheduled', {})).toEqual(['scheduledOn missing']);
    expect(problems('scheduled', { scheduledOn: 'presto' })).toEqual(['scheduledOn unreadable']);
    expect(problems('scheduled', { scheduledOn: '2027-01-11' })).toEqual(['scheduledOn past']);
    expect(problems('scheduled', { scheduledOn: '2027-02-01' })).toEqual(['scheduledOn after_end']);
  });

  it('that it is not relevant, or is left there, wants a reason; that it is gone wants none', () => {
    expect(problems('not_relevant', { word: ' ' })).toEqual(['word missing']);
    expect(problems('kept', { word: 'x'.repeat(501) })).toEqual(['word too_long']);
    const published = aPlacement({ state: 'published', link: 'https://lugo.invalid', publishedVersion: 2 });
    expect(read('removed', {}, published)).toMatchObject({
      ...{ problems: [], reported: { link: 'https://lugo.invalid', publishedVersion: 2 } },
    });
  });

  it('names outlets of the municipality only', () => {
    expect(problems('published', { link: 'https://lugo.invalid', outlets: ['z'] })).toEqual([
      'outlets unknown',
    ]);
  });

  it('can be made of what makes sense alone', () => {
    const withdrawn = { at: new Date(0), by: null, reason: 'svista' };
    const published = aPlacement({ state: 'published' });
    expect(mayReport('removed', publication, aPlacement())).toBe(false);
    expect(mayReport('kept', publication, published)).toBe(true);
    expect(mayReport('published', { ...publication, withdrawn }, aPlacement())).toBe(false);
    expect(mayReport('removed', { ...publication, withdrawn }, published)).toBe(true);
  });
});

describe('what is missing', () => {
  it('is an answer while the item stands, and that it be taken down once it is over', () => {
    const missing = (
      state: 'waiting' | 'scheduled' | 'published',
      over: boolean,
      scheduledOn = null as string | null,
    ) => isMissing({ state, scheduledOn }, { over, today });
    expect(missing('waiting', false)).toBe(true);
    expect(missing('waiting', true)).toBe(false);
    expect(missing('scheduled', false, today)).toBe(false);
    expect(missing('scheduled', false, '2027-01-11')).toBe(true);
    expect(missing('published', false)).toBe(false);
    expect(missing('published', true)).toBe(true);
  });
});

describe('the outlets of a municipality', () => {
  let ids = 0;
  const newId = () => `nuovo-${++ids}`;
  const { outletWords: words } = PUBLICATION_WORDING;
  const before: Outlet[] = [{ id: 'a', kind: 'site', name: 'Sito del Comune' }];
  const read = (typed: string) => readOutlets(typed, { before, words, newId });

  it('keep their ids, are taken once, and are given back unchanged', () => {
    const { outlets, problems } = read(
      'Sito: sito del comune\nFacebook: Pagina del Comune\n\nsocial: pagina del comune\nNEWSLETTER',
    );
    expect(problems).toEqual([]);
    expect(outlets.map(({ id, kind, name }) => [id.replace(/\d/, 'n'), kind, name])).toEqual([
      ['a', 'site', 'sito del comune'],
      ['nuovo-n', 'social', 'Pagina del Comune'],
      ['nuovo-n', 'newsletter', 'NEWSLETTER'],
    ]);
    expect(readOutlets(toOutletLines(outlets, words), { before: outlets, words, newId }).outlets).toEqual(
      outlets,
    );
  });

  it('are refused when a kind is not known, a name is too long, there are too many or none', () => {
    expect(read('gazzetta: la nostra').problems).toEqual([
      { problem: 'unknown_kind', typed: 'gazzetta: la nostra' },
    ]);
    expect(read(`sito: ${'x'.repeat(81)}`).problems).toMatchObject([{ problem: 'too_long', length: 81 }]);
    const many = Array.from({ length: 13 }, (_, n) => `altro: n. ${n}`).join('\n');
    expect(read(many).problems).toEqual([{ problem: 'too_many', length: 13, limit: 12 }]);
    expect(read(' \n').problems).toEqual([{ problem: 'missing' }]);
  });
});

describe('the figures of a year', () => {
  it('count what each municipality has published, services apart, in the order of the list', () => {
    const seats = nineSeats().slice(0, 2);
    const [first, second] = seats;
    const of = (
      seatId: string,
      state: 'published' | 'kept' | 'waiting' | 'not_relevant',
      kind: 'news' | 'service',
    ) => ({
      ...aPlacement({ seatId, state, seatName: 'Comune uscito' }),
      kind,
    });
    const figures = figuresBySeat(
      [
        of(second?.id ?? '', 'published', 'service'),
        of(second?.id ?? '', 'waiting', 'service'),
        of(second?.id ?? '', 'kept', 'news'),
        of(first?.id ?? '', 'not_relevant', 'news'),
        of('uscito', 'published', 'news'),
      ],
      seats,
    );
    expect(figures).toEqual([
      {
        ...{ seatName: first?.name, asked: 1, askedServices: 0, published: 0, publishedServices: 0 },
        ...{ notRelevant: 1, missing: 0 },
      },
      {
        ...{ seatName: second?.name, asked: 3, askedServices: 2, published: 2, publishedServices: 1 },
        ...{ notRelevant: 0, missing: 1 },
      },
      {
        ...{ seatName: 'Comune uscito', asked: 1, askedServices: 0, published: 1, publishedServices: 0 },
        ...{ notRelevant: 0, missing: 0 },
      },
    ]);
  });
});

describe('a report begins with', () => {
  const outlets: Outlet[] = [
    { id: 'sito', kind: 'site', name: 'Sito' },
    { id: 'pagina', kind: 'social', name: 'Pagina' },
    { id: 'altra', kind: 'social', name: 'Altra pagina' },
  ];
  const said = { outlets: [{ kind: 'social' as const, name: 'Pagina' }] };

  it.each([
    ['where it was said to be before', said, ['site' as const], ['pagina']],
    ['the only outlet of the kind asked for', { outlets: [] }, ['site' as const], ['sito']],
    ['nothing where several would do', { outlets: [] }, ['social' as const], []],
    ['nothing where it is left to the municipality', { outlets: [] }, [], []],
  ])('%s', (_what, placement, outletKinds, expected) => {
    expect(suggestedOutlets({ outlets, placement }, { outletKinds })).toEqual(expected);
  });
});

describe('the table of an item', () => {
  it.each([
    ['scheduled', true, 'da confermare'],
    ['published', true, 'da rimuovere'],
    ['waiting', true, null],
    ['published', false, null],
  ] as const)('says of what is %s (missing: %s) that it is %s', (state, missing, words) => {
    expect(stillToSay({ state, missing })).toBe(words);
  });
});

describe('what can be said of an item now', () => {
  const item = aPublication({});
  const withdrawn = { at: new Date('2027-01-14T08:00:00Z'), by: null, reason: 'Sospeso.' };

  it.each([
    ['while it stands', item, 'waiting', false, ['published', 'scheduled', 'not_relevant']],
    ['once it is over', item, 'waiting', true, ['published', 'not_relevant']],
    ['once it is over, by who has published it', item, 'published', true, ['removed', 'kept']],
    ['taken back, by who has published it', { ...item, withdrawn }, 'kept', true, ['removed', 'kept']],
    ['taken back', { ...item, withdrawn }, 'scheduled', true, []],
  ] as const)('%s', (_when, publication, state, over, expected) => {
    expect(sayableOutcomes(publication, { state }, over)).toEqual(expected);
  });
});
