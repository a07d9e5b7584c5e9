import type { ColumnType, Generated } from 'kysely';
import type { AnswerChannel, AnswerState } from '../domain/answer.ts';
import type { DeliveryKind, DeliveryStatus } from '../domain/delivery.ts';
import type { NetworkStatus } from '../domain/network.ts';
import type { Role } from '../domain/person.ts';
import type { NetworkSettings } from '../domain/settings.ts';
import type { DocumentLink, SittingStatus } from '../domain/sitting.ts';
import type { UrgentDraft } from '../domain/urgent-draft.ts';

/** A `jsonb` column: read as a value, written as JSON text. */
type Json<T> = ColumnType<T, string, string>;

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
}

export interface SeatTable {
  id: string;
  network_id: string;
  name: string;
  position: number;
  patron_day: string | null;
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
}

/** `change` as stored: instants as ISO text inside the JSON. */
export interface StoredChange {
  kind: 'moved' | 'cancelled';
  at: string;
  by: string;
  reason: string;
  previousStartsAt: string;
}

export interface SittingTable {
  id: string;
  network_id: string;
  kind: 'ordinary' | 'urgent';
  series_on: string | null;
  starts_at: Date;
  duration_minutes: number;
  place: string;
  link: string | null;
  status: SittingStatus;
  date_version: number;
  sequence: number;
  number_n: number | null;
  number_year: number | null;
  convened_at: Date | null;
  convened_by: string | null;
  answer_by: Date | null;
  reason: string | null;
  notice_minutes: number | null;
  agenda: Json<string[]>;
  documents: Json<DocumentLink[]>;
  change: Json<StoredChange | null>;
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
  /** `channel`, `thread`, or `person:<id>`. */
  recipient: string;
  due_at: Date;
  status: DeliveryStatus;
  attempts: number;
  uncertainties: number;
  reason: string | null;
  queued_at: Date;
  sent_at: Date | null;
  conversation_id: string | null;
  activity_id: string | null;
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

export interface AuditTable {
  seq: Generated<number>;
  network_id: string;
  at: Date;
  actor_id: string | null;
  actor_aad_object_id: string;
  act: string;
  outcome: 'done' | 'refused';
  details: Json<Record<string, unknown>>;
}

export interface InboundTable {
  key: string;
  received_at: Date;
}

export interface ConvocationNumberTable {
  network_id: string;
  year: number;
  last: number;
}

export interface Tables {
  networks: NetworkTable;
  seats: SeatTable;
  people: PersonTable;
  sittings: SittingTable;
  answers: AnswerTable;
  acknowledgements: AcknowledgementTable;
  deliveries: DeliveryTable;
  plan_runs: PlanRunTable;
  urgent_drafts: UrgentDraftTable;
  audit_log: AuditTable;
  inbound_activities: InboundTable;
  convocation_numbers: ConvocationNumberTable;
}
