import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { MIGRATION_LOCK_TABLE, MIGRATION_TABLE } from '../engine/migrate.ts';
import type { Tables } from '../tables/tables.ts';

/** A table of the schema `public`, as the database itself describes it: one added by a later migration is not forgotten. */
export interface TableShape {
  name: string;
  /** Without those the database computes by itself. */
  columns: string[];
  /** Columns numbered by the database. */
  numbered: string[];
  /** Tables it points at: their rows must be there first. */
  needs: string[];
  /** Columns of the primary key, for a fixed order. */
  key: string[];
}

/** The tables of our data, each after those it points at. The list of migrations and the queue are not among them. */
export async function readCatalogue(db: Kysely<Tables>): Promise<TableShape[]> {
  const { rows } = await sql<TableShape>`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
        and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
        and not a.attisdropped and a.attidentity <> '') as numbered,
      array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as needs,
      array(select a.attname::text from pg_constraint k join pg_attribute a
        on a.attrelid = c.oid and a.attnum = any(k.conkey)
        where k.conrelid = c.oid and k.contype = 'p' order by array_position(k.conkey, a.attnum)) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r'
      and c.relname not in (${MIGRATION_TABLE}, ${MIGRATION_LOCK_TABLE})
    order by c.relname`.execute(db);
  return inOrder(rows);
}

function inOrder(tables: readonly TableShape[]): TableShape[] {
  const ordered: TableShape[] = [];
  const placed = new Set<string>();
  while (ordered.length < tables.length) {
    const ready = tables.filter(
      ({ name, needs }) => !placed.has(name) && needs.every((need) => placed.has(need)),
    );
    if (ready.length === 0)
      throw new Error('tables point at each other in a circle: a backup could not be restored');
    for (const table of ready) placed.add(table.name);
    ordered.push(...ready);
  }
  return ordered;
}

/** Names of the migrations a database has been through, in order; none where it is not ours yet. */
export async function appliedMigrations(db: Kysely<Tables>): Promise<string[]> {
  const there = await sql<{ there: boolean }>`
    select to_regclass(${`public.${MIGRATION_TABLE}`}) is not null as there`.execute(db);
  if (there.rows[0]?.there !== true) return [];
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.table(MIGRATION_TABLE)} order by name`.execute(db);
  return rows.map(({ name }) => name);
}
