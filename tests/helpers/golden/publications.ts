import { PLACEMENT_STATES } from '../../../src/domain/publications/placement.ts';
import type { PublicationProblem } from '../../../src/domain/publications/publication-form.ts';
import { EMPTY_PUBLICATION, toPublicationForm } from '../../../src/domain/publications/publication-form.ts';
import type { PublicationImportProblem } from '../../../src/domain/publications/publication-import.ts';
import type { ReportProblem } from '../../../src/domain/publications/read-report.ts';
import { EMPTY_REPORT } from '../../../src/domain/publications/read-report.ts';
import type { PublicationNotice } from '../../../src/domain/view/publication-notice.ts';
import type {
  OwnPlacement,
  PlacementRow,
  PublicationRow,
} from '../../../src/domain/view/publication-view.ts';
import type { View } from '../../../src/domain/view/view.ts';
import { aPlacement, aPublication } from '../builders.ts';
import { networkId, networkName, SEATS, timeZone } from './card-views.ts';

const publication = aPublication({ id: 'notizia-1', networkId, fromOn: '2027-01-12', untilOn: '2027-01-31' });
const { title } = publication;
const seatName = 'Lugo';
const reportedAt = new Date('2027-01-14T08:00:00Z');
const withdrawn = { at: reportedAt, by: null, reason: 'Il servizio è sospeso.' };

export const PUBLICATION_NOTICES: Record<PublicationNotice['code'], PublicationNotice> = {
  publication_proposed: {
    ...{ code: 'publication_proposed', title, asked: 8, nobody: ['Cotignola'], again: false },
  },
  publication_changed: { code: 'publication_changed', title, version: 2, told: 3 },
  publication_withdrawn: { code: 'publication_withdrawn', title, told: 1, again: false },
  publication_reported: { code: 'publication_reported', title, seatName, outcome: 'published', again: false },
  publication_reported_meanwhile: { code: 'publication_reported_meanwhile', title, seatName },
  publication_not_published: { code: 'publication_not_published', title, seatName },
  publication_gone: { code: 'publication_gone', title },
  publication_not_asked: { code: 'publication_not_asked', title, seatName },
  publication_question_sent: { code: 'publication_question_sent', title, again: false },
  publication_too_many_questions: { code: 'publication_too_many_questions', title, limit: 5 },
  publication_answered: { code: 'publication_answered', title, again: false },
  publication_not_referent: { code: 'publication_not_referent' },
  publication_not_own: { code: 'publication_not_own', title },
  publication_not_own_seat: { code: 'publication_not_own_seat', title },
  outlets_saved: { code: 'outlets_saved', seatName, again: false },
  outlets_not_own: { code: 'outlets_not_own', seatName },
};

const none = { waiting: [], scheduled: [], published: [], not_relevant: [], removed: [], kept: [] };
const row: PublicationRow = {
  ...{ publicationId: publication.id, kind: 'news', title, fromOn: '2027-01-12', untilOn: '2027-01-31' },
  ...{ over: false, withdrawn: false, missing: ['Conselice', 'Fusignano'] },
  seats: { ...none, published: ['Lugo', 'Cotignola'], scheduled: ['Alfonsine'], not_relevant: ['Bagnara'] },
};
const list = {
  ...{ view: 'publications' as const, networkId, rows: [], total: 0, canPropose: false, canImport: false },
  ...{ outletsOf: [], year: 2027, notice: null },
};

const outlets = [
  { id: 'sito', kind: 'site' as const, name: 'Sito del Comune' },
  { id: 'lettera', kind: 'newsletter' as const, name: 'Lettera ai cittadini' },
];
const lugo: OwnPlacement = {
  ...{ seatId: 'lugo', seatName, outlets, suggested: [], outcomes: [] },
  placement: aPlacement({ networkId, publicationId: publication.id, seatId: 'lugo', seatName }),
};
const published = aPlacement({
  ...{ ...lugo.placement, state: 'published', link: 'https://lugo.invalid/orari', publishedAt: reportedAt },
  ...{ outlets: [{ kind: 'site', name: 'Sito del Comune' }], publishedVersion: 1, reportedAt, version: 1 },
});
const question = {
  ...{ questionId: 'domanda-1', seatName: 'Conselice', text: 'Si può accorciare?', askedAt: reportedAt },
  answer: null,
};
const placed: PlacementRow = {
  ...{ seatId: 'lugo', seatName, state: 'published', link: 'https://lugo.invalid/orari' },
  ...{ outlets: ['Sito del Comune'], scheduledOn: null, reason: '', reportedAt, outdated: true },
  ...{ missing: false, reachable: true, openQuestions: 0 },
};
const unsaid: PlacementRow = {
  ...{ ...placed, seatId: 'conselice', seatName: 'Conselice', state: 'waiting', link: '', outlets: [] },
  ...{ reportedAt: null, outdated: false, missing: true, reachable: false, openQuestions: 1 },
};
const one = {
  view: 'publication' as const,
  ...{ networkId, networkName, publication, message: null, proposerName: 'Bice Finticchi', over: false },
  ...{ own: [lugo], seatId: '', formId: 'modulo-1', questions: [], rows: [placed, unsaid], canEdit: false },
  ...{ totals: { asked: 9, published: 7, missing: 2 }, draft: EMPTY_REPORT, problems: [], timeZone },
  notice: null,
};
const board = {
  ...{ view: 'publication_board' as const, networkId, publication, proposerName: null, over: false },
  ...{ rows: [placed, unsaid], canEdit: false, reason: '', problems: [], timeZone, notice: null },
};
const asked = {
  ...{ view: 'publication_question' as const, networkId, message: null, publicationId: publication.id },
  ...{ title, question, canAnswer: true, answer: '', problems: [], timeZone, notice: null },
};
const form = {
  ...{ view: 'publication_form' as const, networkId, publicationId: 'notizia-2', seatCount: 9 },
  ...{ version: null, form: { ...EMPTY_PUBLICATION, fromOn: '2027-01-12' }, problems: [], newer: null },
};
const outletForm = {
  ...{ view: 'outlets_form' as const, networkId, seatId: 'lugo', seatName, version: 0 },
  ...{ outletLines: 'sito: Sito del Comune', problems: [], newer: null, notice: null },
};

const IMPORT_PROBLEMS: PublicationImportProblem[] = [
  { field: 'fromOn', problem: 'missing' },
  { field: 'untilOn', problem: 'unreadable', typed: 'mai' },
  { field: 'outletKinds', problem: 'unknown', typed: 'radio' },
  { field: 'nudges', problem: 'unknown', typed: 'sempre' },
  { field: 'line', problem: 'extra_cells', extra: 1 },
];
const imported = {
  view: 'publication_import' as const,
  ...{ networkId, taken: null, stale: false, sent: 0, asked: 8, nobody: ['Cotignola'] },
  report: {
    report: 'lines' as const,
    lines: [
      { line: 2, title, outcome: 'new' as const },
      { line: 3, title: 'Festa della primavera', outcome: 'past' as const },
      { line: 4, title: 'Nuovi orari', outcome: 'later' as const },
      { line: 5, title: 'Sportello amico', outcome: 'known' as const },
      { line: 8, title: '', outcome: 'wrong' as const, problems: IMPORT_PROBLEMS },
    ],
    ignored: ['Lugo'],
  },
};

const REPORT_PROBLEMS: ReportProblem[] = [
  { field: 'seatId', problem: 'missing', outcome: 'published' },
  { field: 'seatId', problem: 'unknown' },
  { field: 'link', problem: 'missing', outcome: 'published' },
  { field: 'link', problem: 'invalid', typed: 'javascript:alert(1)' },
  { field: 'link', problem: 'too_long', length: 900, limit: 500 },
  { field: 'outlets', problem: 'unknown' },
  { field: 'scheduledOn', problem: 'missing', outcome: 'scheduled' },
  { field: 'scheduledOn', problem: 'unreadable', typed: 'mai' },
  { field: 'scheduledOn', problem: 'past', date: '2027-01-11' },
  { field: 'scheduledOn', problem: 'after_end', date: '2027-01-31' },
  { field: 'word', problem: 'missing', outcome: 'not_relevant' },
  { field: 'word', problem: 'missing', outcome: 'question' },
];
const PROBLEMS: PublicationProblem[] = [
  { field: 'title', problem: 'missing' },
  { field: 'text', problem: 'too_long', length: 51_200, limit: 2_500 },
  { field: 'links', problem: 'invalid', typed: 'javascript:alert(1)' },
  { field: 'links', problem: 'too_many', limit: 6 },
  { field: 'kind', problem: 'unknown', typed: 'altro' },
  { field: 'fromOn', problem: 'unreadable', typed: 'mai' },
  { field: 'untilOn', problem: 'past', date: '2027-01-11' },
  { field: 'untilOn', problem: 'before_start', date: '2027-01-12' },
  { field: 'title', problem: 'changed_meanwhile' },
];

/** Cards about coordinated publication, by the name of their golden file. */
export function goldenPublications(): Record<string, View> {
  return {
    'publications-none': list,
    'publications-some': {
      ...{ ...list, rows: [row, ended()], total: 22, canPropose: true, outletsOf: SEATS.slice(0, 1) },
      notice: PUBLICATION_NOTICES.publication_reported,
    },
    'publication-asked': { ...one, message: 'publication_asked' },
    'publication-answered': {
      ...{ ...one, message: 'publication_nudge', notice: PUBLICATION_NOTICES.publication_reported },
      own: [{ ...lugo, placement: published, suggested: ['sito'] }],
      questions: [question, { ...question, questionId: 'domanda-2', answer: 'Sì, fino a metà.' }],
    },
    'publication-problems': {
      ...{ ...one, own: [lugo, { ...lugo, seatId: 'conselice', seatName: 'Conselice' }], canEdit: true },
      ...{ draft: { ...EMPTY_REPORT, link: 'javascript:alert(1)', word: 'Perché?' }, seatId: 'lugo' },
      problems: REPORT_PROBLEMS,
    },
    'publication-takedown': {
      ...{ ...one, message: 'publication_takedown', over: true, own: [{ ...lugo, placement: published }] },
    },
    'publication-withdrawn': {
      ...{ ...one, message: 'publication_withdrawn', over: true, own: [lugo] },
      publication: { ...publication, version: 2, withdrawn },
    },
    'publication-board': board,
    'publication-board-own': {
      ...{ ...board, canEdit: true, proposerName: 'Bice Finticchi', reason: '' },
      problems: [{ field: 'reason', problem: 'missing' }],
      notice: PUBLICATION_NOTICES.publication_proposed,
    },
    'publication-board-changed': { ...board, publication: { ...publication, version: 2 } },
    'publication-history': {
      ...{ view: 'publication_history', networkId, publicationId: publication.id, title, timeZone },
      versions: [
        { ...publication, version: 2, editorName: 'Bice Finticchi', editedAt: reportedAt },
        {
          ...{ ...publication, untilOn: null, links: [], outletKinds: [], version: 1, editorName: null },
          editedAt: publication.proposedAt,
        },
      ],
    },
    'publication-form': form,
    'publication-form-problems': {
      ...{ ...form, publicationId: publication.id, version: 3, form: toPublicationForm(publication) },
      ...{ problems: PROBLEMS, newer: { ...toPublicationForm(publication), title: 'Un titolo più nuovo' } },
    },
    'publication-question': { ...asked, message: 'publication_question' },
    'publication-answer': {
      ...{ ...asked, message: 'publication_answer', canAnswer: false },
      question: { ...question, answer: 'Sì, fino a metà.\nSenza togliere gli orari.' },
    },
    'publications-year': {
      ...{ view: 'publications_year', networkId, year: 2027, items: 12, services: 4, years: [2027, 2026] },
      rows: [
        {
          ...{ seatName: 'Alfonsine', asked: 12, askedServices: 4, published: 9, publishedServices: 4 },
          ...{ notRelevant: 2, missing: 1 },
        },
        {
          ...{ seatName: 'Bagnacavallo', asked: 0, askedServices: 0, published: 0, publishedServices: 0 },
          ...{ notRelevant: 0, missing: 0 },
        },
      ],
    },
    'publication-import': imported,
    'publication-import-form': { ...imported, report: null },
    'publication-import-taken': {
      ...{ ...imported, taken: 3, sent: 2 },
      report: { report: 'lines', lines: [{ line: 2, title, outcome: 'known' }], ignored: [] },
    },
    'publication-import-fault': {
      ...{ ...imported, stale: true },
      report: {
        report: 'fault',
        fault: {
          fault: 'columns',
          missing: ['text', 'fromOn'],
          repeated: [],
          found: ['Titolo', 'Data di uscita'],
        },
      },
    },
    'publication-files': {
      ...{ view: 'publication_files', networkId, total: 12 },
      files: [
        { format: 'xlsx', url: 'https://rete.invalid/files/1/segreto/notizie.xlsx' },
        { format: 'csv', url: 'https://rete.invalid/files/2/segreto/notizie.csv' },
      ],
    },
    'outlets-form': { ...outletForm, notice: PUBLICATION_NOTICES.outlets_saved },
    'outlets-form-problems': {
      ...{ ...outletForm, outletLines: 'gazzetta', newer: 'sito: Sito nuovo\nsocial: Pagina' },
      problems: [
        { problem: 'unknown_kind', typed: 'gazzetta' },
        { problem: 'too_long', typed: 'x'.repeat(90), length: 90, limit: 80 },
        { problem: 'too_many', length: 13, limit: 12 },
        { problem: 'missing' },
        { problem: 'changed_meanwhile' },
      ],
    },
  };
}

function ended(): PublicationRow {
  const over = { over: true, withdrawn: true, missing: ['Lugo'] };
  return {
    ...row,
    ...over,
    publicationId: 'notizia-3',
    kind: 'service',
    seats: { ...none, published: ['Lugo'] },
  };
}

/** The heaviest cards: every text as long as it may be, of these characters, and a municipality for each name. */
export function heavyPublications(names: readonly string[], text: string): View[] {
  const long = text.repeat(Math.ceil(2_500 / text.length)).slice(0, 2_500);
  const id = (n: number) => `0a1b2c3d-0000-4000-8000-${n}`;
  const seats = names.slice(0, 60).map((name, n) => ({ seatId: id(n), seatName: name }));
  const heavy = {
    ...{ ...publication, id: id(0), title: long.slice(0, 200), text: long, version: 9, untilOn: null },
    links: Array.from({ length: 6 }, () => ({
      ...{ title: long.slice(0, 100), url: `https://unione.invalid/${'a'.repeat(400)}` },
    })),
  };
  const own = seats.map((seat) => ({
    ...{
      ...seat,
      outlets: Array.from({ length: 12 }, (_, n) => ({
        id: id(n),
        kind: 'site' as const,
        name: long.slice(0, 80),
      })),
    },
    placement: aPlacement({ ...published, ...seat, reason: long.slice(0, 500) }),
    suggested: [],
    outcomes: [],
  }));
  const questions = seats.slice(0, 5).map(({ seatName: name }, n) => ({
    ...{ questionId: id(n), seatName: name, text: long.slice(0, 500), askedAt: reportedAt },
    answer: long.slice(0, 1_000),
  }));
  const draft = { ...EMPTY_REPORT, link: `https://${'a'.repeat(600)}.invalid`, word: long };
  const all = { ...one, publication: heavy, questions, draft, problems: REPORT_PROBLEMS, canEdit: true };
  const everybody = seats.map(({ seatName: name }) => name);
  const rows = Array.from({ length: 20 }, (_, n) => ({
    ...{ ...row, publicationId: id(n), title: heavy.title, missing: everybody },
    seats: Object.fromEntries(PLACEMENT_STATES.map((state) => [state, everybody])) as PublicationRow['seats'],
  }));
  return [
    {
      ...{ ...imported, nobody: everybody },
      report: {
        report: 'lines',
        lines: Array.from({ length: 500 }, (_, n) => ({
          ...{ line: n + 2, title: heavy.title, outcome: 'wrong', problems: IMPORT_PROBLEMS },
        })),
        ignored: everybody,
      },
    },
    { ...list, rows, total: 99, canPropose: true, outletsOf: SEATS.slice(0, 1) },
    { ...all, own, message: 'publication_asked' },
    { ...all, own: own.slice(0, 1), over: true, publication: { ...heavy, withdrawn } },
    {
      ...{
        ...board,
        publication: { ...heavy, withdrawn: null },
        canEdit: true,
        reason: long,
        problems: PROBLEMS,
      },
      rows: seats.map((seat) => ({
        ...{
          ...placed,
          ...seat,
          reason: long.slice(0, 500),
          link: `https://lugo.invalid/${'a'.repeat(470)}`,
        },
        ...{ outlets: Array.from({ length: 12 }, () => long.slice(0, 80)), openQuestions: 5 },
      })),
    },
    {
      ...{ ...form, version: 9, newer: toPublicationForm(heavy), problems: PROBLEMS },
      form: { ...toPublicationForm(heavy), text: long.repeat(3), links: long.repeat(3) },
    },
    { ...asked, title: heavy.title, answer: long, question: { ...question, text: long.slice(0, 500) } },
    {
      ...{ view: 'publications_year', networkId, year: 2027, items: 999, services: 999 },
      years: [2027, 2026, 2025, 2024],
      rows: seats.map(({ seatName: name }) => ({
        ...{ seatName: name, asked: 999, askedServices: 999, published: 999, publishedServices: 999 },
        ...{ notRelevant: 999, missing: 999 },
      })),
    },
    { ...outletForm, outletLines: long.repeat(2), newer: long },
    {
      ...{ view: 'publication_history', networkId, publicationId: id(0), title: heavy.title, timeZone },
      versions: seats.map(({ seatName: name }, n) => ({
        ...{ ...heavy, version: n + 1, editorName: name, editedAt: reportedAt },
      })),
    },
  ];
}
