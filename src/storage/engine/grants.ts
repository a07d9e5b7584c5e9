import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '../tables/tables.ts';

const ALL = 'select, insert, update, delete';

/**
 * What the application's role may do with the tables that only grow; with the others it may work freely. Entries of
 * a register are deleted as a whole at the end of their term, versions of a practice never,
 * nor those of a publication, those of a project and its updates with it; those of the audit log by a function that runs with its
 * owner's rights (ADR 30).
 */
const APPEND_ONLY: Readonly<Record<string, string>> = {
  audit_log: 'select, insert',
  practice_versions: 'select, insert',
  project_updates: 'select, insert, delete',
  project_versions: 'select, insert, delete',
  publication_versions: 'select, insert',
  register_entries: 'select, insert, delete',
  rete_urp_migrations: 'select',
  rete_urp_migrations_lock: 'select',
};

/**
 * Gives the application's role what it needs in this database and nothing more, whatever it had before: no table of
 * its own, no change of the schema, no trigger, no truncation (ADR 0029). Run by the owner after each migration.
 */
export async function grantToApplication(db: Kysely<Tables>, role: string): Promise<void> {
  const to = sql.id(role);
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public'`.execute(db);
  await db.transaction().execute(async (trx) => {
    await sql`revoke create on schema public from public`.execute(trx);
    await sql`grant usage on schema public, pgboss to ${to}`.execute(trx);
    for (const { name } of rows) {
      await sql`revoke all on table ${sql.table(name)} from ${to}`.execute(trx);
      await sql`grant ${sql.raw(APPEND_ONLY[name] ?? ALL)} on table ${sql.table(name)} to ${to}`.execute(trx);
    }
    await sql`grant ${sql.raw(ALL)} on all tables in schema pgboss to ${to}`.execute(trx);
    await sql`grant usage on all sequences in schema pgboss to ${to}`.execute(trx);
    await sql`grant execute on all functions in schema pgboss to ${to}`.execute(trx);
  });
}

/**
 * Whether the role connected now could change or remove what is in the audit log: as a superuser, as the table's
 * owner (who can drop the trigger that refuses it), or by a privilege it was given.
 */
export async function mayChangeAuditLog(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select pg_has_role(relowner, 'MEMBER')
      or has_table_privilege(oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER') as may
    from pg_class where oid = 'public.audit_log'::regclass`.execute(db);
  return rows[0]?.may ?? true;
}
