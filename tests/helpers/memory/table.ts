import { frozenCopy } from './frozen.ts';
import type { Journal } from './journal.ts';

/** What of a row an index goes by; null leaves the row out of it. */
type KeyOf<R> = (row: R) => string | null;

/** One table in memory. Rows given out are frozen: nobody changes what is stored but through `put` and `remove`. */
export interface Table<R extends object, I extends string = string> {
  get(key: string): R | null;
  all(): R[];
  /** Rows with this value in an index, as they were inserted. */
  where(index: I, value: string): R[];
  /** Whether a row with this value is there in an index. */
  has(index: I, value: string): boolean;
  /** Inserts; name of the unique key that another row holds, and then nothing changes. `primary`: its own key. */
  insert(row: R): { inserted: R } | { conflict: I | 'primary' };
  /** Replaces the row with this key. @throws when there is none, or another row holds a unique key of it */
  put(row: R): R;
  remove(key: string): void;
  /** Grows with every change of a row with this value in an index, undone ones included. */
  version(index: I, value: string): number;
}

interface Index<R> {
  keyOf: KeyOf<R>;
  unique: boolean;
  rows: Map<string, Map<string, R>>;
  versions: Map<string, number>;
}

/** A row that cannot be stored: what PostgreSQL says with an error of class 23. */
export class ConstraintError extends Error {}

/** @param primary the primary key; @param indices what rows are looked up by; @param unique those no two rows share */
export function createTable<R extends object, I extends string>(
  journal: Journal,
  shape: { name: string; primary: (row: R) => string; indices?: Record<I, KeyOf<R>>; unique?: I[] },
): Table<R, I> {
  const rows = new Map<string, R>();
  const indices = new Map<string, Index<R>>();
  for (const [name, keyOf] of Object.entries<KeyOf<R>>(shape.indices ?? ({} as Record<I, KeyOf<R>>))) {
    const unique = shape.unique?.includes(name as I) ?? false;
    indices.set(name, { keyOf, unique, rows: new Map(), versions: new Map() });
  }
  return {
    get: (key) => rows.get(key) ?? null,
    all: () => [...rows.values()],
    where: (index, value) => [...(indexOf(index).rows.get(value)?.values() ?? [])],
    has: (index, value) => indexOf(index).rows.has(value),
    version: (index, value) => indexOf(index).versions.get(value) ?? 0,

    insert(row) {
      const key = shape.primary(row);
      if (rows.has(key)) return { conflict: 'primary' };
      const conflict = conflictOf(row, key);
      if (conflict !== null) return { conflict };
      const inserted = frozenCopy(row);
      write(key, inserted);
      return { inserted };
    },

    put(row) {
      const key = shape.primary(row);
      if (!rows.has(key)) throw new ConstraintError(`${shape.name}: no row ${key}`);
      const conflict = conflictOf(row, key);
      if (conflict !== null) throw new ConstraintError(`${shape.name}: another row holds its ${conflict}`);
      const stored = frozenCopy(row);
      write(key, stored);
      return stored;
    },

    remove(key) {
      if (rows.has(key)) write(key, null);
    },
  };

  function indexOf(name: string): Index<R> {
    const index = indices.get(name);
    if (index === undefined) throw new Error(`${shape.name} has no index ${name}`);
    return index;
  }

  function conflictOf(row: R, key: string): I | null {
    for (const [name, { keyOf, unique, rows: held }] of indices) {
      if (!unique) continue;
      const value = keyOf(row);
      const holders = value === null ? undefined : held.get(value);
      if (holders !== undefined && !(holders.size === 1 && holders.has(key))) return name as I;
    }
    return null;
  }

  function write(key: string, row: R | null): void {
    const before = rows.get(key) ?? null;
    set(key, row, before);
    journal.note({ table: shape.name, before, after: row }, () => set(key, before, row));
  }

  function set(key: string, row: R | null, before: R | null): void {
    if (row === null) rows.delete(key);
    else rows.set(key, row);
    for (const index of indices.values()) reindex(index, key, { row, before });
  }
}

function reindex<R>(
  index: Index<R>,
  key: string,
  { row, before }: { row: R | null; before: R | null },
): void {
  const old = before === null ? null : index.keyOf(before);
  const now = row === null ? null : index.keyOf(row);
  if (old !== null) {
    bump(index, old);
    if (old !== now) {
      const held = index.rows.get(old);
      held?.delete(key);
      if (held?.size === 0) index.rows.delete(old);
    }
  }
  if (now === null || row === null) return;
  if (old !== now) bump(index, now);
  const held = index.rows.get(now);
  if (held === undefined) index.rows.set(now, new Map([[key, row]]));
  else held.set(key, row);
}

function bump<R>({ versions }: Index<R>, value: string): void {
  versions.set(value, (versions.get(value) ?? 0) + 1);
}
