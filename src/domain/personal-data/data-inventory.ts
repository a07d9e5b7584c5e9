import { PRACTICES_DATA } from './practices-data.ts';
import { PROJECTS_DATA } from './projects-data.ts';
import { PUBLICATIONS_DATA } from './publications-data.ts';
import type { TableData } from './table-data.ts';

/**
 * Every column of every table of the schema `public` (GDPR Art. 30): a test compares it with the real one, the export
 * is made of it and `docs/privacy.md` explains it. The queue, in `pgboss`, holds ids of ours alone.
 */
export const PERSONAL_DATA: Readonly<Record<string, TableData>> = {
  people: {
    dataClass: 'people',
    personal: {
      id: 'subject',
      aad_object_id: 'entra:replaced',
      teams_user_id: 'identifier:replaced',
      name: 'name:replaced',
      role: 'fact:kept',
      seat_id: 'fact:kept',
      declared_role: 'fact:cleared',
      declared_seat_id: 'fact:cleared',
      in_team: 'fact:replaced',
      chat_id: 'identifier:cleared',
      unreachable_since: 'fact:cleared',
      unreachable_reason: 'fact:cleared',
      asked_at: 'fact:cleared',
      erased_at: 'fact:kept',
    },
    other: ['network_id'],
  },
  answers: {
    dataClass: 'answers',
    personal: {
      person_id: 'subject',
      recorded_by: 'author',
      state: 'fact:kept',
      reason: 'text:cleared',
      via: 'fact:kept',
      recorded_at: 'fact:kept',
    },
    other: ['id', 'network_id', 'sitting_id', 'date_version', 'card_seq', 'seq'],
    ofSubject: ['person_id', 'state', 'reason'],
  },
  acknowledgements: {
    dataClass: 'answers',
    personal: { person_id: 'subject', at: 'fact:kept' },
    other: ['network_id', 'sitting_id'],
  },
  urgent_drafts: {
    dataClass: 'answers',
    personal: { person_id: 'subject', reason: 'text:cleared', created_at: 'fact:kept' },
    other: ['id', 'network_id', 'starts_at', 'immediate', 'status', 'sitting_id'],
  },
  deliveries: {
    dataClass: 'deliveries',
    personal: {
      person_id: 'subject',
      recipient_key: 'fact:kept',
      line_key: 'fact:kept',
      status: 'fact:kept',
      reason: 'fact:kept',
      sent_at: 'fact:kept',
      conversation_id: 'identifier:cleared',
      activity_id: 'identifier:cleared',
    },
    other: [
      ...['id', 'network_id', 'sitting_id', 'kind', 'due_at', 'attempts', 'uncertainties'],
      ...['queued_at', 'claimed_at', 'correlation_id'],
    ],
  },
  substitutions: {
    dataClass: 'record',
    personal: {
      referent_id: 'subject',
      substitute_id: 'subject',
      outside_name: 'name:kept',
      named_at: 'fact:kept',
      withdrawn_at: 'fact:kept',
    },
    other: ['id', 'network_id', 'sitting_id', 'seat_id', 'form_id'],
  },
  sittings: {
    dataClass: 'record',
    personal: {
      convened_by: 'author',
      change_by: 'author',
      reason: 'text:kept',
      change_reason: 'text:kept',
      documents: 'text:kept',
    },
    other: [
      ...[
        'id',
        'network_id',
        'kind',
        'series_on',
        'starts_at',
        'duration_minutes',
        'place',
        'link',
        'status',
      ],
      ...['date_version', 'sequence', 'number', 'number_year', 'convened_at', 'answer_by', 'notice_minutes'],
      ...['agenda_version', 'agenda_changed_at', 'proposals', 'proposed_at', 'change_kind', 'change_at'],
      ...['change_previous_starts_at', 'minutes_out_at'],
    ],
  },
  agenda_items: {
    dataClass: 'record',
    personal: {
      proposed_by: 'subject',
      title: 'text:kept',
      note: 'text:kept',
      presenter: 'name:replaced',
      refusal: 'text:kept',
      links: 'text:kept',
      proposed_at: 'fact:kept',
    },
    other: [
      ...['id', 'network_id', 'sitting_id', 'minutes', 'position', 'state', 'treated', 'carried_from'],
      ...['carried_number', 'carried_year', 'version'],
    ],
  },
  register_entries: {
    dataClass: 'record',
    personal: {
      person_id: 'subject',
      recorded_by: 'author',
      event: 'fact:kept',
      details: 'fact:kept',
      via: 'fact:kept',
      recorded_at: 'fact:kept',
    },
    other: ['id', 'network_id', 'sitting_id', 'seq', 'seal'],
    ofSubject: ['person_id', 'details'],
  },
  minutes: {
    dataClass: 'record',
    personal: { secretary_id: 'subject', published: 'name:kept' },
    other: [
      ...['id', 'network_id', 'sitting_id', 'status', 'review_since', 'review_ends_at', 'review_told_at'],
      ...['published_at', 'adopted_at', 'adopted_sitting_id', 'adopted_word'],
    ],
    notExported: ['published'],
  },
  minutes_texts: {
    dataClass: 'record',
    personal: {
      edited_by: 'author',
      title: 'text:kept',
      text: 'text:kept',
      decisions: 'text:kept',
      edited_at: 'fact:kept',
    },
    other: ['network_id', 'minutes_id', 'item_key', 'version'],
  },
  minutes_versions: {
    dataClass: 'record',
    personal: {
      written_by: 'author',
      text: 'text:kept',
      decisions: 'text:kept',
      written_at: 'fact:kept',
    },
    other: ['id', 'network_id', 'minutes_id', 'item_key', 'origin'],
  },
  minutes_remarks: {
    dataClass: 'record',
    personal: { person_id: 'subject', text: 'text:kept', reason: 'text:kept', at: 'fact:kept' },
    other: ['id', 'network_id', 'minutes_id', 'kind', 'item_key'],
  },
  actions: {
    dataClass: 'record',
    personal: {
      owner_id: 'subject',
      created_by: 'author',
      closed_by: 'author',
      owner_name: 'name:replaced',
      text: 'text:kept',
      closing_word: 'text:kept',
    },
    other: [
      ...[
        'id',
        'network_id',
        'sitting_id',
        'seat_id',
        'due_on',
        'state',
        'created_at',
        'given_at',
        'closed_at',
      ],
      ...['version'],
    ],
  },
  ...PRACTICES_DATA,
  ...PROJECTS_DATA,
  ...PUBLICATIONS_DATA,
  delegations: {
    dataClass: 'audit',
    personal: {
      delegator_id: 'subject',
      deputy_id: 'subject',
      from_on: 'fact:kept',
      to_on: 'fact:kept',
      reason: 'text:cleared',
      created_at: 'fact:kept',
      revoked_at: 'fact:kept',
    },
    other: ['id', 'network_id'],
  },
  audit_log: {
    dataClass: 'audit',
    personal: {
      actor_id: 'subject',
      actor_aad_object_id: 'entra:replaced',
      in_name_of: 'subject',
      at: 'fact:kept',
      act: 'fact:kept',
      outcome: 'fact:kept',
      details: 'fact:kept',
    },
    other: ['id', 'network_id', 'delegation_id'],
  },
  retention_runs: {
    dataClass: 'audit',
    personal: { postponed_by: 'author', postponed_at: 'fact:kept' },
    other: [
      ...['id', 'network_id', 'month', 'status', 'cutoffs', 'counts', 'exports', 'deleted', 'reported_at'],
      ...['delete_at', 'done_at'],
    ],
    notExported: ['exports'],
  },
  file_links: {
    dataClass: 'links',
    personal: {
      created_by: 'author',
      request: 'fact:kept',
      request_key: 'fact:kept',
      created_at: 'fact:kept',
    },
    other: ['id', 'network_id', 'token', 'expires_at', 'revoked_at'],
    notExported: ['token'],
  },
  inbound_log: {
    dataClass: 'inbound',
    personal: { key: 'identifier:kept', seen_at: 'fact:kept' },
    other: [],
  },
  request_budgets: {
    dataClass: 'inbound',
    personal: { place: 'identifier:kept' },
    other: ['tenant_id', 'does', 'short_whole_at', 'long_whole_at', 'paused_until', 'told_at'],
  },
  outages: {
    dataClass: 'inbound',
    personal: {},
    other: ['outage', 'failures', 'next_try_at', 'being_tried'],
  },
  erasure_marks: { dataClass: 'people', personal: { mark: 'identifier:kept' }, other: ['network_id'] },
  networks: {
    dataClass: null,
    personal: {},
    other: [
      ...['id', 'tenant_id', 'team_id', 'name', 'channel_id', 'service_url', 'bot_id', 'status', 'set_up_at'],
      ...['settings', 'next_due_at', 'erasure_key'],
    ],
  },
  convocation_counters: { dataClass: null, personal: {}, other: ['network_id', 'year', 'last'] },
  seats: { dataClass: null, personal: {}, other: ['id', 'network_id', 'name', 'position', 'patron_day'] },
  plan_runs: {
    dataClass: null,
    personal: {},
    other: ['sitting_id', 'date_version', 'line_key', 'due_at', 'decision', 'decided_at'],
  },
  action_runs: {
    dataClass: null,
    personal: {},
    other: ['network_id', 'action_id', 'due_on', 'kind', 'due_at', 'decision', 'decided_at'],
  },
  restorations: {
    dataClass: null,
    personal: {},
    other: ['id', 'backup_made_at', 'restored_at', 'may_have_gone_on', 'resumed_at'],
  },
  attendance_figures: {
    dataClass: null,
    personal: {},
    other: ['network_id', 'sitting_id', 'starts_at', 'kind', 'number', 'number_year', 'seats'],
  },
};
