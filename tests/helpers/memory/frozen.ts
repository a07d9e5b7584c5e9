/** Values known to be frozen to the bottom: a row changed in one field shares the others with the one before. */
const known = new WeakSet<object>();

/**
 * A copy that nobody can change, so that what is stored is never what a caller still holds. Dates are copied; they
 * cannot be frozen, and nothing in the product changes one.
 */
export function frozenCopy<T>(value: T): T {
  return copy(value) as T;
}

function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || known.has(value)) return value;
  if (value instanceof Date) return new Date(value.getTime());
  const made: object = Array.isArray(value)
    ? value.map(copy)
    : copyOfObject(value as Record<string, unknown>);
  known.add(Object.freeze(made));
  return made;
}

function copyOfObject(value: Record<string, unknown>): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const key in value) made[key] = copy(value[key]);
  return made;
}

/** What a `jsonb` column makes of a value: instants become text, what is undefined goes. */
export function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
