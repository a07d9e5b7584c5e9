import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { StorageError } from './storage-error.ts';

const LOCK_FILE = 'process.lock';

interface Holder {
  pid: number;
  /** When the process began, in the kernel's own count; null where it cannot be known. A pid comes back, this does not. */
  startedTicks: string | null;
}

/** Held until released; a process that is killed leaves it behind, and the next one takes it over. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes the folder for this process. Only one process may open an embedded database.
 *
 * @throws StorageError `folder_in_use` when a living process holds it, `folder_not_writable` when nothing can be
 * written there; the folder's content is not touched
 */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, LOCK_FILE);
  const me: Holder = { pid: process.pid, startedTicks: startedTicksOf(process.pid) };
  const mine = `${path}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(mine, JSON.stringify(me));
  } catch (error) {
    throw new StorageError(
      'folder_not_writable',
      `The data folder ${folder} cannot be written: ${(error as Error).message}. ` +
        'Give the account that runs the program write access to it, or set DATA_FOLDER to another folder.',
      error,
    );
  }
  try {
    takeLock(folder, path, mine);
  } finally {
    rmSync(mine, { force: true });
  }
  return { release: () => releaseLock(path, me) };
}

/** `link` fails when the target exists: of several processes exactly one gets it. */
function takeLock(folder: string, path: string, mine: string): void {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      linkSync(mine, path);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readHolder(path);
    if (holder !== null && isAlive(holder)) throw inUse(folder, holder);
    moveAside(path, mine);
  }
  throw inUse(folder, readHolder(path));
}

/** Renamed before it is deleted: a lock that another process has just taken is never deleted by mistake. */
function moveAside(path: string, mine: string): void {
  const aside = `${mine}.stale`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved !== null && isAlive(moved)) linkBack(aside, path);
  rmSync(aside, { force: true });
}

function linkBack(aside: string, path: string): void {
  try {
    linkSync(aside, path);
  } catch {
    // A third process has taken it meanwhile: it finds the living holder's database locked by its own check.
  }
}

function releaseLock(path: string, me: Holder): void {
  const holder = readHolder(path);
  if (holder?.pid === me.pid && holder.startedTicks === me.startedTicks) rmSync(path, { force: true });
}

function readHolder(path: string): Holder | null {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof read !== 'object' || read === null || !('pid' in read) || typeof read.pid !== 'number')
      return null;
    const ticks = 'startedTicks' in read && typeof read.startedTicks === 'string' ? read.startedTicks : null;
    return { pid: read.pid, startedTicks: ticks };
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const ticks = startedTicksOf(holder.pid);
  return ticks === null || holder.startedTicks === null || ticks === holder.startedTicks;
}

/** Field 22 of `/proc/<pid>/stat`, counted after the name, which may contain spaces. Null off Linux. */
function startedTicksOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function inUse(folder: string, holder: Holder | null): StorageError {
  const who = holder === null ? 'another process' : `the process ${holder.pid}`;
  return new StorageError(
    'folder_in_use',
    `The data folder ${folder} is open in ${who}. An embedded database serves one process only. ` +
      'Stop that process first, set DATA_FOLDER to another folder, or use a PostgreSQL server (DATABASE_URL).',
  );
}

/** Whether a file can be made in the folder, for the health check. */
export function isWritable(folder: string): boolean {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    closeSync(openSync(probe, 'w'));
    rmSync(probe, { force: true });
    return true;
  } catch {
    return false;
  }
}
