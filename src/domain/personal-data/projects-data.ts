import type { TableData } from './table-data.ts';

/** Columns of the tables of shared projects, for the inventory. They are kept as the record is, from their end on. */
export const PROJECTS_DATA: Readonly<Record<string, TableData>> = {
  projects: {
    dataClass: 'record',
    personal: {
      owner_id: 'subject',
      step_owner_id: 'subject',
      created_by: 'author',
      title: 'text:kept',
      aim: 'text:kept',
      step: 'text:kept',
      links: 'text:kept',
      created_at: 'fact:kept',
    },
    other: [...['id', 'network_id', 'state', 'step_due_on', 'updated_at', 'news_at', 'asked_at', 'version']],
  },
  project_seats: { dataClass: null, personal: {}, other: ['network_id', 'project_id', 'seat_id'] },
  project_versions: {
    dataClass: 'record',
    personal: {
      owner_id: 'subject',
      step_owner_id: 'subject',
      edited_by: 'author',
      edited_at: 'fact:kept',
      title: 'text:kept',
      aim: 'text:kept',
      step: 'text:kept',
      links: 'text:kept',
    },
    other: ['network_id', 'project_id', 'version', 'state', 'step_due_on', 'seat_names'],
  },
  project_updates: {
    dataClass: 'record',
    personal: { author_id: 'subject', text: 'text:kept', posted_at: 'fact:kept' },
    other: ['id', 'network_id', 'project_id', 'seat_id', 'seat_name'],
  },
};
