import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { systemClock } from '../src/clock.ts';
import { processEnvironment } from '../src/config/process-env.ts';
import { readConfig } from '../src/config/read-config.ts';
import { programVersion } from '../src/program-version.ts';
import { backupsIn } from '../src/storage/backup/backup-folder.ts';
import { backUpStopped } from '../src/storage/engine/database.ts';
import { holderOf } from '../src/storage/engine/folder-lock.ts';
import { teaching, UsageError } from './teach.ts';

const LOOK_MS = 200;
const PATIENCE_MS = 120_000;

/**
 * `npm run backup [-- folder]`: a copy of all data in BACKUP_FOLDER, or in the folder given. Where a process has the
 * embedded database open, that process is asked to make it.
 */
await teaching(async () => {
  const { database, operations } = readConfig(processEnvironment());
  const [given] = process.argv.slice(2);
  const folder = given ?? operations.backups?.folder;
  if (folder === undefined) {
    throw new UsageError(
      'Where to? Set BACKUP_FOLDER, or name a folder: npm run backup -- /var/backups/rete-urp',
    );
  }
  const isOpen = database.kind === 'embedded' && existsSync(database.folder);
  const holder = isOpen ? holderOf(database.folder) : null;
  if (holder !== null) return askRunning(holder, folder, operations.backups?.folder);
  const keep = given === undefined ? (operations.backups?.keep ?? null) : null;
  const request = { folder, madeAt: systemClock.now(), program: programVersion(), keep };
  const { path, size } = await backUpStopped(database, request);
  process.stdout.write(
    `${path}: ${size.tables} tables, ${size.rows} rows, ${size.bytes} bytes, read back.\n`,
  );
});

/** Only the process that has the folder open can read it: it gets a signal and writes into its own BACKUP_FOLDER. */
async function askRunning(pid: number, folder: string, configured: string | undefined): Promise<void> {
  if (configured === undefined || folder !== configured) {
    throw new UsageError(
      `The service is running (process ${pid}) and makes its copies in its own BACKUP_FOLDER. Set BACKUP_FOLDER for both, start the service again, and leave out the folder here.`,
    );
  }
  const before = new Set(backupsIn(folder));
  process.kill(pid, 'SIGUSR2');
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += LOOK_MS) {
    const made = backupsIn(folder).find((name) => !before.has(name) && !name.endsWith('.part'));
    if (made !== undefined) {
      process.stdout.write(`${join(folder, made)}: made by the running service (process ${pid}).\n`);
      return;
    }
    await delay(LOOK_MS);
  }
  throw new UsageError(
    `Process ${pid} was asked for a copy and none is in ${folder} after ${PATIENCE_MS / 1000} seconds. Look in its log for "backup failed" or "no backup made".`,
  );
}
