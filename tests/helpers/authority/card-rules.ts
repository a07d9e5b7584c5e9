import { randomUUID } from 'node:crypto';
import type { CardAction } from '../../../src/domain/card-action.ts';
import type { Filled } from './populate.ts';
import type { Rule } from './rules.ts';

/** The ids a card of the network carries, and those only the presser has. */
export interface CardIds extends Filled {
  /** The draft of an urgent call: the presser's own, or else the coordinator's. */
  ownDraftId: string;
  /** Somebody who has declared a position that waits to be confirmed. */
  waitingId: string;
}

/** One button: who may press it, and data that are good in every other way. */
export interface CardRule {
  who: Rule;
  /** `writes`: pressed by who may, it changes the data. `reads`: a card may ask for it by itself. */
  does: 'reads' | 'writes' | 'asks';
  data(ids: CardIds): Record<string, unknown>;
}

const on =
  (sitting: keyof Filled, more: (ids: CardIds) => Record<string, unknown> = () => ({})) =>
  (ids: CardIds) => ({ sittingId: ids[sitting], ...more(ids) });
const inNetwork =
  (more: (ids: CardIds) => Record<string, unknown> = () => ({})) =>
  (ids: CardIds) => ({ networkId: ids.networkId, ...more(ids) });

const onPublication = (more: (ids: CardIds) => Record<string, unknown> = () => ({})) =>
  inNetwork((ids) => ({ publicationId: ids.publicationId, ...more(ids) }));

const ALL = 'everybody of the network';
const INVITED = 'who is invited';
const POWER = 'the coordination';
const OWNER = 'the owner and the coordination';
const WRITER = 'who writes the minutes';

const FORM = { title: 'Un altro punto', note: '', minutes: '', presenter: '', links: '' };
const later = { date: '2026-11-27', time: '10:00', reason: 'guasto' };
const proposed = on('ordinary', ({ itemId }) => ({ itemId, version: 1, ...FORM }));
const IMPORTED = 'Titolo;Comune;Problema;Che cosa è stato fatto\nDa un file;Lugo;Code;Un calendario';
const NEWS = 'Titolo;Testo;Dal\nDa un file;Si apre alle 8.;2026-11-30';
const remark = () => ({ formId: randomUUID(), itemKey: '', text: 'Una osservazione.', reason: 'svista' });

/** Written by hand from charter Art. 4 and product §1, 6–8: a verb that is not here fails the tests. */
export const CARD_RULES: Record<Exclude<CardAction['verb'], 'run_command'>, CardRule> = {
  show_sitting: { who: ALL, does: 'reads', data: on('toCome') },
  answer: { who: INVITED, does: 'writes', data: on('toCome', () => ({ state: 'remote', dateVersion: 1 })) },
  show_attendance: { who: POWER, does: 'reads', data: on('toCome') },
  show_sitting_deliveries: { who: POWER, does: 'reads', data: on('toCome') },
  acknowledge: { who: INVITED, does: 'writes', data: on('toCome') },
  record_answer: {
    who: POWER,
    does: 'writes',
    data: on('toCome', ({ operatorId }) => ({ dateVersion: 1, personId: operatorId, state: 'remote' })),
  },
  minutes_out: { who: POWER, does: 'writes', data: on('held') },
  move_open: { who: POWER, does: 'asks', data: ({ toCome }) => ({ ref: `id:${toCome}:1` }) },
  cancel_open: { who: POWER, does: 'asks', data: ({ toCome }) => ({ ref: `id:${toCome}:1` }) },
  move_submit: { who: POWER, does: 'writes', data: ({ toCome }) => ({ ref: `id:${toCome}:1`, ...later }) },
  cancel_submit: {
    who: POWER,
    does: 'writes',
    data: ({ toCome }) => ({ ref: `id:${toCome}:1`, reason: 'guasto' }),
  },
  show_board: { who: POWER, does: 'reads', data: on('toCome') },
  urgent_edit: { who: POWER, does: 'asks', data: ({ ownDraftId }) => ({ draftId: ownDraftId }) },
  urgent_submit: {
    who: POWER,
    does: 'writes',
    data: ({ ownDraftId }) => ({ draftId: ownDraftId, ...later }),
  },
  urgent_confirm: { who: POWER, does: 'writes', data: ({ ownDraftId }) => ({ draftId: ownDraftId }) },
  urgent_drop: { who: POWER, does: 'writes', data: ({ ownDraftId }) => ({ draftId: ownDraftId }) },
  declare_position: { who: ALL, does: 'asks', data: inNetwork(() => ({ role: 'operator', seatId: '' })) },
  confirm_positions: {
    who: POWER,
    does: 'writes',
    data: inNetwork(({ waitingId }) => ({ personIds: waitingId })),
  },
  edit_position: {
    who: POWER,
    does: 'asks',
    data: inNetwork(({ operatorId }) => ({ personId: operatorId })),
  },
  set_position: {
    who: POWER,
    does: 'writes',
    data: inNetwork(({ operatorId }) => ({ personId: operatorId, role: 'manager', seatId: '' })),
  },
  hand_over: { who: 'the coordinator', does: 'writes', data: inNetwork(({ personId }) => ({ personId })) },
  setup_submit: { who: POWER, does: 'writes', data: inNetwork(() => ({ in_place: 'Altrove' })) },
  show_settings: { who: POWER, does: 'reads', data: inNetwork(() => ({ page: 'rules' })) },
  settings_submit: { who: POWER, does: 'writes', data: inNetwork(() => ({ in_place: 'Altrove' })) },
  settings_preview: { who: POWER, does: 'reads', data: inNetwork(() => ({ in_place: 'Altrove' })) },
  agenda_show: { who: ALL, does: 'reads', data: ({ ordinary }) => ({ ref: `id:${ordinary}:1` }) },
  agenda_choose: { who: ALL, does: 'reads', data: ({ ordinary }) => ({ ref: `id:${ordinary}:1` }) },
  agenda_new: { who: INVITED, does: 'reads', data: ({ ordinary }) => ({ ref: `id:${ordinary}:1` }) },
  agenda_propose: {
    who: INVITED,
    does: 'writes',
    data: ({ ordinary }) => ({ ref: `id:${ordinary}:1`, ...FORM }),
  },
  agenda_open: { who: POWER, does: 'reads', data: on('ordinary', ({ itemId }) => ({ itemId })) },
  agenda_save: { who: POWER, does: 'writes', data: proposed },
  agenda_accept: { who: POWER, does: 'writes', data: proposed },
  agenda_refuse: { who: POWER, does: 'writes', data: (ids) => ({ ...proposed(ids), refusal: 'Non ora.' }) },
  agenda_remove: {
    who: POWER,
    does: 'writes',
    data: on('ordinary', ({ acceptedId }) => ({ itemId: acceptedId, version: 1 })),
  },
  agenda_move: {
    who: POWER,
    does: 'writes',
    data: on('ordinary', ({ acceptedId, order }) => ({ itemId: acceptedId, to: 2, order })),
  },
  agenda_place: {
    who: POWER,
    does: 'writes',
    data: on('ordinary', ({ acceptedId, order }) => ({ itemId: acceptedId, to: 2, order })),
  },
  agenda_treated: {
    who: POWER,
    does: 'writes',
    data: on('held', ({ heldOrder }) => ({ order: heldOrder, treated: '' })),
  },
  agenda_carry: { who: POWER, does: 'writes', data: on('inReview') },
  delegation_submit: {
    who: 'the coordinator',
    does: 'writes',
    data: inNetwork(({ operatorId }) => ({
      personId: operatorId,
      fromOn: '2027-02-01',
      toOn: '2027-02-02',
      reason: 'ferie',
    })),
  },
  delegation_revoke: {
    who: 'the coordinator',
    does: 'writes',
    data: inNetwork(({ delegationId }) => ({ delegationId })),
  },
  open_substitute: { who: 'referents and the coordination', does: 'asks', data: on('toCome') },
  name_substitute: {
    who: 'the referent it is about and the coordination',
    does: 'writes',
    data: ({ running, personId }) => ({
      ref: `id:${running}:1`,
      formId: randomUUID(),
      referentId: personId,
      outsideName: 'Tina Altri',
    }),
  },
  withdraw_substitute: {
    who: 'the referent it is about and the coordination',
    does: 'writes',
    data: on('toCome', ({ substitutionId }) => ({ substitutionId })),
  },
  action_new: { who: POWER, does: 'reads', data: inNetwork() },
  action_edit: { who: POWER, does: 'reads', data: inNetwork(({ actionId }) => ({ actionId })) },
  action_submit: {
    who: POWER,
    does: 'writes',
    data: inNetwork(({ actionId, personId }) => ({
      actionId,
      version: 1,
      text: 'Un impegno cambiato',
      personId,
    })),
  },
  action_close: {
    who: POWER,
    does: 'writes',
    data: inNetwork(({ actionId }) => ({ actionId, outcome: 'dropped', reason: 'non serve' })),
  },
  action_done: {
    who: OWNER,
    does: 'writes',
    data: inNetwork(({ actionId }) => ({ actionId })),
  },
  delivery_retry: { who: POWER, does: 'writes', data: inNetwork(({ delivery }) => ({ delivery })) },
  delivery_retry_confirm: { who: POWER, does: 'writes', data: inNetwork(({ delivery }) => ({ delivery })) },
  feed_address: { who: ALL, does: 'asks', data: inNetwork() },
  renew_feed: { who: POWER, does: 'asks', data: inNetwork() },
  renew_feed_confirm: { who: POWER, does: 'writes', data: inNetwork(({ linkId }) => ({ linkId })) },
  add_to_calendar: { who: ALL, does: 'writes', data: on('toCome') },
  show_register_files: { who: POWER, does: 'writes', data: on('held') },
  show_attendance_year: { who: POWER, does: 'writes', data: inNetwork(() => ({ year: 2026 })) },
  practices_search: { who: ALL, does: 'reads', data: inNetwork(() => ({ words: 'sportello' })) },
  practice_new: { who: ALL, does: 'reads', data: inNetwork() },
  practice_choose: {
    who: ALL,
    does: 'reads',
    data: inNetwork(({ practiceId }) => ({ chosenId: practiceId })),
  },
  practice_show: { who: ALL, does: 'reads', data: inNetwork(({ practiceId }) => ({ practiceId })) },
  practice_edit: { who: OWNER, does: 'reads', data: inNetwork(({ practiceId }) => ({ practiceId })) },
  practice_history: { who: ALL, does: 'reads', data: inNetwork(({ practiceId }) => ({ practiceId })) },
  practice_save: {
    who: OWNER,
    does: 'writes',
    data: inNetwork(({ practiceId, seatId }) => ({
      ...{ practiceId, version: 1, title: 'Un altro titolo', problem: 'Code.', done: 'Un calendario.' },
      seatId,
    })),
  },
  practice_adopt: {
    who: 'that municipality and the coordination',
    does: 'writes',
    data: inNetwork(({ practiceId, seatId }) => ({ practiceId, seatId })),
  },
  practice_withdraw: {
    who: 'that municipality and the coordination',
    does: 'writes',
    data: inNetwork(({ adoptedPracticeId, seatId }) => ({ practiceId: adoptedPracticeId, seatId })),
  },
  practice_digest_open: {
    who: ALL,
    does: 'reads',
    data: inNetwork(({ practiceId }) => ({ chosenId: practiceId })),
  },
  practice_digest_propose: {
    who: INVITED,
    does: 'writes',
    data: inNetwork(({ practiceId, ordinary }) => ({ chosenId: practiceId, ref: `id:${ordinary}:1` })),
  },
  practice_export: { who: ALL, does: 'writes', data: inNetwork() },
  practice_import: { who: POWER, does: 'reads', data: inNetwork() },
  practice_import_check: { who: POWER, does: 'reads', data: inNetwork(() => ({ text: IMPORTED })) },
  practice_import_take: {
    who: POWER,
    does: 'writes',
    data: inNetwork(() => ({ text: IMPORTED, expected: 1 })),
  },
  practice_propose: {
    who: INVITED,
    does: 'writes',
    data: inNetwork(({ practiceId, ordinary }) => ({ practiceId, ref: `id:${ordinary}:1` })),
  },
  project_new: { who: ALL, does: 'reads', data: inNetwork() },
  project_files: { who: ALL, does: 'writes', data: inNetwork() },
  project_choose: { who: ALL, does: 'reads', data: inNetwork(({ projectId }) => ({ chosenId: projectId })) },
  project_show: { who: ALL, does: 'reads', data: inNetwork(({ projectId }) => ({ projectId })) },
  project_edit: { who: OWNER, does: 'reads', data: inNetwork(({ projectId }) => ({ projectId })) },
  project_history: { who: ALL, does: 'reads', data: inNetwork(({ projectId }) => ({ projectId })) },
  project_save: {
    who: OWNER,
    does: 'writes',
    data: inNetwork(({ projectId, personId, seatId }) => ({
      ...{ projectId, version: 1, title: 'Un altro titolo', aim: 'Un modulo solo.', state: 'running' },
      ...{ ownerId: personId, seatIds: [seatId], step: 'La bozza', stepOwnerId: personId },
    })),
  },
  project_post: {
    who: 'that municipality and the coordination',
    does: 'writes',
    data: inNetwork(({ projectId }) => ({ projectId, updateId: randomUUID(), text: 'La bozza è pronta.' })),
  },
  project_propose: {
    who: INVITED,
    does: 'writes',
    data: inNetwork(({ projectId, ordinary }) => ({ projectId, ref: `id:${ordinary}:1` })),
  },
  publication_new: { who: 'referents and the coordination', does: 'reads', data: inNetwork() },
  publication_choose: {
    who: ALL,
    does: 'reads',
    data: inNetwork(({ publicationId }) => ({ chosenId: publicationId })),
  },
  publication_show: { who: ALL, does: 'reads', data: onPublication() },
  publication_board: { who: ALL, does: 'reads', data: onPublication() },
  publication_history: { who: ALL, does: 'reads', data: onPublication() },
  publication_edit: { who: OWNER, does: 'reads', data: onPublication() },
  publication_save: {
    who: OWNER,
    does: 'writes',
    data: onPublication(() => ({ version: 1, kind: 'news', nudges: 'none', title: 'Altro', text: 'Altro.' })),
  },
  publication_withdraw: { who: OWNER, does: 'writes', data: onPublication(() => ({ reason: 'svista' })) },
  publication_report: {
    who: 'that municipality and the coordination',
    does: 'writes',
    data: onPublication(({ seatId }) => ({ seatId, outcome: 'published', link: 'https://lugo.invalid/1' })),
  },
  publication_ask: {
    who: 'that municipality and the coordination',
    does: 'writes',
    data: onPublication(({ seatId }) => ({ seatId, formId: randomUUID(), word: 'Si può accorciare?' })),
  },
  publication_answer: {
    who: OWNER,
    does: 'writes',
    data: inNetwork(({ questionId }) => ({ questionId, answer: 'Sì.' })),
  },
  publication_export: { who: ALL, does: 'writes', data: inNetwork() },
  publication_import: { who: POWER, does: 'reads', data: inNetwork() },
  publication_import_check: { who: POWER, does: 'reads', data: inNetwork(() => ({ text: NEWS })) },
  publication_import_take: {
    who: POWER,
    does: 'writes',
    data: inNetwork(() => ({ text: NEWS, expected: 1, sent: 1 })),
  },
  publications_year: { who: ALL, does: 'reads', data: inNetwork(() => ({ year: 2026 })) },
  outlets_edit: { who: OWNER, does: 'reads', data: inNetwork(({ seatId }) => ({ seatId })) },
  outlets_save: {
    who: OWNER,
    does: 'writes',
    data: inNetwork(({ seatId }) => ({ seatId, version: 0, outletLines: 'sito: Il sito nuovo' })),
  },
  data_export: { who: ALL, does: 'writes', data: inNetwork() },
  data_erase: { who: ALL, does: 'asks', data: inNetwork() },
  data_erase_confirm: { who: ALL, does: 'writes', data: inNetwork() },
  retention_postpone: { who: POWER, does: 'writes', data: inNetwork(({ runId }) => ({ runId })) },
  minutes_show: { who: ALL, does: 'reads', data: on('published') },
  minutes_choose: { who: ALL, does: 'reads', data: ({ published }) => ({ ref: `id:${published}:1` }) },
  minutes_secretary: { who: POWER, does: 'writes', data: on('held', ({ personId }) => ({ personId })) },
  minutes_edit: { who: WRITER, does: 'asks', data: on('held', () => ({ itemKey: 'first' })) },
  minutes_save: {
    who: WRITER,
    does: 'writes',
    data: on('held', () => ({ itemKey: 'first', version: 1, text: 'Altro.', decisions: '', move: 'stay' })),
  },
  minutes_aside: {
    who: WRITER,
    does: 'writes',
    data: on('held', () => ({ itemKey: 'first', formId: randomUUID(), text: 'Altro.', decisions: '' })),
  },
  minutes_versions: { who: WRITER, does: 'asks', data: on('held', () => ({ itemKey: 'first' })) },
  minutes_take_back: {
    who: WRITER,
    does: 'asks',
    data: on('held', ({ versionId }) => ({ itemKey: 'first', versionId })),
  },
  minutes_review: { who: WRITER, does: 'writes', data: on('held') },
  minutes_remark: { who: INVITED, does: 'asks', data: on('inReview') },
  minutes_comment: { who: INVITED, does: 'writes', data: on('inReview', remark) },
  minutes_check: { who: POWER, does: 'asks', data: on('inReview') },
  minutes_publish: { who: POWER, does: 'writes', data: on('inReview') },
  minutes_adopt: { who: POWER, does: 'writes', data: on('published') },
  minutes_amend: { who: POWER, does: 'asks', data: on('published') },
  minutes_correct: { who: POWER, does: 'writes', data: on('published', remark) },
  check_in: { who: INVITED, does: 'writes', data: on('running', () => ({ as: 'remote', seq: 0 })) },
  show_roll_call: { who: ALL, does: 'reads', data: on('running') },
  show_register: { who: POWER, does: 'reads', data: on('running') },
  register_correct: {
    who: POWER,
    does: 'writes',
    data: on('running', ({ operatorId }) => ({ attendeeId: `person:${operatorId}`, presence: 'in_person' })),
  },
  register_close_ask: { who: POWER, does: 'asks', data: on('held') },
  register_close: { who: POWER, does: 'writes', data: on('held') },
};
