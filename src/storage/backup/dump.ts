import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import { StorageError } from '../engine/storage-error.ts';
import type { Tables } from '../tables/tables.ts';
import type { BackupHeader, BackupPart, BackupSize } from './backup-file.ts';
import { writeBackup } from './backup-file.ts';
import { appliedMigrations, readCatalogue, type TableShape } from './catalogue.ts';

const PAGE = 500;

/**
 * Copies all our data, as they are at one instant, into a file. On a server others go on working meanwhile; the
 * embedded database has one connection, and everybody else waits for the length of the copy.
 *
 * @throws StorageError when there is no database of ours
 */
export function dumpDatabase(
  db: Kysely<Tables>,
  path: string,
  about: Omit<BackupHeader, 'migrations'>,
): Promise<BackupSize> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      await sql`set local timezone to 'UTC'`.execute(trx);
      await sql`set local statement_timeout to 0`.execute(trx);
      const migrations = await appliedMigrations(trx);
      if (migrations.length === 0) throw nothingThere();
      return writeBackup(path, { ...about, migrations }, rowsOf(trx, await readCatalogue(trx)));
    });
}

async function* rowsOf(trx: Transaction<Tables>, tables: readonly TableShape[]): AsyncGenerator<BackupPart> {
  for (const { name, key } of tables) {
    yield { part: 'table', table: name };
    const order = key.length === 0 ? sql`1` : sql.join(key.map((column) => sql`t.${sql.ref(column)}`));
    await sql`declare backup_rows cursor for
      select row_to_json(t)::text as row from ${sql.table(name)} as t order by ${order}`.execute(trx);
    for (;;) {
      const { rows } = await sql<{ row: string }>`fetch ${sql.lit(PAGE)} from backup_rows`.execute(trx);
      for (const { row } of rows) yield { part: 'row', row };
      if (rows.length < PAGE) break;
    }
    await sql`close backup_rows`.execute(trx);
  }
}

export function nothingThere(): StorageError {
  return new StorageError('nothing_to_back_up', {
    found: 'the database is empty',
    accepted: 'a database this program has been started on',
    todo: 'check DATA_FOLDER or DATABASE_URL. No file was written',
  });
}
