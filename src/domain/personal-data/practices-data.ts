import type { TableData } from './table-data.ts';

/** Columns of the tables of good practices, for the inventory. */
export const PRACTICES_DATA: Readonly<Record<string, TableData>> = {
  practices: {
    dataClass: 'practices',
    personal: {
      author_id: 'subject',
      contact: 'name:replaced',
      title: 'text:kept',
      problem: 'text:kept',
      done: 'text:kept',
      result: 'text:kept',
      tags: 'text:kept',
      links: 'text:kept',
      attachments: 'text:kept',
      created_at: 'fact:kept',
    },
    other: ['id', 'network_id', 'seat_id', 'seat_name', 'updated_at', 'version', 'words'],
    notExported: ['words'],
  },
  practice_versions: {
    dataClass: 'practices',
    personal: {
      edited_by: 'author',
      edited_at: 'fact:kept',
      title: 'text:kept',
      problem: 'text:kept',
      done: 'text:kept',
      result: 'text:kept',
      tags: 'text:kept',
      links: 'text:kept',
      attachments: 'text:kept',
    },
    other: ['network_id', 'practice_id', 'version', 'seat_name'],
  },
  practice_adoptions: {
    dataClass: 'practices',
    personal: { adopted_by: 'author', note: 'text:kept', adopted_at: 'fact:kept' },
    other: ['network_id', 'practice_id', 'seat_id'],
  },
  practice_digests: { dataClass: null, personal: {}, other: ['network_id', 'month', 'from_at', 'until_at'] },
  practice_words: { dataClass: null, personal: {}, other: ['network_id', 'word'] },
};
