import { sql } from 'kysely';
import type { Note } from '../usecases/context.ts';
import { grantToApplication } from './grants.ts';
import { migrate } from './migrate.ts';
import { startQueue } from './queue.ts';
import { openServerEngine } from './server-engine.ts';
import { toStorageError } from './server-errors.ts';
import { StorageError } from './storage-error.ts';

/**
 * Brings the schema of a server up to date as its owner and gives the application's role what it needs. May be run
 * while the application works, and again.
 *
 * @param ownerUrl address with the role that owns the database
 * @param role name of the application's role; it must exist
 * @throws StorageError when the server cannot be used so
 */
export async function prepareServer(ownerUrl: string, role: string, note: Note): Promise<void> {
  const engine = await openServerEngine(ownerUrl, (error) =>
    note('database connection lost', { error: error.message }),
  );
  const { db } = engine;
  try {
    const known = await sql`select from pg_roles where rolname = ${role}`.execute(db);
    if (known.rows.length === 0)
      throw new StorageError('not_permitted', {
        found: `the server has no role "${role}"`,
        accepted: 'the role named in DATABASE_URL',
        todo: `create it: create role ${role} login password '…'. Nothing was changed`,
      });
    await engine.exclusively(async () => {
      await migrate(db);
      const { queue } = await startQueue(engine, { alone: false, note });
      await queue.stop();
      await grantToApplication(db, role);
    });
  } catch (error) {
    throw toStorageError(error, ownerUrl);
  } finally {
    await engine.close();
  }
}
