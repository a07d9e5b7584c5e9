import type { TableData } from './table-data.ts';

const TEXTS = { title: 'text:kept', text: 'text:kept', links: 'text:kept' } as const;
const DETAILS = ['kind', 'outlet_kinds', 'from_on', 'until_on', 'nudges'] as const;

/** Columns of the tables of coordinated publication, for the inventory. */
export const PUBLICATIONS_DATA: Readonly<Record<string, TableData>> = {
  publications: {
    dataClass: 'publications',
    personal: {
      proposed_by: 'author',
      proposed_at: 'fact:kept',
      ...TEXTS,
      withdrawn_by: 'author',
      withdrawn_at: 'fact:kept',
      withdrawal_reason: 'text:kept',
    },
    other: ['id', 'network_id', 'updated_at', 'version', ...DETAILS],
  },
  publication_versions: {
    dataClass: 'publications',
    personal: { edited_by: 'author', edited_at: 'fact:kept', ...TEXTS },
    other: ['network_id', 'publication_id', 'version', ...DETAILS],
  },
  placements: {
    dataClass: 'publications',
    personal: { reported_by: 'author', reported_at: 'fact:kept', link: 'text:kept', reason: 'text:kept' },
    other: [
      ...['network_id', 'publication_id', 'seat_id', 'seat_name', 'state', 'outlets', 'scheduled_on'],
      ...['published_at', 'published_version', 'version'],
    ],
  },
  publication_questions: {
    dataClass: 'answers',
    personal: {
      asked_by: 'subject',
      asked_at: 'fact:kept',
      text: 'text:cleared',
      answered_by: 'author',
      answered_at: 'fact:kept',
      answer: 'text:cleared',
    },
    other: ['id', 'network_id', 'publication_id', 'seat_id'],
  },
  outlet_lists: {
    dataClass: 'publications',
    personal: { edited_by: 'author', edited_at: 'fact:kept' },
    other: ['network_id', 'seat_id', 'outlets', 'version'],
  },
  publication_runs: {
    dataClass: null,
    personal: {},
    other: [
      ...['network_id', 'publication_id', 'seat_id', 'kind', 'run_on', 'due_at', 'decision', 'decided_at'],
    ],
  },
};
