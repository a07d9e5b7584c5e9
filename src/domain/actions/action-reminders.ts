import { workingDayOnOrAfter, workingDayOnOrBefore } from '../calendar/holidays.ts';
import { addDaysOn } from '../calendar/on-date.ts';
import { localDate, zonedInstant } from '../calendar/wall-time.ts';
import type { DeliveryKind } from '../delivery/delivery.ts';
import type { ActionItem } from './action-item.ts';

/** `action_due`: before the date. `action_overdue`: after it. Each goes out once for each date of an action. */
export type ActionReminderKind = 'action_due' | 'action_overdue';

/** Messages about one action. */
export type ActionMessageKind = ActionReminderKind | 'action_given';

/** Wall time at which the reminders go out. */
const REMINDED_AT = '09:00';

/** What of a network's settings the reminders depend on. */
export interface ActionReminderSettings {
  /** IANA name, the calendar's zone. */
  timeZone: string;
  /** Days before the date; 0 = on the day. */
  actionReminderDays: number;
}

/** A reminder of one action for the date it has. */
export interface PlannedActionReminder {
  actionId: string;
  kind: ActionReminderKind;
  /** The action's date, `yyyy-MM-dd`. */
  dueOn: string;
  /** When the reminder is due. */
  dueAt: Date;
}

/** One that is due, and what becomes of it; recorded once under {@link actionKey}. */
export type DueActionReminder = PlannedActionReminder & { decision: 'sent' | 'skipped' };

/** Name of one decision and of the message that follows: once for each (action, date, kind). */
export function actionKey(kind: ActionMessageKind, actionId: string, dueOn: string | null): string {
  return `${kind}:${actionId}@${dueOn ?? 'no-date'}`;
}

/** What a message is about; null for any other line key. `dueOn` null: the action had no date. */
export function actionOfKey(lineKey: string): { actionId: string; dueOn: string | null } | null {
  const match = /^action_[a-z]+:(.+)@(no-date|\d{4}-\d{2}-\d{2})$/s.exec(lineKey);
  if (match === null) return null;
  return { actionId: match[1] ?? '', dueOn: match[2] === 'no-date' ? null : (match[2] ?? null) };
}

export function isActionMessage(kind: DeliveryKind): kind is ActionMessageKind {
  return kind === 'action_given' || kind === 'action_due' || kind === 'action_overdue';
}

/**
 * The reminders of an open action, by instant: some days before its date, on the working day before where that is a
 * Saturday, Sunday or holiday, and on the first working day after it. What was due when owner or date were given is
 * not there, for the owner was told then.
 */
export function plannedActionReminders(
  action: ActionItem,
  { timeZone, actionReminderDays }: ActionReminderSettings,
): PlannedActionReminder[] {
  const { id, dueOn } = action;
  if (action.state !== 'open' || dueOn === null) return [];
  const before = workingDayOnOrBefore(addDaysOn(dueOn, -actionReminderDays));
  const after = workingDayOnOrAfter(addDaysOn(dueOn, 1));
  const common = { actionId: id, dueOn };
  const lines: PlannedActionReminder[] = [
    { ...common, kind: 'action_due', dueAt: zonedInstant(before, REMINDED_AT, timeZone) },
    { ...common, kind: 'action_overdue', dueAt: zonedInstant(after, REMINDED_AT, timeZone) },
  ];
  return lines.filter((line) => line.dueAt > action.givenAt);
}

interface Input extends ActionReminderSettings {
  actions: readonly ActionItem[];
  now: Date;
  /** Keys, as of {@link actionKey}, of those decided already. */
  decided: ReadonlySet<string>;
}

/**
 * Every reminder due at `now` and not decided yet. One before the date is skipped once the date is over: then only
 * the overdue one makes sense. Pure: the same after a restart, on another replica, or with a clock set back.
 */
export function dueActionReminders(input: Input): DueActionReminder[] {
  const today = localDate(input.now, input.timeZone);
  return undecided(input)
    .filter((line) => line.dueAt <= input.now)
    .map((line) => ({
      ...line,
      decision: line.kind === 'action_due' && today > line.dueOn ? 'skipped' : 'sent',
    }));
}

/** The earliest instant after `now` at which another reminder is due; null when none is. */
export function nextActionReminderAt(input: Input): Date | null {
  const coming = undecided(input)
    .map((line) => line.dueAt)
    .filter((at) => at > input.now);
  return coming.reduce<Date | null>((next, at) => (next === null || at < next ? at : next), null);
}

function undecided(input: Input): PlannedActionReminder[] {
  return input.actions
    .flatMap((action) => plannedActionReminders(action, input))
    .filter((line) => !input.decided.has(actionKey(line.kind, line.actionId, line.dueOn)));
}
