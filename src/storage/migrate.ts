import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { Migrator } from 'kysely/migration';
import * as first from './migrations/0001-first.ts';
import { StorageError } from './storage-error.ts';
import type { Tables } from './tables.ts';

/** In order; a name once released is never changed. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-first': first,
};

export const MIGRATION_COUNT = Object.keys(MIGRATIONS).length;

/**
 * Brings the database to this version. Safe when several processes start at once: one migrates under a database lock,
 * the others wait and find it done. Atomic: a migration that fails leaves the database as it was.
 *
 * @throws StorageError `newer_version` when the database knows migrations this program does not; nothing is changed
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await refuseNewer(db);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

async function refuseNewer(db: Kysely<Tables>): Promise<void> {
  const table = await sql<{
    found: boolean;
  }>`select to_regclass('kysely_migration') is not null as found`.execute(db);
  if (!table.rows[0]?.found) return;
  const applied = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const unknown = applied.rows.map((row) => row.name).filter((name) => !(name in MIGRATIONS));
  if (unknown.length === 0) return;
  throw new StorageError(
    'newer_version',
    `The database was made by a newer version of this program: it has the migration ${unknown.join(', ')}, ` +
      `and this program knows up to ${Object.keys(MIGRATIONS).at(-1)}. Nothing was changed. ` +
      'Start the newer version, or restore a backup taken before the upgrade.',
  );
}
