import type { PlanLine } from '../plan/plan-line.ts';
import type { SettingsPage } from '../view/settings-view.ts';
import type { SettingsField } from './settings-field.ts';
import { planField } from './settings-fields.ts';

/** Settings that are read together, under one heading. The reminders are those of the plan. */
export type SettingsGroup =
  | 'calendar'
  | 'where'
  | 'answers'
  | 'urgent'
  | 'agenda'
  | 'register'
  | 'minutes'
  | 'practices'
  | 'plan'
  | 'retention'
  | 'seats';

/** Every setting but those of the plan, in the order in which they are shown. */
export const GROUP_FIELDS: Readonly<Record<Exclude<SettingsGroup, 'plan'>, readonly SettingsField[]>> = {
  calendar: ['nth', 'weekday', 'everyMonths', 'anchorMonth', 'time', 'durationMinutes', 'timeZone'],
  where: ['place', 'link'],
  answers: ['answerByDays', 'answerByTime', 'lockAtAnswerBy'],
  urgent: ['escalationMinutes'],
  agenda: ['minutesWord', 'agendaQuietMinutes', 'actionReminderDays'],
  register: ['checkInBeforeMinutes', 'checkInAfterMinutes', 'quorum'],
  minutes: ['bodyName', 'minutesReviewDays'],
  practices: ['practiceDigest', 'practiceDigestDay', 'practiceDigestTime'],
  retention: [
    'retentionAnswersMonths',
    'retentionDeliveriesMonths',
    'retentionRecordYears',
    'retentionAuditMonths',
  ],
  seats: ['seats'],
};

/** What each form of the chat holds; all of them together are the page. */
export const PAGE_GROUPS: Readonly<Record<Exclude<SettingsPage, 'history'>, readonly SettingsGroup[]>> = {
  rules: ['calendar', 'where', 'answers', 'urgent', 'agenda', 'register', 'minutes', 'practices'],
  reminders: ['plan'],
  seats: ['seats'],
  retention: ['retention'],
};

/** Fields of one line of the plan. */
export function planLineFieldNames({ key, offset }: Pick<PlanLine, 'key' | 'offset'>): string[] {
  const both = [planField(key, 'on'), planField(key, 'offset')];
  return offset.unit === 'days' ? [...both, planField(key, 'at')] : both;
}

/** The form of the chat that holds these fields: the first that has one of them. */
export function pageOfFields(fields: readonly string[]): SettingsPage {
  const holds = (groups: readonly SettingsGroup[]) =>
    fields.some((field) =>
      groups.some((group) =>
        group === 'plan'
          ? field.startsWith('plan_')
          : GROUP_FIELDS[group].some((candidate) => candidate === field),
      ),
    );
  const found = Object.entries(PAGE_GROUPS).find(([, groups]) => holds(groups));
  return (found?.[0] as SettingsPage | undefined) ?? 'rules';
}
