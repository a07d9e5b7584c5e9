import type { FormProblem } from '../../domain/reading/form-problem.ts';
import type { NetworkSettings } from '../../domain/settings/settings.ts';
import type { SettingsField } from '../../domain/settings/settings-field.ts';
import { SEAT_LINE_PROBLEM } from '../../domain/settings/settings-fields.ts';
import { SETTINGS_WORDS } from '../../texts/settings/settings.ts';
import type { SettingRow, SettingsBlock } from '../../texts/settings/settings-form.ts';
import { settingRow } from '../../texts/settings/settings-form.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { container, present, subtle } from '../parts/elements.ts';
import { choiceInput, sideBySide, textInput, timeInput, toggleInput } from '../parts/inputs.ts';

/** Values to show in the set-up form: the proposed ones, and in their place what was typed and not accepted. */
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

type Values = Readonly<Record<string, string>>;

/** Inputs of settings by name, without a word about what they are for. */
export function settingInputs(
  fields: readonly SettingsField[],
  settings: NetworkSettings,
  values: Values,
): CardElement[] {
  return fields.map((field) => rowInput(settingRow(field, settings), values));
}

/** Settings, each with what it is for; a reminder with its switch, its distance and its time on one line. */
export function blockInputs(block: SettingsBlock, values: Values): CardElement[] {
  const { title, about, rows } = block;
  if (title === '') {
    return rows.flatMap((row) => [
      rowInput(row, values),
      ...(row.about === '' ? [] : [subtle(row.about, { spacing: 'small' })]),
    ]);
  }
  const [toggle, ...timing] = rows.map((row) =>
    rowInput(row.input.input === 'switch' ? { ...row, label: title } : row, values),
  );
  return [
    container(
      present([
        toggle,
        about !== '' && subtle(about, { spacing: 'small' }),
        timing.length > 1 ? sideBySide(timing) : timing[0],
      ]),
      { separator: true, spacing: 'medium' },
    ),
  ];
}

/** Whether a setting may be left empty. */
const MAY_BE_EMPTY: readonly string[] = ['place', 'link', 'escalationMinutes', 'quorum', 'bodyName'];

function rowInput(row: SettingRow, values: Values): CardElement {
  const { field, label, input, choices, caption } = row;
  const value = values[field] ?? null;
  const required = MAY_BE_EMPTY.includes(field) ? null : SETTINGS_WORDS.required;
  const labelled = { id: `in_${field}`, label, required, value };
  switch (input.input) {
    case 'choice':
      return choiceInput({ ...labelled, choices });
    case 'time':
      return timeInput(labelled);
    case 'switch':
      return toggleInput({ id: labelled.id, label, caption, on: value === 'true' });
    case 'lines':
      return textInput(labelled, { multiline: true, maxLength: input.maxLength });
    case 'number':
      return textInput(labelled, { maxLength: String(input.most).length });
    case 'text':
      return textInput(labelled, { maxLength: input.maxLength });
  }
}
