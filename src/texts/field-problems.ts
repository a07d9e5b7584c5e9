/** What forms say alike of a field; `label` is its short name. */

export type PlainProblem =
  | { problem: 'missing' }
  | { problem: 'too_long'; length: number; limit: number }
  | { problem: 'too_many'; limit: number };

/** @param missing the sentence of this field when it is empty; undefined where it has none of its own */
export function plainProblemText(label: string, problem: PlainProblem, missing?: string): string {
  switch (problem.problem) {
    case 'missing':
      return missing ?? `${label}: manca.`;
    case 'too_long':
      return `${label}: ${problem.length} caratteri, al massimo ${problem.limit}.`;
    case 'too_many':
      return `${label}: al massimo ${problem.limit}.`;
  }
}

/** @param begins with what an address begins that is accepted */
export function refusedLinkText(label: string, typed: string, begins = 'https:// o http://'): string {
  return `${label}: «${typed}» non è accettato. Indicare un indirizzo che comincia con ${begins}, eventualmente preceduto da titolo e barra.`;
}

/**
 * What a form says, field by field, without those that are empty: to be compared with what was typed.
 *
 * @param labelOf the short name of a field
 */
export function filledLines<Field extends string>(
  form: Readonly<Record<NoInfer<Field>, string>>,
  fields: readonly Field[],
  labelOf: (field: NoInfer<Field>) => string,
): string[] {
  return fields
    .filter((field) => form[field] !== '')
    .map((field) => `${labelOf(field)}: ${form[field].replaceAll('\n', '; ')}`);
}
