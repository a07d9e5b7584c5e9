import type { Generated } from 'kysely';
import type { AnswerChannel, AnswerState } from '../../domain/answers/answer.ts';
import type { DeliveryKind, DeliveryStatus } from '../../domain/delivery/delivery.ts';
import type { AuditEntry } from '../../domain/network/audit-entry.ts';
import type { NetworkStatus } from '../../domain/network/network.ts';
import type { Role } from '../../domain/network/person.ts';
import type { NetworkSettings } from '../../domain/settings/settings.ts';
import type { DocumentLink, Sitting, SittingStatus } from '../../domain/sittings/sitting.ts';
import type { UrgentDraft } from '../../domain/urgent/urgent-draft.ts';
import type { ActionRunTable, ActionTable } from './actions-table.ts';
import type { AgendaItemTable } from './agenda-table.ts';
import type { DelegationTable } from './delegations-table.ts';
import type { FileLinkTable } from './file-links-table.ts';
import type { Json } from './json.ts';
import type {
  MinutesRemarkTable,
  MinutesTable,
  MinutesTextTable,
  MinutesVersionTable,
} from './minutes-table.ts';
import type { AttendanceFigureTable, ErasureMarkTable, RetentionRunTable } from './personal-data-tables.ts';
import type {
  PracticeAdoptionTable,
  PracticeDigestTable,
  PracticeTable,
  PracticeVersionTable,
  PracticeWordTable,
} from './practices-table.ts';
import type {
  ProjectSeatTable,
  ProjectTable,
  ProjectUpdateTable,
  ProjectVersionTable,
} from './projects-table.ts';
import type {
  OutletListTable,
  PlacementTable,
  PublicationQuestionTable,
  PublicationRunTable,
  PublicationTable,
  PublicationVersionTable,
} from './publications-table.ts';
import type { RegisterEntryTable } from './registers-table.ts';
import type { OutageTable, RequestBudgetTable } from './request-budgets-table.ts';
import type { SubstitutionTable } from './substitutions-table.ts';

/** The tables of the schema `public`; those of the queue, in `pgboss`, belong to pg-boss. */
export interface Tables {
  networks: NetworkTable;
  convocation_counters: ConvocationCounterTable;
  people: PersonTable;
  seats: SeatTable;
  sittings: SittingTable;
  agenda_items: AgendaItemTable;
  actions: ActionTable;
  action_runs: ActionRunTable;
  answers: AnswerTable;
  acknowledgements: AcknowledgementTable;
  substitutions: SubstitutionTable;
  register_entries: RegisterEntryTable;
  deliveries: DeliveryTable;
  plan_runs: PlanRunTable;
  urgent_drafts: UrgentDraftTable;
  delegations: DelegationTable;
  audit_log: AuditLogTable;
  file_links: FileLinkTable;
  inbound_log: InboundLogTable;
  minutes: MinutesTable;
  minutes_texts: MinutesTextTable;
  minutes_remarks: MinutesRemarkTable;
  minutes_versions: MinutesVersionTable;
  practices: PracticeTable;
  practice_versions: PracticeVersionTable;
  practice_adoptions: PracticeAdoptionTable;
  practice_words: PracticeWordTable;
  practice_digests: PracticeDigestTable;
  projects: ProjectTable;
  project_seats: ProjectSeatTable;
  project_versions: ProjectVersionTable;
  project_updates: ProjectUpdateTable;
  publications: PublicationTable;
  publication_versions: PublicationVersionTable;
  placements: PlacementTable;
  publication_questions: PublicationQuestionTable;
  publication_runs: PublicationRunTable;
  outlet_lists: OutletListTable;
  request_budgets: RequestBudgetTable;
  outages: OutageTable;
  erasure_marks: ErasureMarkTable;
  attendance_figures: AttendanceFigureTable;
  retention_runs: RetentionRunTable;
}

export interface NetworkTable {
  id: string;
  tenant_id: string;
  team_id: string;
  name: string;
  channel_id: string;
  service_url: string;
  bot_id: string;
  status: NetworkStatus;
  set_up_at: Date | null;
  settings: Json<NetworkSettings>;
  next_due_at: Date | null;
  /** Key of the marks of erased people; given by the database. */
  erasure_key: Generated<string>;
}

export interface ConvocationCounterTable {
  network_id: string;
  year: number;
  last: number;
}

export interface PersonTable {
  id: string;
  network_id: string;
  aad_object_id: string;
  teams_user_id: string;
  name: string;
  role: Role | null;
  seat_id: string | null;
  declared_role: Role | null;
  declared_seat_id: string | null;
  in_team: boolean;
  chat_id: string | null;
  unreachable_since: Date | null;
  unreachable_reason: string | null;
  asked_at: Date | null;
  /** When the person was erased: the row never changes again. */
  erased_at: Generated<Date | null>;
}

export interface SeatTable {
  id: string;
  network_id: string;
  name: string;
  position: number;
  patron_day: string | null;
}

export interface SittingTable {
  id: string;
  network_id: string;
  kind: Sitting['kind'];
  /** `yyyy-MM-dd`; text, so that no driver makes an instant of it. */
  series_on: string | null;
  starts_at: Date;
  duration_minutes: number;
  place: string;
  link: string | null;
  status: SittingStatus;
  date_version: number;
  sequence: number;
  number: number | null;
  number_year: number | null;
  convened_at: Date | null;
  convened_by: string | null;
  answer_by: Date | null;
  reason: string | null;
  notice_minutes: number | null;
  agenda_version: number;
  agenda_changed_at: Date | null;
  proposals: number;
  proposed_at: Date | null;
  documents: Json<DocumentLink[]>;
  change_kind: 'moved' | 'cancelled' | null;
  change_at: Date | null;
  change_by: string | null;
  change_reason: string | null;
  change_previous_starts_at: Date | null;
  minutes_out_at: Date | null;
}

export interface AnswerTable {
  id: string;
  network_id: string;
  sitting_id: string;
  person_id: string;
  date_version: number;
  state: AnswerState;
  reason: string | null;
  via: AnswerChannel;
  recorded_by: string;
  recorded_at: Date;
  card_seq: number | null;
  seq: number;
}

export interface AcknowledgementTable {
  network_id: string;
  sitting_id: string;
  person_id: string;
  at: Date;
}

export interface DeliveryTable {
  id: string;
  network_id: string;
  sitting_id: string | null;
  kind: DeliveryKind;
  line_key: string;
  /** `channel`, `thread` or `person:<id>`. */
  recipient_key: string;
  person_id: string | null;
  due_at: Date;
  status: DeliveryStatus;
  attempts: number;
  uncertainties: number;
  reason: string | null;
  queued_at: Date;
  sent_at: Date | null;
  conversation_id: string | null;
  activity_id: string | null;
  claimed_at: Date | null;
  /** Of the activity or sweep that caused it; null where an older version wrote the row. */
  correlation_id: string | null;
}

export interface PlanRunTable {
  sitting_id: string;
  date_version: number;
  line_key: string;
  due_at: Date;
  decision: 'sent' | 'skipped';
  decided_at: Date;
}

export interface UrgentDraftTable {
  id: string;
  network_id: string;
  person_id: string;
  starts_at: Date | null;
  immediate: boolean;
  reason: string;
  status: UrgentDraft['status'];
  sitting_id: string | null;
  created_at: Date;
}

export interface AuditLogTable {
  id: Generated<string>;
  network_id: string;
  at: Date;
  actor_id: string | null;
  actor_aad_object_id: string;
  act: string;
  outcome: AuditEntry['outcome'];
  in_name_of: string | null;
  delegation_id: string | null;
  details: Json<Record<string, unknown>>;
}

export interface InboundLogTable {
  key: string;
  seen_at: Date;
}
