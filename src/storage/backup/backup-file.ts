import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createGunzip, createGzip } from 'node:zlib';
import { syncPath } from '../engine/data-folder.ts';
import { StorageError } from '../engine/storage-error.ts';

const FORMAT = 'rete-urp-backup';
/** Of this file's layout, not of the data in it. */
const VERSION = 1;
/** Every table is a line with this, and after it one line of JSON for each row. */
const MARK = '@';
/** No row is longer: the longest holds the text of a set of minutes. */
const LONGEST_LINE = 64 * 1024 * 1024;

export interface BackupHeader {
  madeAt: Date;
  /** Version of the program that made it. */
  program: string;
  /** Changes of the schema the data had been through. */
  migrations: string[];
}

/** A row as PostgreSQL gives it in JSON, not parsed here: no number or instant is rounded on the way. */
export type BackupPart = { part: 'table'; table: string } | { part: 'row'; row: string };

export interface BackupSize {
  tables: number;
  rows: number;
  bytes: number;
}

/**
 * Writes a backup: one gzip file, readable by its owner alone, with a checksum at the end. It appears under its name
 * whole and on the disk, or not at all.
 */
export async function writeBackup(
  path: string,
  header: BackupHeader,
  parts: AsyncIterable<BackupPart>,
): Promise<BackupSize> {
  const unfinished = `${path}.part`;
  // Also one that a killed process left may have other permissions.
  await rm(unfinished, { force: true });
  const file = await open(unfinished, 'wx', 0o600);
  try {
    const size = { tables: 0, rows: 0, bytes: 0 };
    const hash = createHash('sha256');
    const gzip = createGzip();
    // A disk that fills up is heard of where the next line is put, and at the end.
    gzip.on('error', () => undefined);
    const written = drainInto(gzip, file, size);
    written.catch(() => undefined);
    try {
      const first = { format: FORMAT, version: VERSION, ...header };
      await put(`${MARK}${JSON.stringify(first)}\n`);
      for await (const part of parts) {
        if (part.part === 'table') size.tables += 1;
        else size.rows += 1;
        await put(
          part.part === 'row' ? `${part.row}\n` : `${MARK}${JSON.stringify({ table: part.table })}\n`,
        );
      }
      const sha256 = hash.digest('hex');
      gzip.end(`${MARK}${JSON.stringify({ end: true, rows: size.rows, sha256 })}\n`);
    } catch (error) {
      gzip.destroy();
      await written.catch(() => undefined);
      throw error;
    }
    await written;
    await file.sync();
    await file.close();
    await rename(unfinished, path);
    syncPath(dirname(path));
    return size;

    async function put(line: string): Promise<void> {
      hash.update(line);
      if (gzip.write(line)) return;
      await Promise.race([new Promise((resolve) => gzip.once('drain', resolve)), written]);
    }
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function drainInto(
  gzip: AsyncIterable<Buffer>,
  file: { writeFile(data: Buffer): Promise<void> },
  size: BackupSize,
): Promise<void> {
  for await (const chunk of gzip) {
    await file.writeFile(chunk);
    size.bytes += chunk.length;
  }
}

/**
 * Reads the whole file once and gives what it says of itself.
 *
 * @throws StorageError when it is not a backup, is damaged or cut, or is of a later layout
 */
export async function checkBackup(path: string): Promise<{ header: BackupHeader; size: BackupSize }> {
  const size = { tables: 0, rows: 0, bytes: 0 };
  const { header, parts } = await readBackup(path);
  for await (const part of parts) {
    if (part.part === 'table') size.tables += 1;
    else size.rows += 1;
  }
  return { header, size };
}

/** Gives the header, then the parts; the checksum is compared at the end: what came before may be wrong until then. */
export async function readBackup(
  path: string,
): Promise<{ header: BackupHeader; parts: AsyncIterable<BackupPart> }> {
  const lines = linesOf(path);
  const first = await lines.next();
  const line = first.done === true ? '' : first.value;
  const hash = createHash('sha256').update(`${line}\n`);
  return { header: readHeader(path, line), parts: partsOf(path, lines, hash) };
}

async function* partsOf(
  path: string,
  lines: AsyncIterable<string>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<BackupPart> {
  let rows = 0;
  let ended = false;
  for await (const line of lines) {
    if (ended) throw damaged(path, 'it goes on after its end');
    const mark = line.startsWith(MARK) ? parsed(line.slice(1)) : null;
    if (mark?.end === true) {
      ended = true;
      if (mark.sha256 !== hash.digest('hex') || mark.rows !== rows)
        throw damaged(path, 'its checksum is wrong');
      continue;
    }
    hash.update(`${line}\n`);
    if (mark === null) {
      rows += 1;
      yield { part: 'row', row: line };
    } else if (typeof mark.table === 'string') {
      yield { part: 'table', table: mark.table };
    } else {
      throw damaged(path, 'it has a line that says nothing');
    }
  }
  if (!ended) throw damaged(path, 'it has no end');
}

/** Not `readline`, which also ends lines at characters that may stand in a text. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const source = createReadStream(path);
  const stream = source.pipe(createGunzip());
  source.on('error', (error) => stream.destroy(error));
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let from = 0;
      for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, from)) {
        yield rest.toString('utf8', from, end);
        from = end + 1;
      }
      rest = rest.subarray(from);
      if (rest.length > LONGEST_LINE) throw damaged(path, 'it has a line without end');
    }
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw unreadable(path, error);
  } finally {
    source.destroy();
  }
  if (rest.length > 0) throw damaged(path, 'it has no end');
}

function readHeader(path: string, line: string): BackupHeader {
  const read = line.startsWith(MARK) ? parsed(line.slice(1)) : null;
  const { format, version, madeAt, program, migrations } = read ?? {};
  const made = new Date(typeof madeAt === 'string' ? madeAt : Number.NaN);
  if (format !== FORMAT || typeof version !== 'number' || Number.isNaN(made.getTime())) {
    throw damaged(path, 'it does not begin as a backup of this program does');
  }
  if (version > VERSION) {
    throw new StorageError('newer_backup', {
      found: `${path} is in the layout ${version}, made by version ${String(program)}`,
      accepted: `a backup in the layout ${VERSION}`,
      todo: 'restore it with the version of this program that made it, or a later one. Nothing was changed',
    });
  }
  return {
    madeAt: made,
    program: String(program),
    migrations: Array.isArray(migrations) ? migrations.map(String) : [],
  };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}

function damaged(path: string, how: string): StorageError {
  return new StorageError('damaged_backup', {
    found: `${path} is not a whole backup: ${how}`,
    accepted: 'a file made by npm run backup, as it was made',
    todo: 'copy it again from where it is kept, or take an earlier one. Nothing was changed',
  });
}

function unreadable(path: string, cause: unknown): StorageError {
  const code =
    typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : String(cause);
  if (code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE') return damaged(path, code);
  return new StorageError(
    'backup_unreadable',
    {
      found: `${path} cannot be read (${code})`,
      accepted: 'the path of a backup this user may read',
      todo: 'correct the path or the permissions of the file. Nothing was changed',
    },
    { cause },
  );
}
