import { randomUUID } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ProcessIdentity } from './process-identity.ts';
import { processState, thisProcess } from './process-identity.ts';
import { StorageError } from './storage-error.ts';

export const LOCK_FILE = /^lock-[0-9a-f-]{36}(\.tmp)?$/;

const BEAT_MS = 2_000;
/** A holder that cannot be asked and has not touched its file for this long is gone. More than a slow start takes. */
const SILENCE_MS = 15_000;
const ATTEMPTS = 6;

export interface FolderLock {
  /** False once the file has gone: somebody has taken this process for dead. */
  isHeld(): boolean;
  release(): void;
}

export interface LockTimes {
  beatMs: number;
  silenceMs: number;
}

/**
 * Makes this process the only one that uses `folder`, which must exist.
 *
 * Each process announces itself with a file of its own, created whole by a rename, and then looks for others: of two
 * that start together the later one always sees the earlier, and gives way. There is nothing to "take over", which
 * is where lock files go wrong: the file of a process that has ended (`kill -9`, power loss) is simply removed, and
 * since its name is never used again, removing it cannot hit anybody else. A holder in the same machine and pid
 * namespace is asked for by pid and start time; any other is watched for a sign of life.
 */
export async function lockFolder(
  folder: string,
  times: LockTimes = { beatMs: BEAT_MS, silenceMs: SILENCE_MS },
): Promise<FolderLock> {
  for (let attempt = 1; ; attempt += 1) {
    const holder = await findHolder(folder, null, times);
    if (holder !== null) throw inUse(folder, holder);
    const own = announce(folder);
    const rival = await findHolder(folder, own, times);
    if (rival === null) return keep(join(folder, own), times);
    rmSync(join(folder, own), { force: true });
    if (attempt === ATTEMPTS) throw inUse(folder, rival);
    await delay(20 + Math.random() * 100 * attempt);
  }
}

/** Number of the process of this machine that holds the folder; null when there is none, or it cannot be told. */
export function holderOf(folder: string): number | null {
  for (const name of readdirSync(folder)) {
    if (!LOCK_FILE.test(name) || name.endsWith('.tmp')) continue;
    const holder = readIdentity(join(folder, name));
    if (holder !== null && processState(holder) === 'running') return holder.pid;
  }
  return null;
}

function announce(folder: string): string {
  const name = `lock-${randomUUID()}`;
  writeFileSync(join(folder, `${name}.tmp`), JSON.stringify(thisProcess()), { flag: 'wx' });
  renameSync(join(folder, `${name}.tmp`), join(folder, name));
  return name;
}

/** The first other process that holds the folder, after removing what ended ones left; null when there is none. */
async function findHolder(
  folder: string,
  own: string | null,
  times: LockTimes,
): Promise<ProcessIdentity | null> {
  for (const name of readdirSync(folder)) {
    if (!LOCK_FILE.test(name) || name.endsWith('.tmp') || name === own) continue;
    const path = join(folder, name);
    const holder = readIdentity(path);
    const state = holder === null ? 'unknown' : processState(holder);
    if (holder !== null && state === 'running') return holder;
    if (state === 'unknown' && (await showsLife(path, times))) return holder ?? UNREADABLE;
    rmSync(path, { force: true });
  }
  return null;
}

const UNREADABLE: ProcessIdentity = { pid: 0, host: 'unknown', space: null, startTicks: null };

function readIdentity(path: string): ProcessIdentity | null {
  try {
    const { pid, host, space, startTicks } = JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity;
    return { pid, host, space, startTicks };
  } catch {
    return null;
  }
}

async function showsLife(path: string, { beatMs, silenceMs }: LockTimes): Promise<boolean> {
  const before = touchedAt(path);
  for (let waitedMs = 0; waitedMs < silenceMs; waitedMs += beatMs / 4) {
    await delay(beatMs / 4);
    const now = touchedAt(path);
    if (now === null) return false;
    if (now !== before) return true;
  }
  return false;
}

function touchedAt(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

function keep(path: string, { beatMs }: LockTimes): FolderLock {
  const beat = setInterval(() => touch(path), beatMs);
  beat.unref();
  return {
    isHeld: () => existsSync(path),
    release() {
      clearInterval(beat);
      rmSync(path, { force: true });
    },
  };
}

/** Any change of the time counts as life, so the values need not be the clock's. */
function touch(path: string): void {
  try {
    const { mtimeMs } = statSync(path);
    utimesSync(path, mtimeMs / 1000 + 1, mtimeMs / 1000 + 1);
  } catch {
    // Gone, or a full disk: `isHeld` says so before the next write.
  }
}

function inUse(folder: string, holder: ProcessIdentity): StorageError {
  return new StorageError('folder_in_use', {
    found: `the folder ${folder} is being used by process ${holder.pid} on ${holder.host}`,
    accepted: 'one process at a time for each data folder',
    todo: `stop process ${holder.pid}, or give this one another DATA_FOLDER; to run several, use a PostgreSQL server (DATABASE_URL). Nothing was changed`,
  });
}
