import { statfs } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { Kysely, PGliteDialect } from 'kysely';
import type { ConstructorOptions } from 'pg-boss';
import { fromPglite } from 'pg-boss';
import { notEmpty } from '../backup/not-empty.ts';
import type { Tables } from '../tables/tables.ts';
import { createDatabase, databasePath, inspectFolder, notWritable } from './data-folder.ts';
import { DurableNodeFS } from './durable-node-fs.ts';
import type { Engine } from './engine.ts';
import type { FolderLock } from './folder-lock.ts';
import { lockFolder } from './folder-lock.ts';
import { StorageError } from './storage-error.ts';

/** Without `-F` every commit waits for the disk; small buffers keep the process at about 170 MB. */
const START_PARAMETERS = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
  ...['-c', 'shared_buffers=16MB'],
];

/**
 * Opens, or makes, the database in a folder of this machine: PostgreSQL inside the process. One process at a time.
 *
 * @throws StorageError when the folder is used by another process, is not ours or cannot be written; nothing changed
 */
export async function openEmbeddedEngine(folder: string): Promise<Engine> {
  inspectFolder(folder);
  const lock = await takeLock(folder);
  try {
    const isNew = inspectFolder(folder) === 'empty';
    if (isNew) await createDatabase(folder, async (path) => (await start(path)).close());
    return embeddedEngine(folder, lock, await start(databasePath(folder)));
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function takeLock(folder: string): Promise<FolderLock> {
  try {
    return await lockFolder(folder);
  } catch (error) {
    throw error instanceof StorageError ? error : notWritable(folder, error);
  }
}

function start(path: string): Promise<PGlite> {
  return PGlite.create({
    fs: new DurableNodeFS(path),
    startParams: START_PARAMETERS,
    extensions: { pg_trgm, unaccent },
  });
}

/**
 * Makes a database in an empty folder with `fill`, so that it appears whole or not at all.
 *
 * @throws StorageError when the folder is used, holds a database or something else, or cannot be written
 */
export async function createEmbeddedDatabase(
  folder: string,
  fill: (db: Kysely<Tables>) => Promise<void>,
): Promise<void> {
  const assertEmpty = () => {
    if (inspectFolder(folder) === 'database') throw notEmpty(`the folder ${folder}`, 'DATA_FOLDER');
  };
  assertEmpty();
  const lock = await takeLock(folder);
  try {
    assertEmpty();
    await createDatabase(folder, async (path) => {
      const pglite = await start(path);
      try {
        await fill(new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) }));
      } finally {
        await pglite.close();
      }
    });
  } finally {
    lock.release();
  }
}

function embeddedEngine(folder: string, lock: FolderLock, pglite: PGlite): Engine {
  return {
    kind: 'embedded',
    db: new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) }),
    queueConnection: queueConnection(pglite),
    // The folder's lock already keeps other processes out.
    exclusively: (work) => work(true),

    assertUsable() {
      if (lock.isHeld()) return;
      throw new StorageError('folder_lost', {
        found: `the lock of this process has gone from the folder ${folder}`,
        accepted: 'a folder only this program touches',
        todo: 'restart this process; if another one has opened the folder, stop one of the two',
      });
    },

    connections: () => null,

    async freeBytes() {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },

    async maintain() {
      await pglite.exec('vacuum (analyze)');
      // Nobody else ever asks for one in a single-process PostgreSQL: without it the log only grows.
      await pglite.exec('checkpoint');
    },

    async close() {
      if (!pglite.closed) await pglite.close();
      lock.release();
    },
  };
}

function queueConnection(pglite: PGlite): ConstructorOptions {
  const db = fromPglite({
    query: (text, values) => pglite.query(text, values),
    // A block that fails half way must be rolled back before anybody else's statement gets the only connection.
    exec: (text) => (isBlock(text) ? pglite.transaction((tx) => tx.exec(text)) : pglite.exec(text)),
    listen: (channel, callback) => pglite.listen(channel, callback),
  });
  return { db, backend: 'pglite', monitorVacuum: false, reindex: false };
}

function isBlock(text: string): boolean {
  return /^\s*begin\b/i.test(text);
}
