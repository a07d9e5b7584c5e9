/**
 * Names of the fields of the settings and set-up forms. On a card the input's id is `in_` + name; the plan adds
 * three fields for each of its lines, see `planField`. All values are strings, as clients send them.
 */
export const SETTINGS_FIELDS = [
  'weekday',
  'nth',
  'everyMonths',
  'anchorMonth',
  'time',
  'durationMinutes',
  'timeZone',
  'place',
  'link',
  'answerByDays',
  'answerByTime',
  'lockAtAnswerBy',
  'escalationMinutes',
  'minutesWord',
  'agendaQuietMinutes',
  'checkInBeforeMinutes',
  'checkInAfterMinutes',
  'quorum',
  'actionReminderDays',
  'bodyName',
  'minutesReviewDays',
  'practiceDigest',
  'practiceDigestDay',
  'practiceDigestTime',
  'retentionAnswersMonths',
  'retentionDeliveriesMonths',
  'retentionRecordYears',
  'retentionAuditMonths',
  'seats',
] as const;

export type SettingsField = (typeof SETTINGS_FIELDS)[number];
