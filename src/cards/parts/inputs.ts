import type {
  CardElement,
  ChoiceSetInput,
  ColumnSet,
  DateInput,
  TextInput,
  TimeInput,
  ToggleInput,
} from './adaptive-card.ts';
import { cleanText, plainLabel } from './escape.ts';

interface Labelled {
  id: string;
  label: string;
  /** Text shown when the input is left empty; null = it may be. */
  required: string | null;
  value: string | null;
}

interface TextOptions {
  multiline?: boolean;
  maxLength?: number;
  hint?: string;
}

export function textInput(input: Labelled, options: TextOptions = {}): TextInput {
  return {
    type: 'Input.Text',
    ...common(input),
    ...(options.multiline ? { isMultiline: true as const } : {}),
    ...(options.maxLength === undefined ? {} : { maxLength: options.maxLength }),
    ...(options.hint === undefined ? {} : { placeholder: options.hint }),
  };
}

/** `value` `yyyy-MM-dd`; any other is left out, since clients refuse it. */
export function dateInput(input: Labelled): DateInput {
  const known = input.value !== null && /^\d{4}-\d{2}-\d{2}$/.test(input.value);
  return { type: 'Input.Date', ...common({ ...input, value: known ? input.value : null }) };
}

/** `value` `HH:mm`; any other is left out, since clients refuse it. */
export function timeInput(input: Labelled): TimeInput {
  const known = input.value !== null && /^\d{2}:\d{2}$/.test(input.value);
  return { type: 'Input.Time', ...common({ ...input, value: known ? input.value : null }) };
}

/** A box to tick, `true` or `false` as clients send it; `label` says of what it is part, `caption` what ticking it means. */
export function toggleInput(input: { id: string; label: string; caption: string; on: boolean }): ToggleInput {
  return {
    type: 'Input.Toggle',
    id: input.id,
    label: plainLabel(input.label),
    title: plainLabel(input.caption),
    value: String(input.on),
  };
}

export interface Choice {
  title: string;
  value: string;
}

/**
 * One of several, in a list that opens; a value that is not among the choices is left out. `filterable`: typing
 * narrows the list; clients that cannot show it as a list that opens.
 */
export function choiceInput(
  input: Labelled & { choices: readonly Choice[]; hint?: string; filterable?: boolean },
): ChoiceSetInput {
  const { choices, hint, filterable = false, ...labelled } = input;
  const known = choices.some((choice) => choice.value === input.value);
  return {
    type: 'Input.ChoiceSet',
    ...common({ ...labelled, value: known ? input.value : null }),
    style: filterable ? 'filtered' : 'compact',
    choices: choices.map(shownChoice),
    wrap: true,
    ...(hint === undefined ? {} : { placeholder: hint }),
  };
}

/** Several of several, all in sight; the value is their values with commas between. */
export function manyChoicesInput(
  input: Omit<Labelled, 'value'> & { choices: readonly Choice[]; chosen: readonly string[] },
): ChoiceSetInput {
  const { choices, chosen, ...labelled } = input;
  return {
    type: 'Input.ChoiceSet',
    ...common({ ...labelled, value: chosen.length === 0 ? null : chosen.join(',') }),
    style: 'expanded',
    isMultiSelect: true,
    choices: choices.map(shownChoice),
    wrap: true,
  };
}

/** Two short inputs on one line. */
export function sideBySide(items: CardElement[]): ColumnSet {
  return {
    type: 'ColumnSet',
    columns: items.map((item) => ({ type: 'Column', width: 'stretch', items: [item] })),
  };
}

function shownChoice({ title, value }: Choice): Choice {
  return { title: plainLabel(title), value };
}

function common({ id, label, required, value }: Labelled) {
  return {
    id,
    label: cleanText(label),
    ...(required === null ? {} : { isRequired: true as const, errorMessage: required }),
    ...(value === null || value === '' ? {} : { value: value.toWellFormed() }),
  };
}
