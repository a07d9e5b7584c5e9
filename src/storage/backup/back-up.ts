import type { Kysely } from 'kysely';
import { errorCode } from '../engine/server-errors.ts';
import type { Tables } from '../tables/tables.ts';
import type { BackupSize } from './backup-file.ts';
import { checkBackup } from './backup-file.ts';
import { backupPath, notWritten, removeOldBackups } from './backup-folder.ts';
import { dumpDatabase } from './dump.ts';

export interface BackupRequest {
  folder: string;
  madeAt: Date;
  /** Version of this program. */
  program: string;
  /** How many stay in the folder, this one included; null = none is removed. */
  keep: number | null;
}

/**
 * Writes a backup into a folder and reads it back; only then are old ones removed.
 *
 * @throws StorageError when it cannot be written or read back; earlier ones are as they were
 */
export async function backUp(
  db: Kysely<Tables>,
  { folder, madeAt, program, keep }: BackupRequest,
): Promise<{ path: string; size: BackupSize }> {
  const path = backupPath(folder, madeAt);
  try {
    const size = await dumpDatabase(db, path, { madeAt, program });
    await checkBackup(path);
    if (keep !== null) removeOldBackups(folder, keep);
    return { path, size };
  } catch (error) {
    throw isOfTheDisk(error) ? notWritten(folder, error) : error;
  }
}

function isOfTheDisk(error: unknown): boolean {
  return /^(ENOSPC|EDQUOT|EACCES|EPERM|EROFS|EIO|ENOTDIR)$/.test(errorCode(error) ?? '');
}
