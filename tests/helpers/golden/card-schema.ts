import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

type Json = Record<string, unknown>;

/** Properties that hold other typed objects: each of those is checked on its own, so that an error names its place. */
const NESTED = ['body', 'actions', 'items', 'columns', 'fallback', 'refresh'];
/** Known to Teams, not to the schema (platform facts §2.5). */
const TEAMS_ONLY = ['msteams'];
/** Search as you type, of version 1.5 by Microsoft's documentation and renderer; the published schema forgot it. */
const FILTERED = 'filtered';

const file = new URL('../../fixtures/adaptive-card-1.5.0.schema.json', import.meta.url);
const validators = createValidators();

/** Errors of a card against the Adaptive Cards 1.5 schema, each with its place; none = valid. */
export function schemaErrors(card: unknown): string[] {
  return walk(card).flatMap(({ node, place }) => elementErrors(node, place));
}

/** Every typed object of a card, the card itself first, with the properties it uses. */
export function elementsOf(card: unknown): Json[] {
  return walk(card).map(({ node }) => node);
}

function walk(value: unknown, place = 'card'): { node: Json; place: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, `${place}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Json;
  const children = NESTED.filter((key) => typeof node[key] === 'object').flatMap((key) =>
    key === 'refresh'
      ? walk((node.refresh as Json).action, `${place}.refresh.action`)
      : walk(node[key], `${place}.${key}`),
  );
  return [{ node, place }, ...children];
}

function elementErrors(node: Json, place: string): string[] {
  const validate = validators.get(String(node.type));
  if (validate === undefined) return [`${place}: unknown type ${String(node.type)}`];
  const alone = Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) => {
      if (TEAMS_ONLY.includes(key) || key === 'fallback' || key === 'refresh') return [];
      if (node.type === 'Input.ChoiceSet' && key === 'style' && value === FILTERED) return [];
      return [[key, NESTED.includes(key) ? [] : value]];
    }),
  );
  if (validate(alone)) return [];
  return (validate.errors ?? []).map((error) => {
    const detail = JSON.stringify(error.params);
    return `${place} (${String(node.type)})${error.instancePath}: ${error.message} ${detail}`;
  });
}

function createValidators(): Map<string, ValidateFunction> {
  const { definitions } = JSON.parse(readFileSync(file, 'utf8')) as { definitions: Record<string, Json> };
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ $id: 'cards', definitions });
  const found = new Map<string, ValidateFunction>();
  for (const name of Object.keys(definitions)) {
    if (!name.includes('Of.') && !name.startsWith('Extendable')) {
      found.set(name, ajv.compile({ $ref: `cards#/definitions/${name}` }));
    }
  }
  return found;
}
