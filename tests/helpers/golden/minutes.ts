import type { MinutesNotice } from '../../../src/domain/view/minutes-notice.ts';
import type {
  MinutesActionView,
  MinutesItemView,
  MinutesState,
} from '../../../src/domain/view/minutes-view.ts';
import type { View } from '../../../src/domain/view/view.ts';
import { aSitting, NAMES, sittingId, timeZone } from './card-views.ts';

const sitting = aSitting({ phase: 'over' });
const reviewEndsAt = new Date('2027-01-25T17:00:00Z');
const startsAt = new Date('2027-03-16T09:00:00Z');
const files = {
  docx: 'https://rete.example.com/documenti/gettone-1/verbale.docx',
  pdf: 'https://rete.example.com/documenti/gettone-2/verbale.pdf',
};
const noFiles = { docx: null, pdf: null };

export const MINUTES_NOTICES: Record<MinutesNotice['code'], MinutesNotice> = {
  no_minutes_yet: { code: 'no_minutes_yet' },
  minutes_refused: { code: 'minutes_refused', reason: 'register_open' },
  minutes_not_writer: { code: 'minutes_not_writer', writers: ['Mara Coordinatini', 'Bice Finticchi'] },
  minutes_not_invited: { code: 'minutes_not_invited' },
  secretary_named: { code: 'secretary_named', name: 'Bice Finticchi' },
  secretary_gone: { code: 'secretary_gone' },
  review_opened: { code: 'review_opened', endsAt: reviewEndsAt, timeZone, toTell: 13 },
  comment_received: { code: 'comment_received' },
  minutes_published: { code: 'minutes_published' },
  minutes_adopted: { code: 'minutes_adopted', word: 'approval', startsAt, timeZone },
  correction_added: { code: 'correction_added' },
  remark_too_long: { code: 'remark_too_long', length: 40_000, limit: 6_000 },
};

export function someMinutes(changes: Partial<MinutesState> = {}): MinutesState {
  return {
    sitting,
    status: 'draft',
    secretary: { personId: 'p-2', name: 'Bice Finticchi', gone: false },
    reviewEndsAt: null,
    underReview: false,
    publishedAt: null,
    outElsewhereAt: null,
    adopted: null,
    ...changes,
  };
}

export function minutesItems(): MinutesItemView[] {
  const common = { treated: true, decisions: [], editedBy: null, editedAt: null, version: 0, proposed: true };
  return [
    {
      ...common,
      key: 'first',
      number: 1,
      title: null,
      fixed: 'previous_minutes_approval',
      text: 'La seduta si apre alle ore 10:00. Sono rappresentati 7 Comuni su 9.\n\nSi approva il verbale.',
    },
    {
      ...common,
      key: 'orari',
      number: 2,
      title: 'Orari estivi degli sportelli',
      fixed: null,
      text: 'Si confrontano gli orari.\n\nTutti concordano.',
      decisions: ['Orario unico dal 1° luglio', 'Comunicazione comune entro maggio'],
      editedBy: 'Bice Finticchi',
      editedAt: new Date('2027-01-20T08:00:00Z'),
      version: 3,
      proposed: false,
    },
    { ...common, key: 'sito', number: 3, title: 'Sito', fixed: null, text: '', treated: false },
    { ...common, key: 'last', number: 4, title: null, fixed: 'other_business', text: 'Nessun altro punto.' },
  ];
}

const choices = [
  { ref: 'id:prima:1', startsAt: new Date('2026-11-17T09:00:00Z'), kind: 'ordinary' as const },
  { ref: 'id:urgente:1', startsAt: new Date('2026-12-02T14:00:00Z'), kind: 'urgent' as const },
];
const people = NAMES.map((name, index) => ({ personId: `p-${index + 1}`, name }));
const comment = {
  byName: 'Ciro Esempioni',
  at: new Date('2027-01-22T09:00:00Z'),
  itemNumber: 2,
  text: 'Manca la data di inizio.',
  reason: null,
};
const correction = {
  ...comment,
  byName: 'Mara Coordinatini',
  text: 'Leggasi «1° giugno».',
  reason: 'errore di scrittura',
};
const overview = {
  view: 'minutes',
  role: 'coordinator',
  items: minutesItems(),
  actions: [] as MinutesActionView[],
  comments: [],
  corrections: [],
  files: noFiles,
  reviewDays: 5,
  toAdopt: null,
  people,
  choices,
  notice: null,
} as const;
const form = {
  view: 'minutes_item',
  sitting,
  item: {
    key: 'orari',
    number: 2,
    count: 4,
    title: 'Orari estivi degli sportelli',
    fixed: null,
    treated: true,
  },
  version: 1,
  text: 'Si confrontano gli orari.\n\nTutti concordano.',
  decisions: 'Orario unico dal 1° luglio\nComunicazione comune entro maggio',
  proposed: false,
  comments: [],
  newer: null,
  problems: [],
  frozen: false,
  formId: 'f-3',
  said: null,
} as const;
const about = minutesItems().map(({ key, number, title, fixed }) => ({ key, number, title, fixed }));

/** Cards about minutes, by the name of their golden file. */
export function goldenMinutes(): Record<string, View> {
  const review = someMinutes({ status: 'review', reviewEndsAt, underReview: true });
  const published = someMinutes({
    status: 'published',
    publishedAt: new Date('2027-01-27T09:00:00Z'),
    adopted: { word: 'approval', on: startsAt },
  });
  return {
    'minutes-draft': {
      ...overview,
      state: someMinutes(),
      people: [...people],
      items: minutesItems(),
      comments: [],
      corrections: [],
      choices,
      toAdopt: { sittingId, startsAt, word: 'acknowledgement' },
      notice: MINUTES_NOTICES.secretary_named,
    },
    'minutes-review': {
      ...overview,
      state: { ...review, secretary: { personId: 'p-2', name: 'Bice Finticchi', gone: true } },
      people: [...people],
      items: minutesItems(),
      comments: [comment],
      corrections: [],
      choices: [],
      files,
    },
    'minutes-reader': {
      ...overview,
      role: 'reader',
      state: someMinutes({ secretary: null }),
      people: [],
      items: [],
      comments: [],
      corrections: [],
      choices,
    },
    'minutes-published-state': {
      ...overview,
      state: published,
      people: [],
      items: minutesItems(),
      comments: [],
      corrections: [correction],
      choices,
      files,
    },
    'minutes-item': { ...form, comments: [comment], problems: [], proposed: true, said: 'saved' },
    'minutes-item-conflict': {
      ...form,
      comments: [],
      problems: [],
      newer: {
        byName: 'Aldo Provetti',
        at: new Date('2027-01-20T09:10:00Z'),
        text: 'Gli orari restano quelli attuali.',
        decisions: ['Nessun cambiamento'],
      },
    },
    'minutes-item-problem': {
      ...form,
      comments: [],
      problems: [{ field: 'text', problem: 'too_long', length: 20_000, limit: 6_000 }],
    },
    'minutes-item-frozen': { ...form, comments: [], problems: [], frozen: true },
    'minutes-versions': {
      view: 'minutes_versions',
      sitting,
      item: { key: 'orari', number: 2, title: 'Orari estivi degli sportelli', fixed: null },
      versions: [
        {
          versionId: 'v-2',
          byName: 'Aldo Provetti',
          at: new Date('2027-01-20T09:10:00Z'),
          origin: 'set_aside',
          text: 'Gli orari restano quelli attuali.\n\nSe ne riparla.',
          decisions: ['Nessun cambiamento'],
        },
        {
          versionId: 'v-1',
          byName: 'Bice Finticchi',
          at: new Date('2027-01-20T08:00:00Z'),
          origin: 'replaced',
          text: 'Si confrontano gli orari.',
          decisions: [],
        },
      ],
    },
    'minutes-review-message': { view: 'minutes_review', state: review, items: minutesItems(), files },
    'minutes-comment': {
      view: 'minutes_comment',
      sitting,
      formId: 'f-1',
      reviewEndsAt,
      items: about,
      itemKey: 'orari',
      text: '',
      problems: [{ field: 'remark', problem: 'missing', length: 0, limit: 2_000 }],
    },
    'minutes-check': {
      view: 'minutes_check',
      state: review,
      proposedItems: [1, 3, 4],
      untreated: [{ title: 'Sito', fixed: null }],
      comments: 2,
    },
    'minutes-correction': {
      view: 'minutes_correction',
      sitting,
      formId: 'f-2',
      items: about,
      itemKey: 'whole',
      text: 'Leggasi «1° giugno».',
      reason: '',
      problems: [{ field: 'reason', problem: 'missing', length: 0, limit: 500 }],
    },
    'minutes-published': {
      view: 'minutes_published',
      sitting,
      items: minutesItems(),
      actions: [
        { text: 'Preparare il comunicato', ownerName: 'Ciro Esempioni', dueOn: '2027-02-01' },
        { text: 'Avvisare gli sportelli', ownerName: 'Dalia Provasi', dueOn: null },
      ],
      files,
    },
    'minutes-ready': { view: 'minutes_ready', state: review, comments: 1 },
    'minutes-named': { view: 'minutes_named', state: someMinutes() },
  };
}
