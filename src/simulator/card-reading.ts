import type { CardJson } from './world/world-data.ts';

type Json = Record<string, unknown>;

/** A button of a card, wherever it stands in it. */
export interface CardButtonJson {
  type: string;
  title: string;
  verb: string;
  data: Json;
}

/** Every button of a card that has a verb. */
export function buttonsOf(card: CardJson): CardButtonJson[] {
  return parts(card).flatMap((part) => {
    const data = isJson(part.data) ? part.data : {};
    const verb = part.verb ?? data.verb;
    if (!String(part.type).startsWith('Action.') || typeof verb !== 'string') return [];
    return [{ type: String(part.type), title: String(part.title ?? ''), verb, data }];
  });
}

/** The first button with this verb, null when there is none. */
export function buttonWithVerb(card: CardJson, verb: string): CardButtonJson | null {
  return buttonsOf(card).find((button) => button.verb === verb) ?? null;
}

/** What the inputs hold before anybody touches them, by id; as a client sends them. */
export function inputValues(card: CardJson): Record<string, string> {
  const inputs = parts(card).filter((part) => String(part.type).startsWith('Input.'));
  return Object.fromEntries(inputs.map((input) => [String(input.id), initialValue(input)]));
}

/** Value of the choice with this title, null when the input or the choice is not there. */
export function choiceTitled(card: CardJson, inputId: string, title: string): string | null {
  const input = parts(card).find((part) => part.type === 'Input.ChoiceSet' && part.id === inputId);
  const choices = Array.isArray(input?.choices) ? input.choices.filter(isJson) : [];
  const choice = choices.find((each) => each.title === title);
  return choice === undefined ? null : String(choice.value);
}

function initialValue(input: Json): string {
  if (input.value !== undefined) return String(input.value);
  return input.type === 'Input.Toggle' ? String(input.valueOff ?? 'false') : '';
}

/** All objects of a card that have a type; what a button falls back to is left out. */
function parts(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(parts);
  if (!isJson(value)) return [];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    key === 'data' || key === 'fallback' || key === 'refresh' ? [] : parts(each),
  );
  return typeof value.type === 'string' ? [value, ...inner] : inner;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
