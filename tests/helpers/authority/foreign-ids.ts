import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import { id, optionalId, several } from '../../../src/teams/card-schemas/card-fields.ts';
import { cardActionSchema } from '../../../src/teams/parse-card-action.ts';
import type { CardIds } from './card-rules.ts';
import { CARD_RULES } from './card-rules.ts';

export type Verb = keyof typeof CARD_RULES;
export type Data = { verb: string } & Record<string, unknown>;

/** One field of a button that carries an id. */
export interface IdField {
  verb: Verb;
  field: string;
}

/** A new form's own id: it names nothing that is there. */
const NEW_IDS = ['formId', 'updateId'];

/** Every field of every button that is an id by its schema. */
export function idFields(): IdField[] {
  return cardActionSchema.options.flatMap(({ shape }) =>
    Object.entries(shape)
      .filter(([field, schema]) => !NEW_IDS.includes(field) && isId(schema as z.ZodType))
      .flatMap(([field]) => (shape.verb.value === 'run_command' ? [] : [{ verb: shape.verb.value, field }])),
  );
}

function isId(schema: z.ZodType): boolean {
  if (schema === id || schema === optionalId || schema === several) return true;
  const { innerType } = schema.def as { innerType?: z.ZodType };
  return innerType !== undefined && isId(innerType);
}

/** What the field holds on a card of the network of `ids`; where such a card leaves it out, one of its things. */
export function idOn({ verb, field }: IdField, ids: CardIds): string {
  const given = CARD_RULES[verb].data(ids)[field];
  if (typeof given === 'string' && HAS_ID.test(given)) return given;
  const thing = THINGS[field]?.(ids);
  if (thing === undefined) throw new Error(`no thing of a network is known for "${field}" of "${verb}"`);
  return thing;
}

const THINGS: Record<string, (ids: CardIds) => string> = {
  seatId: (ids) => ids.seatId,
  seatIds: (ids) => ids.seatId,
  outlets: (ids) => ids.seatId,
  stepOwnerId: (ids) => ids.personId,
  personId: (ids) => ids.personId,
  referentId: (ids) => ids.personId,
  decidedIn: (ids) => ids.held,
  treated: (ids) => ids.acceptedId,
  itemKey: (ids) => ids.acceptedId,
};

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const HAS_ID = new RegExp(UUID.source);

/** The same with ids that nobody has. */
export function nowhere(value: string): string {
  return value.replace(UUID, () => randomUUID());
}

/** An answer without ids and addresses, which are never the same twice. */
export function withoutIds(answer: string): string {
  return answer.replace(UUID, '#').replace(/\/files\/[^"\\]+/g, '/files/#');
}
