import type { EnvReader } from './environment.ts';
import { perhapsSecret, quoted } from './mask.ts';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';

/** Shape of a GUID, for messages. */
export const GUID_FORM = 'a GUID such as 12345678-90ab-cdef-1234-567890abcdef';

/** Lower-case GUID, or null when the text is not one or is all zeros. */
export function parseGuid(text: string): string | null {
  const guid = text.toLowerCase();
  return GUID.test(guid) && guid !== EMPTY_GUID ? guid : null;
}

/** A required GUID; reports and gives null when there is none. @param todo where a person finds it */
export function requireGuid(env: EnvReader, variable: string, todo: string): string | null {
  const value = env.value(variable);
  const guid = value === null ? null : parseGuid(value);
  if (guid === null) {
    const found = value === null ? null : perhapsSecret(value);
    env.report({ variable, found, accepted: GUID_FORM, todo });
  }
  return guid;
}

/** One of a few words, exactly; the fallback when missing. A wrong one is reported and gives `onError`. */
export function readChoice<T extends string>(
  env: EnvReader,
  variable: string,
  { choices, fallback, onError }: { choices: readonly T[]; fallback: T; onError: T },
): T {
  const value = env.value(variable);
  if (value === null) return fallback;
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  env.report({
    variable,
    found: quoted(value),
    accepted: `${choices.join(', ')} (written just so); ${fallback} when left out`,
    todo: `write one of them, or remove ${variable}`,
  });
  return onError;
}

/** Items of a comma-separated list, trimmed, without empty ones and repetitions, in lower case. */
export function readList(env: EnvReader, variable: string): string[] {
  const items = (env.value(variable) ?? '').split(',').map((item) => item.trim().toLowerCase());
  return [...new Set(items.filter((item) => item !== ''))];
}

/** An absolute `https` address without user, password, query or fragment; null when it is not one. */
export function parseHttpsUrl(text: string): URL | null {
  const url = URL.parse(text);
  if (url === null || url.protocol !== 'https:' || url.hostname === '') return null;
  return url.username === '' && url.password === '' && url.search === '' && url.hash === '' ? url : null;
}
