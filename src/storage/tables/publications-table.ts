import type { Outlet, OutletKind } from '../../domain/publications/outlet.ts';
import type { PlacementState } from '../../domain/publications/placement.ts';
import type { NudgePlan, PublicationKind } from '../../domain/publications/publication.ts';
import type { PublicationReminderKind } from '../../domain/publications/publication-message.ts';
import type { DocumentLink } from '../../domain/sittings/sitting.ts';
import type { Json } from './json.ts';

interface PublicationTexts {
  kind: PublicationKind;
  title: string;
  text: string;
  links: Json<DocumentLink[]>;
  outlet_kinds: Json<OutletKind[]>;
  /** `yyyy-MM-dd`; text, so that no driver makes an instant of it. */
  from_on: string;
  until_on: string | null;
  nudges: NudgePlan;
}

export interface PublicationTable extends PublicationTexts {
  id: string;
  network_id: string;
  proposed_by: string | null;
  proposed_at: Date;
  updated_at: Date;
  version: number;
  withdrawn_at: Date | null;
  withdrawn_by: string | null;
  withdrawal_reason: string | null;
}

/** Rows are only added. */
export interface PublicationVersionTable extends PublicationTexts {
  network_id: string;
  publication_id: string;
  version: number;
  edited_by: string | null;
  edited_at: Date;
}

export interface PlacementTable {
  network_id: string;
  publication_id: string;
  seat_id: string;
  seat_name: string;
  state: PlacementState;
  link: string;
  outlets: Json<Omit<Outlet, 'id'>[]>;
  scheduled_on: string | null;
  reason: string;
  published_at: Date | null;
  published_version: number | null;
  reported_by: string | null;
  reported_at: Date | null;
  version: number;
}

export interface PublicationQuestionTable {
  id: string;
  network_id: string;
  publication_id: string;
  seat_id: string;
  text: string;
  asked_by: string | null;
  asked_at: Date;
  answer: string | null;
  answered_by: string | null;
  answered_at: Date | null;
}

export interface OutletListTable {
  network_id: string;
  seat_id: string;
  outlets: Json<Outlet[]>;
  version: number;
  edited_by: string | null;
  edited_at: Date;
}

/** Reminders decided for an item at a municipality. */
export interface PublicationRunTable {
  network_id: string;
  publication_id: string;
  seat_id: string;
  kind: PublicationReminderKind;
  run_on: string;
  due_at: Date;
  decision: 'sent' | 'skipped';
  decided_at: Date;
}
