import type { ActionItemState } from '../../domain/actions/action-item.ts';
import type { ActionReminderKind } from '../../domain/actions/action-reminders.ts';

export interface ActionTable {
  id: string;
  network_id: string;
  sitting_id: string | null;
  text: string;
  owner_id: string | null;
  owner_name: string;
  seat_id: string | null;
  /** `yyyy-MM-dd`; text, so that no driver makes an instant of it. */
  due_on: string | null;
  state: ActionItemState;
  created_at: Date;
  created_by: string;
  given_at: Date;
  closed_at: Date | null;
  closed_by: string | null;
  closing_word: string | null;
  version: number;
}

/** Reminders of an action decided for one of its dates. */
export interface ActionRunTable {
  network_id: string;
  action_id: string;
  due_on: string;
  kind: ActionReminderKind;
  due_at: Date;
  decision: 'sent' | 'skipped';
  decided_at: Date;
}
