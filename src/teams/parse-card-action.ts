import * as z from 'zod';
import type { CardAction } from '../domain/card-action.ts';
import { ACTION_SCHEMAS } from './card-schemas/action-schemas.ts';
import { AGENDA_SCHEMAS } from './card-schemas/agenda-schemas.ts';
import { CORE_SCHEMAS } from './card-schemas/core-schemas.ts';
import { DELEGATION_SCHEMAS } from './card-schemas/delegation-schemas.ts';
import { DELIVERY_SCHEMAS } from './card-schemas/delivery-schemas.ts';
import { FILE_LINK_SCHEMAS } from './card-schemas/file-link-schemas.ts';
import { FILES_SCHEMAS } from './card-schemas/files-schemas.ts';
import { MINUTES_SCHEMAS } from './card-schemas/minutes-schemas.ts';
import { PERSONAL_DATA_SCHEMAS } from './card-schemas/personal-data-schemas.ts';
import { PRACTICE_SCHEMAS } from './card-schemas/practice-schemas.ts';
import { PROJECT_SCHEMAS } from './card-schemas/project-schemas.ts';
import { PUBLICATION_SCHEMAS } from './card-schemas/publication-schemas.ts';
import { REGISTER_SCHEMAS } from './card-schemas/register-schemas.ts';
import { SUBSTITUTE_SCHEMAS } from './card-schemas/substitute-schemas.ts';

const MAX_FIELDS = 200;
const FIELD_PREFIX = 'in_';
const FIELD_NAME = /^[A-Za-z][\w-]{0,63}$/;

/** What the data of a button must be, for each verb; the type is that of the domain, no more and no less. */
export const cardActionSchema = z.discriminatedUnion('verb', [
  ...CORE_SCHEMAS,
  ...AGENDA_SCHEMAS,
  ...DELEGATION_SCHEMAS,
  ...DELIVERY_SCHEMAS,
  ...SUBSTITUTE_SCHEMAS,
  ...ACTION_SCHEMAS,
  ...FILE_LINK_SCHEMAS,
  ...FILES_SCHEMAS,
  ...MINUTES_SCHEMAS,
  ...REGISTER_SCHEMAS,
  ...PERSONAL_DATA_SCHEMAS,
  ...PRACTICE_SCHEMAS,
  ...PROJECT_SCHEMAS,
  ...PUBLICATION_SCHEMAS,
]);

export type ParsedCardAction =
  | { parsed: 'action'; action: CardAction }
  /** `problem` names what is wrong, without what was typed. */
  | { parsed: 'invalid'; problem: string };

/**
 * Reads what a press carries: the button's data with the card's inputs merged flat into them by Teams. Never throws.
 *
 * @param verb the verb beside the data, used when the data hold none
 */
export function parseCardAction(data: unknown, verb?: string): ParsedCardAction {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { parsed: 'invalid', problem: 'data is not an object' };
  }
  const entries = Object.entries(data).map(([key, value]) => [key, value === null ? undefined : value]);
  const read = cardActionSchema.safeParse({ verb, ...Object.fromEntries(entries), fields: formFields(data) });
  if (read.success) return { parsed: 'action', action: read.data };
  return { parsed: 'invalid', problem: describe(read.error) };
}

/** Inputs of a form are named `in_` + field; text and ticks alike come as strings, numbers from some clients. */
function formFields(data: object): Record<string, unknown> {
  const inputs = Object.entries(data).flatMap(([key, value]): [string, unknown][] => {
    const name = key.slice(FIELD_PREFIX.length);
    if (!key.startsWith(FIELD_PREFIX) || !FIELD_NAME.test(name) || value === null) return [];
    return [[name, typeof value === 'number' || typeof value === 'boolean' ? String(value) : value]];
  });
  return Object.fromEntries(inputs.slice(0, MAX_FIELDS));
}

function describe(error: z.ZodError): string {
  const [first] = error.issues;
  if (first === undefined) return 'unreadable';
  if (first.code === 'invalid_union' && first.path[0] === 'verb') return 'verb: unknown';
  return `${first.path.map(String).join('.').slice(0, 80)}: ${first.code}`;
}
