import { sql } from 'kysely';
import { openEmbeddedEngine } from '../../../src/storage/engine/embedded-engine.ts';
import type { StorageConfig } from '../../../src/storage/engine/engine.ts';
import { openServerEngine } from '../../../src/storage/engine/server-engine.ts';

/** Asks a database nobody else has open, where it is embedded, one thing after the other. */
export async function readDatabase<T>(
  config: StorageConfig,
  read: (ask: <R = Record<string, unknown>>(statement: string) => Promise<R[]>) => Promise<T>,
): Promise<T> {
  const engine =
    config.kind === 'embedded'
      ? await openEmbeddedEngine(config.folder)
      : await openServerEngine(config.url, () => undefined);
  try {
    return await read(async <R>(statement: string) => (await sql.raw<R>(statement).execute(engine.db)).rows);
  } finally {
    await engine.close();
  }
}
