import type { PlanLine } from '../domain/plan-line.ts';
import type { SettingsField } from '../domain/settings-fields.ts';
import { planField, SEAT_LINE_PROBLEM } from '../domain/settings-fields.ts';
import type { FormProblem } from '../domain/view/view.ts';
import { offsetLabel, PLAN_WORDS, planLineTitle } from '../texts/plan.ts';
import {
  everyMonthsChoice,
  minutesWordChoice,
  monthChoice,
  nthChoice,
  SETTINGS_WORDS,
  weekdayChoice,
} from '../texts/settings.ts';
import { settingsFieldLabel } from '../texts/settings-fields.ts';
import type { CardElement } from './adaptive-card.ts';
import { container } from './elements.ts';
import { choiceInput, sideBySide, textInput, timeInput, toggleInput } from './inputs.ts';

/** Values to show in the form: the current ones, and in their place what was typed and not accepted. */
export function shownValues(
  current: Record<string, string>,
  problems: readonly FormProblem[],
): Record<string, string> {
  const values = { ...current };
  const byLine = problems.some((problem) => problem.field === SEAT_LINE_PROBLEM);
  for (const { field, problem, understood } of problems) {
    const typed = field !== 'seats' || byLine || understood === '';
    if (problem === 'invalid' && typed && Object.hasOwn(current, field)) values[field] = understood ?? '';
  }
  return values;
}

type Values = Record<string, string>;

const MAX_SEATS_LENGTH = 4_000;

/** Cadences that fall in the same months every year; the current one is offered whatever it is. */
const CADENCES = [1, 2, 3, 4, 6, 12];

export function calendarInputs(values: Values): CardElement[] {
  const current = Number(values.everyMonths);
  const cadences =
    CADENCES.includes(current) || !Number.isInteger(current) ? CADENCES : [...CADENCES, current];
  return [
    choice(
      'nth',
      values,
      range(5).map((nth) => ({ title: nthChoice(nth), value: String(nth) })),
    ),
    choice(
      'weekday',
      values,
      range(7).map((day) => ({ title: weekdayChoice(day), value: String(day) })),
    ),
    choice(
      'everyMonths',
      values,
      cadences.map((every) => ({ title: everyMonthsChoice(every), value: String(every) })),
    ),
    choice(
      'anchorMonth',
      values,
      range(12).map((month) => ({ title: monthChoice(month), value: String(month) })),
    ),
    time('time', values),
    short('durationMinutes', values, 4),
  ];
}

export function placeInputs(values: Values): CardElement[] {
  return [
    textInput(optional('place', values), { maxLength: 200 }),
    textInput(optional('link', values), { maxLength: 1_000 }),
  ];
}

export function answerInputs(values: Values): CardElement[] {
  return [
    short('answerByDays', values, 2),
    time('answerByTime', values),
    toggleInput({
      id: inputId('lockAtAnswerBy'),
      label: settingsFieldLabel('lockAtAnswerBy'),
      caption: SETTINGS_WORDS.lock,
      on: values.lockAtAnswerBy === 'true',
    }),
  ];
}

export function urgentInputs(values: Values): CardElement[] {
  return [textInput(optional('escalationMinutes', values), { maxLength: 40 })];
}

export function agendaInputs(values: Values): CardElement[] {
  return [
    choice(
      'minutesWord',
      values,
      (['approval', 'acknowledgement'] as const).map((word) => ({
        title: minutesWordChoice(word),
        value: word,
      })),
    ),
    short('agendaQuietMinutes', values, 4),
    short('actionReminderDays', values, 2),
  ];
}

export function registerInputs(values: Values): CardElement[] {
  return [
    sideBySide([short('checkInBeforeMinutes', values, 3), short('checkInAfterMinutes', values, 3)]),
    textInput(optional('quorum', values), { maxLength: 3 }),
  ];
}

export function minutesInputs(values: Values): CardElement[] {
  return [textInput(optional('bodyName', values), { maxLength: 120 }), short('minutesReviewDays', values, 2)];
}

export function retentionInputs(values: Values): CardElement[] {
  return [
    short('retentionAnswersMonths', values, 3),
    short('retentionDeliveriesMonths', values, 3),
    short('retentionRecordYears', values, 2),
    short('retentionAuditMonths', values, 3),
  ];
}

export function seatsInput(values: Values): CardElement {
  return textInput(
    { ...optional('seats', values), required: SETTINGS_WORDS.required },
    { multiline: true, maxLength: MAX_SEATS_LENGTH },
  );
}

/** On or off, how long before or after, at what time. */
export function planLineInputs(line: PlanLine, values: Values): CardElement {
  const offset = planField(line.key, 'offset');
  const at = planField(line.key, 'at');
  const on = planField(line.key, 'on');
  const howLong = textInput(
    {
      id: inputId(offset),
      label: offsetLabel(line),
      required: SETTINGS_WORDS.required,
      value: values[offset] ?? null,
    },
    { maxLength: 4 },
  );
  const when = timeInput({
    id: inputId(at),
    label: PLAN_WORDS.at,
    required: SETTINGS_WORDS.required,
    value: values[at] ?? null,
  });
  const toggle = toggleInput({
    id: inputId(on),
    label: planLineTitle(line),
    caption: PLAN_WORDS.send,
    on: values[on] === 'true',
  });
  const timing = line.offset.unit === 'days' ? sideBySide([howLong, when]) : howLong;
  return container([toggle, timing], { separator: true, spacing: 'medium' });
}

function inputId(field: string): string {
  return `in_${field}`;
}

function optional(field: SettingsField, values: Values) {
  return {
    id: inputId(field),
    label: settingsFieldLabel(field),
    required: null,
    value: values[field] ?? null,
  };
}

function needed(field: SettingsField, values: Values) {
  return { ...optional(field, values), required: SETTINGS_WORDS.required };
}

function choice(
  field: SettingsField,
  values: Values,
  choices: { title: string; value: string }[],
): CardElement {
  return choiceInput({ ...needed(field, values), choices });
}

function time(field: SettingsField, values: Values): CardElement {
  return timeInput(needed(field, values));
}

function short(field: SettingsField, values: Values, maxLength: number): CardElement {
  return textInput(needed(field, values), { maxLength });
}

function range(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
