import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { Migrator } from 'kysely/migration';
import { MIGRATIONS } from '../migrations/all.ts';
import type { Tables } from '../tables/tables.ts';
import { StorageError } from './storage-error.ts';

export const MIGRATION_TABLE = 'rete_urp_migrations';
export const MIGRATION_LOCK_TABLE = 'rete_urp_migrations_lock';
/** A lock is waited for no longer than usual: who has it is at work. */
const UNLIMITED = ['statement_timeout', 'idle_in_transaction_session_timeout'];

/** The schema of this program: the name of its last migration. */
export function latestMigration(): string {
  return Object.keys(MIGRATIONS).sort().at(-1) ?? '';
}

/**
 * Brings the schema up to this program's, in one transaction: a migration that fails leaves the database as it was,
 * and an older program still starts. Waits for another process that is doing the same. A role that may not change the
 * schema needs one that is up to date already (ADR 0029).
 *
 * @throws StorageError and changes nothing when the database is not ours, a newer program has changed it, or it is
 *   behind and not this role's to change
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const applied = await appliedMigrations(db);
  if (Object.keys(MIGRATIONS).every((name) => applied.includes(name))) return;
  await checkPermission(db, applied.at(-1) ?? null);
  await migrateWith(db, { ...MIGRATIONS });
}

/** @throws StorageError when this program does not know one of the changes of the schema these data went through */
export function assertKnown(migrations: readonly string[]): void {
  const newer = migrations.filter((name) => !(name in MIGRATIONS));
  if (newer.length > 0) throw newerSchema('the data were', newer);
}

/** Gives an empty database the schema that went through just these changes, in one transaction. */
export async function migrateThrough(db: Kysely<Tables>, names: readonly string[]): Promise<void> {
  const chosen = Object.entries(MIGRATIONS).filter(([name]) => names.includes(name));
  await migrateWith(db, Object.fromEntries(chosen));
}

/**
 * Makes the changes that were not made yet, in one transaction. They take as long as they take: the limits of a
 * session, meant for who waits for an answer, would stop the upgrade of a big database half way, each time.
 */
export async function migrateWith(db: Kysely<Tables>, migrations: Record<string, Migration>): Promise<void> {
  await db.connection().execute(async (connection) => {
    for (const limit of UNLIMITED) await sql`set ${sql.raw(limit)} = 0`.execute(connection);
    const migrator = new Migrator({
      db: connection,
      provider: { getMigrations: async () => migrations },
      migrationTableName: MIGRATION_TABLE,
      migrationLockTableName: MIGRATION_LOCK_TABLE,
    });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
    for (const limit of UNLIMITED) await sql`reset ${sql.raw(limit)}`.execute(connection);
  });
}

/** Names in order; empty for an empty database. */
async function appliedMigrations(db: Kysely<Tables>): Promise<string[]> {
  // The catalogue, not the information schema, which hides what this role may not use.
  const tables = await sql<{ name: string }>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename in (${MIGRATION_TABLE}, 'networks', 'people', 'sittings')`.execute(
    db,
  );
  const names = tables.rows.map((row) => row.name);
  if (!names.includes(MIGRATION_TABLE)) {
    if (names.length === 0) return [];
    throw new StorageError('foreign_database', {
      found: `the database has tables of another program: ${names.join(', ')}`,
      accepted: 'an empty database, or one made by this program',
      todo: 'give a database of its own. Nothing was changed',
    });
  }
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.table(MIGRATION_TABLE)} order by name`.execute(db);
  const applied = rows.map((row) => row.name);
  const newer = applied.filter((name) => !(name in MIGRATIONS));
  if (newer.length > 0) throw newerSchema('the database was', newer);
  return applied;
}

function newerSchema(what: string, newer: readonly string[]): StorageError {
  return new StorageError('newer_schema', {
    found: `${what} changed by a newer version of this program (${newer.join(', ')})`,
    accepted: `a schema up to ${latestMigration()}`,
    todo: 'start the newer version, or restore the backup made before it. Nothing was changed',
  });
}

async function checkPermission(db: Kysely<Tables>, at: string | null): Promise<void> {
  const { rows } = await sql<{ may: boolean }>`
    select has_schema_privilege('public', 'CREATE') as may`.execute(db);
  if (rows[0]?.may === true) return;
  throw new StorageError('older_schema', {
    found: at === null ? 'the database is empty' : `the database is at ${at}`,
    accepted: `a database at ${latestMigration()}, or a user who may create its tables`,
    todo: 'run "npm run migrate" with the address of the owner in MIGRATION_DATABASE_URL, then start again. Nothing was changed',
  });
}
