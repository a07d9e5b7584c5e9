import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { createEmbeddedDatabase } from '../engine/embedded-engine.ts';
import type { StorageConfig } from '../engine/engine.ts';
import { assertKnown, migrateThrough } from '../engine/migrate.ts';
import { openServerEngine } from '../engine/server-engine.ts';
import { describeServer } from '../engine/server-errors.ts';
import type { Tables } from '../tables/tables.ts';
import type { BackupHeader, BackupSize } from './backup-file.ts';
import { checkBackup, readBackup } from './backup-file.ts';
import { appliedMigrations, readCatalogue } from './catalogue.ts';
import { loadRows } from './load.ts';
import { notEmpty } from './not-empty.ts';

export interface RestoreRequest {
  path: string;
  restoredAt: Date;
  /**
   * Whether the service may have gone on after the backup. Then what it had to send is in doubt; false only when it
   * was stopped before the backup and never started again, as when the data move to another place.
   */
  mayHaveGoneOn: boolean;
}

/**
 * Puts the data of a backup into an empty place, of either kind: a data folder that is empty or missing, or a database
 * of a server without a row of ours. The file is read through before anything is touched. The schema is that of the
 * backup; the next start brings it up to date and sends nothing blindly (reliability F45).
 *
 * @throws StorageError when the file or the place cannot be used; nothing was changed
 */
export async function restoreDatabase(
  config: StorageConfig,
  request: RestoreRequest,
): Promise<{ header: BackupHeader; size: BackupSize }> {
  const checked = await checkBackup(request.path);
  const { header } = checked;
  assertKnown(header.migrations);
  const fill = async (db: Kysely<Tables>) => {
    await migrateThrough(db, header.migrations);
    const { parts } = await readBackup(request.path);
    await loadRows(db, parts, { ...request, madeAt: header.madeAt });
  };
  if (config.kind === 'embedded') {
    await createEmbeddedDatabase(config.folder, fill);
    return checked;
  }
  const engine = await openServerEngine(config.url, () => undefined);
  try {
    await engine.exclusively(async () => {
      await assertEmpty(engine.db, header, config.url);
      await fill(engine.db);
    });
  } finally {
    await engine.close();
  }
  return checked;
}

/** Empty, or with the tables of the backup's schema and not a row in them, as a restore that broke off leaves it. */
async function assertEmpty(db: Kysely<Tables>, header: BackupHeader, url: string): Promise<void> {
  const tables = await readCatalogue(db);
  const applied = await appliedMigrations(db);
  const used = notEmpty(`${describeServer(url)}`, 'DATABASE_URL');
  if (tables.length > 0 && applied.join() !== [...header.migrations].sort().join()) throw used;
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
    if (rows.length > 0) throw used;
  }
}
