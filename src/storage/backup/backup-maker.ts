import type { Logger } from '../../logging/logger.ts';
import type { BackupRequest } from './back-up.ts';
import type { BackupSize } from './backup-file.ts';

export interface BackupMaker {
  backUp(request: BackupRequest): Promise<{ path: string; size: BackupSize }>;
  /** Where, and how many stay there; null when the configuration names no place. */
  place: (Pick<BackupRequest, 'folder'> & { keep: number }) | null;
  program: string;
  now: () => Date;
  log: Logger;
}

/**
 * Makes backups for a running process, one at a time: who asks while one is being made waits for that one. Never
 * rejects: what came of it is in the log.
 */
export function createBackupMaker(maker: BackupMaker): () => Promise<void> {
  let making: Promise<void> | null = null;
  return () => {
    making ??= make(maker).finally(() => {
      making = null;
    });
    return making;
  };
}

async function make({ backUp, place, program, now, log }: BackupMaker): Promise<void> {
  if (place === null) return log.warn({}, 'no backup made: BACKUP_FOLDER is not set');
  try {
    const { path, size } = await backUp({ ...place, madeAt: now(), program });
    log.info({ path, ...size }, 'backup made');
  } catch (error) {
    log.error({ err: error }, 'backup failed');
  }
}
