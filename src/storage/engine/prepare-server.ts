import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Note } from '../../usecases/context.ts';
import { startQueue } from '../queue/queue.ts';
import type { Tables } from '../tables/tables.ts';
import { grantToApplication } from './grants.ts';
import { migrate } from './migrate.ts';
import { openServerEngine } from './server-engine.ts';
import { toStorageError } from './server-errors.ts';
import { StorageError } from './storage-error.ts';

/** The application's role of the server. */
export interface ApplicationRole {
  name: string;
  /** Given to the role when it is made here, and never looked at again. */
  password: string;
}

/**
 * Brings the schema of a server up to date as its owner and gives the application's role what it needs, making the
 * role when there is none. May be run while the application works, and again.
 *
 * @param ownerUrl address with the role that owns the database
 * @throws StorageError when the server cannot be used so
 */
export async function prepareServer(ownerUrl: string, role: ApplicationRole, note: Note): Promise<void> {
  const engine = await openServerEngine(ownerUrl, (error) =>
    note('database connection lost', { error: error.message }),
  );
  const { db } = engine;
  try {
    await engine.exclusively(async () => {
      await makeRole(db, role);
      await migrate(db);
      const { queue } = await startQueue(engine, { alone: false, note });
      await queue.stop();
      await grantToApplication(db, role.name);
    });
  } catch (error) {
    throw toStorageError(error, ownerUrl);
  } finally {
    await engine.close();
  }
}

async function makeRole(db: Kysely<Tables>, { name, password }: ApplicationRole): Promise<void> {
  const known = await sql`select from pg_roles where rolname = ${name}`.execute(db);
  if (known.rows.length > 0) return;
  const { rows } = await sql<{ may: boolean }>`
    select rolcreaterole or rolsuper as may from pg_roles where rolname = current_user`.execute(db);
  if (rows[0]?.may !== true || password === '')
    throw new StorageError('not_permitted', {
      found: `the server has no role "${name}", and it cannot be made with what is given`,
      accepted: 'an existing role, or an owner who may make roles and a password in DATABASE_URL',
      todo: `create it: create role "${name}" login password '…'. Nothing was changed`,
    });
  await sql`create role ${sql.id(name)} login password ${sql.lit(password)}`.execute(db);
}
