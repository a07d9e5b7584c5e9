import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import { CREATE_RESTORATIONS } from '../migrations/0014-restorations.ts';
import type { Tables } from '../tables/tables.ts';
import type { BackupPart } from './backup-file.ts';
import type { TableShape } from './catalogue.ts';
import { readCatalogue } from './catalogue.ts';

const PAGE = 500;

/** What a restored database must know of itself; see the table `restorations`. */
export interface RestoreMark {
  madeAt: Date;
  restoredAt: Date;
  mayHaveGoneOn: boolean;
}

/** Loads all rows into empty tables and marks the data as restored, in one transaction. */
export function loadRows(
  db: Kysely<Tables>,
  parts: AsyncIterable<BackupPart>,
  mark: RestoreMark,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await sql`set local timezone to 'UTC'`.execute(trx);
    await sql`set local statement_timeout to 0`.execute(trx);
    const tables = await readCatalogue(trx);
    let table: TableShape | null = null;
    let page: string[] = [];
    for await (const part of parts) {
      if (part.part === 'row') page.push(part.row);
      if (page.length === PAGE || part.part === 'table') page = await put(trx, table, page);
      if (part.part === 'table') table = find(tables, part.table);
    }
    await put(trx, table, page);
    for (const each of tables) await goOnNumbering(trx, each);
    await addMark(trx, mark);
  });
}

function find(tables: readonly TableShape[], name: string): TableShape {
  const found = tables.find((table) => table.name === name);
  if (found === undefined) throw new Error(`the backup has a table ${name} that its own schema has not`);
  return found;
}

/** Gives the empty page to fill next. */
async function put(trx: Transaction<Tables>, table: TableShape | null, page: string[]): Promise<string[]> {
  if (table === null || page.length === 0) return [];
  const columns = sql.join(table.columns.map((column) => sql.ref(column)));
  await sql`
    insert into ${sql.table(table.name)} (${columns}) overriding system value
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table.name)}, ${`[${page.join()}]`}::jsonb)
  `.execute(trx);
  return [];
}

async function goOnNumbering(trx: Transaction<Tables>, { name, numbered }: TableShape): Promise<void> {
  for (const column of numbered) {
    await sql`
      select setval(pg_get_serial_sequence(${`public.${name}`}, ${column}),
        coalesce((select max(${sql.ref(column)}) from ${sql.table(name)}), 0) + 1, false)`.execute(trx);
  }
}

/** Of a schema that had no such table yet, it is made now: the data must not be there without the mark. */
async function addMark(
  trx: Transaction<Tables>,
  { madeAt, restoredAt, mayHaveGoneOn }: RestoreMark,
): Promise<void> {
  await sql.raw(CREATE_RESTORATIONS).execute(trx);
  await sql`
    insert into restorations (id, backup_made_at, restored_at, may_have_gone_on)
    values (${randomUUID()}, ${madeAt}, ${restoredAt}, ${mayHaveGoneOn})`.execute(trx);
}
