import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../engine/server-errors.ts';
import { StorageError } from '../engine/storage-error.ts';

const NAME = /^rete-urp-\d{4}-\d\d-\d\dT\d{6}Z\.backup(\.part)?$/;

/** `rete-urp-2026-11-27T034000Z.backup` in the folder, which is made when missing; by name they are by age. */
export function backupPath(folder: string, madeAt: Date): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw notWritten(folder, error);
  }
  const stamp = madeAt.toISOString().replace(/:|\.\d+/g, '');
  return join(folder, `rete-urp-${stamp}.backup`);
}

/** Removes all backups of this program but the newest `keep`, and what interrupted ones have left; gives how many. */
export function removeOldBackups(folder: string, keep: number): number {
  const names = backupsIn(folder);
  const whole = names.filter((name) => !name.endsWith('.part'));
  const removed = [
    ...whole.slice(0, Math.max(0, whole.length - keep)),
    ...names.filter((name) => name.endsWith('.part')),
  ];
  for (const name of removed) rmSync(join(folder, name), { force: true });
  return removed.length;
}

/** Names of the backups there, oldest first, unfinished ones among them; none when there is no such folder. */
export function backupsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => NAME.test(name))
      .sort();
  } catch {
    return [];
  }
}

/** The disk, or the permissions. */
export function notWritten(folder: string, cause: unknown): StorageError {
  return new StorageError(
    'backup_not_written',
    {
      found: `no backup could be written in ${folder} (${errorCode(cause) ?? String(cause)})`,
      accepted: 'a folder this user may write, on a disk with room for a copy of the data',
      todo: 'correct BACKUP_FOLDER, its permissions or the disk. Earlier backups are as they were',
    },
    { cause },
  );
}
