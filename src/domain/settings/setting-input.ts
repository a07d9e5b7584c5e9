import { RETENTION_BOUNDS } from '../personal-data/retention.ts';
import type { PlanLine } from '../plan/plan-line.ts';
import type { SettingsField } from './settings-field.ts';

/** How a setting is typed, and what is accepted; see `settings-fields.ts` for the texts that stand for the values. */
export type SettingInput =
  | { input: 'choice'; values: readonly string[] }
  | { input: 'number'; least: number; most: number }
  | { input: 'text'; maxLength: number }
  | { input: 'lines'; maxLength: number }
  | { input: 'time' | 'switch' };

/** Least and most of the settings that are whole numbers. */
export const NUMBER_BOUNDS = {
  durationMinutes: { least: 15, most: 720 },
  answerByDays: { least: 0, most: 60 },
  agendaQuietMinutes: { least: 0, most: 1_440 },
  checkInBeforeMinutes: { least: 0, most: 240 },
  checkInAfterMinutes: { least: 0, most: 240 },
  actionReminderDays: { least: 0, most: 30 },
  minutesReviewDays: { least: 0, most: 30 },
  practiceDigestDay: { least: 1, most: 15 },
  ...RETENTION_BOUNDS,
} as const;

/** Most characters of the settings that are texts. */
export const TEXT_LIMITS = { place: 200, link: 1_000, bodyName: 120, timeZone: 60 } as const;

/** Distance of a line of the plan from the sitting, in the unit it counts in. The roll call may go out at the start. */
export function offsetBounds({ kind, offset }: Pick<PlanLine, 'kind' | 'offset'>): {
  least: number;
  most: number;
} {
  if (offset.unit === 'days') return { least: 0, most: 60 };
  return { least: kind === 'roll_call' ? 0 : 1, most: 1_440 };
}

/** The field of a setting that is not of the plan. */
export function settingInput(field: SettingsField): SettingInput {
  return INPUTS[field];
}

const number = (field: keyof typeof NUMBER_BOUNDS): SettingInput => ({
  input: 'number',
  ...NUMBER_BOUNDS[field],
});
const text = (maxLength: number): SettingInput => ({ input: 'text', maxLength });
const oneOf = (values: readonly string[]): SettingInput => ({ input: 'choice', values });

function upTo(last: number): string[] {
  return Array.from({ length: last }, (_, index) => String(index + 1));
}

const INPUTS: Readonly<Record<SettingsField, SettingInput>> = {
  weekday: oneOf(upTo(7)),
  nth: oneOf(upTo(5)),
  // Those that fall in the same months every year.
  everyMonths: oneOf(['1', '2', '3', '4', '6', '12']),
  anchorMonth: oneOf(upTo(12)),
  time: { input: 'time' },
  durationMinutes: number('durationMinutes'),
  timeZone: text(TEXT_LIMITS.timeZone),
  place: text(TEXT_LIMITS.place),
  link: text(TEXT_LIMITS.link),
  answerByDays: number('answerByDays'),
  answerByTime: { input: 'time' },
  lockAtAnswerBy: { input: 'switch' },
  escalationMinutes: text(40),
  minutesWord: oneOf(['approval', 'acknowledgement']),
  agendaQuietMinutes: number('agendaQuietMinutes'),
  checkInBeforeMinutes: number('checkInBeforeMinutes'),
  checkInAfterMinutes: number('checkInAfterMinutes'),
  quorum: text(3),
  actionReminderDays: number('actionReminderDays'),
  bodyName: text(TEXT_LIMITS.bodyName),
  minutesReviewDays: number('minutesReviewDays'),
  practiceDigest: { input: 'switch' },
  practiceDigestDay: number('practiceDigestDay'),
  practiceDigestTime: { input: 'time' },
  retentionAnswersMonths: number('retentionAnswersMonths'),
  retentionDeliveriesMonths: number('retentionDeliveriesMonths'),
  retentionRecordYears: number('retentionRecordYears'),
  retentionAuditMonths: number('retentionAuditMonths'),
  seats: { input: 'lines', maxLength: 4_000 },
};
