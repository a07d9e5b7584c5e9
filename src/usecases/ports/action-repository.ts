import type { ActionItem } from '../../domain/actions/action-item.ts';
import type { DueActionReminder } from '../../domain/actions/action-reminders.ts';

export interface ActionRepository {
  byId(networkId: string, id: string): Promise<ActionItem | null>;
  /** Those not closed, by date, then as they were made; those without a date last. */
  open(networkId: string): Promise<ActionItem[]>;
  /** Those decided at a sitting, whatever their state, as they were made. */
  forSitting(networkId: string, sittingId: string): Promise<ActionItem[]>;
  /** Inserts; false (and no change) when the id is taken. */
  insert(action: ActionItem): Promise<boolean>;
  /** Writes every field of an existing action. */
  save(action: ActionItem): Promise<void>;
  /** Keys, as of `actionKey`, of the reminders decided for the open actions of a network. */
  decided(networkId: string): Promise<Set<string>>;
  /** Records a decision; false (and no change) when it has been taken: never twice for one (action, date, kind). */
  record(networkId: string, reminder: DueActionReminder, now: Date): Promise<boolean>;
}
