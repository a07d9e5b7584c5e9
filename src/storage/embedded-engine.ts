import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { fromPglite } from 'pg-boss';
import { DurableFolder } from './durable-fs.ts';
import type { Engine } from './engine.ts';
import { lockFolder } from './folder-lock.ts';
import { StorageError } from './storage-error.ts';
import type { Tables } from './tables.ts';

/** Real fsync at each commit, small buffers: a few networks need no more memory (architecture §1). */
const START_PARAMS = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
  ...['-c', 'shared_buffers=16MB'],
];

/**
 * Opens PostgreSQL inside this process, on `<folder>/postgres`, making it when it is not there.
 *
 * @throws StorageError when the folder is in use, not writable, or holds something else; nothing is touched
 */
export async function openEmbedded(folder: string): Promise<Engine> {
  const lock = lockFolder(folder);
  const postgres = join(folder, 'postgres');
  try {
    refuseForeign(postgres);
    const pglite = new PGlite({ fs: new DurableFolder(postgres), startParams: START_PARAMS });
    await pglite.waitReady;
    return engineOf(pglite, () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A database in memory, gone with the process: for tests that do not ask for durability. */
export async function openInMemory(): Promise<Engine> {
  const pglite = new PGlite({ startParams: START_PARAMS });
  await pglite.waitReady;
  return engineOf(pglite, () => undefined);
}

function engineOf(pglite: PGlite, released: () => void): Engine {
  return {
    db: new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) }),
    queueOptions: { db: fromPglite(pglite), backend: 'pglite', monitorVacuum: false, reindex: false },
    maintain: async () => {
      await pglite.exec('vacuum (analyze)');
    },
    close: async () => {
      await pglite.close();
      released();
    },
  };
}

function refuseForeign(postgres: string): void {
  if (!existsSync(postgres)) return;
  const found = readdirSync(postgres);
  if (found.length === 0 || found.includes('PG_VERSION')) return;
  throw new StorageError(
    'folder_foreign',
    `The folder ${postgres} holds ${found.slice(0, 3).join(', ')} and is not a database of this program. ` +
      'Nothing was changed. Set DATA_FOLDER to an empty folder, or to the one used before.',
  );
}
