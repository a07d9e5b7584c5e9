import type { PracticeProblem } from '../../../src/domain/practices/practice-form.ts';
import { EMPTY_PRACTICE, toPracticeForm } from '../../../src/domain/practices/practice-form.ts';
import type { PracticeImportProblem } from '../../../src/domain/practices/practice-import.ts';
import type { PracticeNotice } from '../../../src/domain/view/practice-notice.ts';
import type { PracticeRow } from '../../../src/domain/view/practice-view.ts';
import type { View } from '../../../src/domain/view/view.ts';
import { aPractice } from '../builders.ts';
import { networkId, SEATS, timeZone } from './card-views.ts';

const practice = aPractice({
  id: 'prassi-1',
  networkId,
  seatId: 'lugo',
  seatName: 'Lugo',
  contact: 'URP di Lugo, Bice Finticchi',
  links: [{ title: 'Il modulo', url: 'https://esempio.invalid/modulo' }],
  attachments: [{ title: 'Il volantino', url: 'https://esempio.invalid/volantino.pdf' }],
});
const { title } = practice;
const seatName = 'Cotignola';

const row: PracticeRow = {
  practiceId: practice.id,
  title: [
    { text: 'Prenotazione degli appuntamenti allo ', found: false },
    { text: 'sportello', found: true },
  ],
  passage: [
    { text: 'Le ', found: false },
    { text: 'code', found: true },
    { text: ' del lunedì mattina erano lunghe.', found: false },
  ],
  seatName: 'Lugo',
  tags: ['sportello', 'code'],
  adoptedBy: [seatName],
  createdAt: practice.createdAt,
};

export const PRACTICE_NOTICES: Record<PracticeNotice['code'], PracticeNotice> = {
  practice_shared: { code: 'practice_shared', title, again: false },
  practice_changed: { code: 'practice_changed', title, version: 2 },
  practice_adopted: { code: 'practice_adopted', seatName, title },
  practice_already_adopted: { code: 'practice_already_adopted', seatName, title, noteChanged: true },
  practice_own_seat: { code: 'practice_own_seat', seatName: 'Lugo', title },
  practice_withdrawn: { code: 'practice_withdrawn', seatName, title },
  practice_not_adopted: { code: 'practice_not_adopted', seatName, title },
  practice_query_where: { code: 'practice_query_where', networks: ['Rete di prova', 'Altra Rete'] },
  practice_not_own: { code: 'practice_not_own', title },
  practice_not_own_seat: { code: 'practice_not_own_seat', title },
};

const none = { typed: '', meant: null, match: 'all' as const, rows: [], total: 0, more: false };
const list = { view: 'practices' as const, networkId, ...none, timeZone, canImport: false, notice: null };
const one = {
  view: 'practice' as const,
  networkId,
  practice,
  authorName: 'Bice Finticchi',
  adoptions: [],
  related: [],
  canEdit: false,
  adopters: [],
  sittings: [],
  timeZone,
  note: '',
  problems: [],
  notice: null,
};
const shared = {
  view: 'practice_to_share' as const,
  practice,
  adoptedBy: [seatName, 'Conselice'],
  networkName: 'Rete degli URP della Bassa Romagna',
  timeZone,
};
const digest = {
  view: 'practice_digest' as const,
  networkId,
  month: '2027-02',
  rows: [
    { practiceId: 'prassi-1', title, problem: practice.problem, seatName: 'Lugo', tags: practice.tags },
    { practiceId: 'prassi-3', title: 'Lo sportello amico', problem: 'Le code.', seatName, tags: [] },
  ].map((each) => ({ ...each, adoptedBy: each.tags.length === 0 ? [] : [seatName] })),
  sittings: [{ ref: 'id:seduta:1', startsAt: new Date('2027-01-12T08:00:00Z'), kind: 'ordinary' as const }],
  timeZone,
};
const importProblems: PracticeImportProblem[] = [
  { field: 'seatId', problem: 'unknown_name', typed: 'Altrove' },
  { field: 'line', problem: 'extra_cells', extra: 2 },
  { field: 'done', problem: 'missing' },
];
const imported = {
  view: 'practice_import' as const,
  networkId,
  report: {
    report: 'lines' as const,
    lines: [
      { line: 2, title, outcome: 'new' as const },
      { line: 3, title: 'Lo sportello amico', outcome: 'known' as const },
      { line: 5, title: '', outcome: 'wrong' as const, problems: importProblems },
    ],
    ignored: ['Priorità'],
  },
  taken: null,
  stale: false,
};
const adopted = new Date('2027-01-12T08:00:00Z');
const form = toPracticeForm(practice);
const empty = {
  view: 'practice_form' as const,
  networkId,
  practiceId: 'prassi-2',
  seats: SEATS,
  newer: null,
};

/** Cards about good practices, by the name of their golden file. */
export function goldenPractices(): Record<string, View> {
  return {
    'practices-none': list,
    'practices-found': { ...list, typed: 'sportelli code', rows: [row], total: 12 },
    'practices-meant': { ...list, typed: 'sportlelo', meant: 'sportello', rows: [row], total: 1 },
    'practices-some': { ...list, typed: 'code montagna', match: 'some', rows: [row], total: 1 },
    'practice-read': one,
    'practice-all': {
      ...one,
      practice: { ...practice, version: 3, updatedAt: adopted },
      adoptions: [
        { seatId: 'cotignola', seatName, note: 'Anche il sabato', adoptedAt: adopted, own: true },
        { seatId: 'conselice', seatName: 'Conselice', note: '', adoptedAt: adopted, own: false },
      ],
      related: [{ practiceId: 'prassi-3', title: 'Lo sportello amico', seatName: 'Fusignano' }],
      canEdit: true,
      adopters: SEATS.slice(0, 2),
      sittings: [{ ref: 'id:seduta:1', startsAt: adopted, kind: 'ordinary' }],
      notice: PRACTICE_NOTICES.practice_adopted,
    },
    'practice-to-share': shared,
    'practice-import': imported,
    'practice-import-form': { ...imported, report: null },
    'practice-import-taken': {
      ...imported,
      report: { report: 'lines', lines: [{ line: 2, title, outcome: 'known' }], ignored: [] },
      taken: 1,
    },
    'practice-import-fault': {
      ...imported,
      stale: true,
      report: {
        report: 'fault',
        fault: {
          fault: 'columns',
          missing: ['seat', 'done'],
          repeated: ['title'],
          found: ['Titolo', 'Titolo'],
        },
      },
    },
    'practice-digest': digest,
    'practice-digest-one': { ...digest, rows: digest.rows.slice(0, 1), sittings: [] },
    'practice-files': {
      view: 'practice_files',
      networkId,
      total: 12,
      files: [
        { format: 'xlsx', url: 'https://rete.invalid/files/1/segreto/prassi.xlsx' },
        { format: 'csv', url: 'https://rete.invalid/files/2/segreto/prassi.csv' },
      ],
    },
    'practice-form': {
      ...empty,
      version: null,
      form: { ...EMPTY_PRACTICE, contact: 'Bice Finticchi' },
      problems: [],
    },
    'practice-form-problems': {
      ...empty,
      practiceId: practice.id,
      version: 3,
      form,
      problems: PROBLEMS,
      newer: { ...form, title: 'Un titolo più nuovo' },
    },
    'practice-history': {
      view: 'practice_history',
      networkId,
      practiceId: practice.id,
      title,
      versions: [
        { ...practice, version: 2, editorName: 'Bice Finticchi', editedAt: adopted },
        { ...practice, version: 1, editorName: null, editedAt: practice.createdAt },
      ],
      timeZone,
    },
  };
}

const PROBLEMS: PracticeProblem[] = [
  { field: 'title', problem: 'missing' },
  { field: 'problem', problem: 'too_long', length: 51_200, limit: 2_000 },
  { field: 'links', problem: 'invalid', typed: 'javascript:alert(1)' },
  { field: 'tags', problem: 'too_many', limit: 10 },
  { field: 'seatId', problem: 'unknown' },
  { field: 'title', problem: 'changed_meanwhile' },
];

/** The heaviest cards: every text as long as it may be, of these characters. */
export function heavyPractices(names: readonly string[], text: string): View[] {
  const long = text.repeat(Math.ceil(2_000 / text.length)).slice(0, 2_000);
  const segments = [{ text: long, found: true }];
  const rows = names.slice(0, 10).map((name, n) => ({
    ...row,
    ...{ practiceId: `0a1b2c3d-0000-4000-8000-${n}`, title: segments, passage: segments, seatName: name },
    ...{ tags: Array.from({ length: 10 }, () => long.slice(0, 40)), adoptedBy: [...names] },
  }));
  const heavy = {
    ...practice,
    title: long.slice(0, 200),
    problem: long,
    done: long,
    result: long,
    version: 9,
  };
  const sittings = names.slice(0, 12).map((_, n) => ({
    ...{ ref: `id:0a1b2c3d-0000-4000-8000-${n}:1`, startsAt: adopted, kind: 'urgent' as const },
  }));
  const seats = names.map((name, n) => ({ id: `0a1b2c3d-0000-4000-8000-${n}`, name }));
  return [
    {
      ...imported,
      report: {
        report: 'lines',
        lines: Array.from({ length: 500 }, (_, n) => ({
          ...{ line: n + 2, title: long.slice(0, 200), outcome: 'wrong', problems: importProblems },
        })),
        ignored: names.map(() => long),
      },
    },
    {
      ...digest,
      sittings,
      rows: names.map((name, n) => ({
        ...{ practiceId: `0a1b2c3d-0000-4000-8000-${n}`, title: long.slice(0, 200), problem: long },
        ...{ seatName: name, tags: [long.slice(0, 40)], adoptedBy: [...names] },
      })),
    },
    { ...shared, practice: heavy, adoptedBy: [...names], networkName: long },
    { ...list, typed: long.slice(0, 200), meant: long, rows, total: 9_999 },
    {
      ...one,
      ...{
        practice: heavy,
        sittings,
        adopters: seats.slice(30),
        canEdit: true,
        note: long,
        problems: PROBLEMS,
      },
      adoptions: seats.slice(0, 30).map(({ id, name }) => ({
        ...{ seatId: id, seatName: name, note: long.slice(0, 500), adoptedAt: adopted, own: true },
      })),
      related: rows
        .slice(0, 3)
        .map(({ practiceId }) => ({ practiceId, title: long.slice(0, 200), seatName: long })),
    },
    {
      view: 'practice_history',
      networkId,
      practiceId: practice.id,
      title: long.slice(0, 200),
      versions: names.map((name, n) => ({ ...heavy, version: n, editorName: name, editedAt: adopted })),
      timeZone,
    },
  ];
}
