import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { LOCK_FILE } from './folder-lock.ts';
import { errorCode } from './server-errors.ts';
import { StorageError } from './storage-error.ts';

/** The format of the embedded PostgreSQL's files: its major version. */
const FORMAT = '18';
const DATABASE = 'postgres';
/** Where a database is made before it is renamed: an interrupted first start leaves no half database. */
const UNFINISHED = 'postgres.new';

/** Whether the folder has a database of this program. Creates the folder when missing; changes nothing in it. */
export function inspectFolder(folder: string): 'database' | 'empty' {
  const names = readNames(folder);
  if (names.includes(DATABASE)) {
    checkFormat(folder);
    return 'database';
  }
  const foreign = names.filter((name) => name !== UNFINISHED && !isHarmless(name));
  if (foreign.length === 0) return 'empty';
  throw new StorageError('folder_foreign', {
    found: `the folder ${folder} is not empty and holds no database of this program: ${foreign.slice(0, 3).join(', ')}${foreign.length > 3 ? ', …' : ''}`,
    accepted: 'an empty or missing folder, or one made by this program',
    todo: 'give another DATA_FOLDER. Nothing was changed',
  });
}

export function databasePath(folder: string): string {
  return join(folder, DATABASE);
}

/** Makes the first database with `create`, so that it appears whole or not at all, also after a power loss. */
export async function createDatabase(folder: string, create: (path: string) => Promise<void>): Promise<void> {
  const unfinished = join(folder, UNFINISHED);
  rmSync(unfinished, { recursive: true, force: true });
  try {
    await create(unfinished);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
  syncTree(unfinished);
  renameSync(unfinished, databasePath(folder));
  syncPath(folder);
}

export function notWritable(folder: string, cause: unknown): StorageError {
  const reason = errorCode(cause) ?? String(cause);
  return new StorageError(
    'folder_not_writable',
    {
      found: `the folder ${folder} cannot be written (${reason})`,
      accepted: 'a folder this user may create and write, on a disk with room',
      todo: 'correct its owner, its permissions or the disk, or give another DATA_FOLDER',
    },
    { cause },
  );
}

function readNames(folder: string): string[] {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return readdirSync(folder);
  } catch (error) {
    throw notWritable(folder, error);
  }
}

/** Left by this program's locks, by file systems (`lost+found`) and by people (`.gitkeep`). */
function isHarmless(name: string): boolean {
  return LOCK_FILE.test(name) || name === 'lost+found' || name.startsWith('.');
}

function checkFormat(folder: string): void {
  const format = readFormat(folder);
  if (format === FORMAT) return;
  throw new StorageError(format === null ? 'folder_foreign' : 'folder_version', {
    found: `${databasePath(folder)} ${format === null ? 'is not a database' : `is in the format of PostgreSQL ${format}`}`,
    accepted: `a database made by this program, in the format of PostgreSQL ${FORMAT}`,
    todo: 'use the version of this program that made it, or give another DATA_FOLDER. Nothing was changed',
  });
}

function readFormat(folder: string): string | null {
  try {
    return readFileSync(join(databasePath(folder), 'PG_VERSION'), 'utf8').trim();
  } catch {
    return null;
  }
}

function syncTree(path: string): void {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) syncTree(child);
    else if (entry.isFile()) syncPath(child);
  }
  syncPath(path);
}

/** Folders cannot be opened to be synced on every system; there their entries are durable by themselves. */
export function syncPath(path: string): void {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    fsyncSync(file);
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'EPERM' && code !== 'EISDIR' && code !== 'EACCES') throw error;
  } finally {
    if (file !== null) closeSync(file);
  }
}
