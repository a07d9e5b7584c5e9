import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkBackup } from '../../src/storage/backup/backup-file.ts';
import { backupsIn } from '../../src/storage/backup/backup-folder.ts';
import { restoreDatabase } from '../../src/storage/backup/restore.ts';
import { backUpStopped, openDatabase } from '../../src/storage/engine/database.ts';
import type { StorageConfig } from '../../src/storage/engine/engine.ts';
import { copyOfTemplate } from '../helpers/database/embedded-database.ts';
import type { TestServer } from '../helpers/database/postgres-server.ts';
import { runOn, startTestServer } from '../helpers/database/postgres-server.ts';
import { handlers } from '../helpers/database/stored-network.ts';
import { fanOut } from '../helpers/network/fan-out.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork } from '../helpers/network/running-network.ts';

const MADE = new Date('2026-11-24T12:00:00Z');
const RESTORED = new Date('2026-11-26T12:00:00Z');
let server: TestServer;
let network: RunningNetwork;
let folder: string;
/** A network with a calendar, people, answers and an agenda. */
let backup: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(join(tmpdir(), 'rete-urp-backup-'));
  server = await startTestServer(process.env.TEST_DATABASE_URL);
  network = await startRunningNetwork();
  await network.say('lugo', 'odg Prova d’un punto «difficile»: 100% \u2028 \\n 🗳️');
  await network.say('coordinatore', 'impegni Rivedere il modulo, Lugo, entro il 30 dicembre');
  await network.say('coordinatore', 'urgente alle 18, prova');
  const urgent = network.offered('coordinatore', 'urgent_confirm');
  await network.press('coordinatore', urgent, { verb: 'urgent_confirm' });
  await network.press('lugo', network.offered('lugo', 'answer'), { verb: 'answer', state: 'in_person' });
  await fanOut(network, 'convocation');
  await network.settle();
  backup = await copyOf(network);
});
afterAll(async () => {
  await network.dispose();
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

let made = 0;
function newPlace(): string {
  made += 1;
  return join(folder, `place-${made}`);
}

async function copyOf({ app }: RunningNetwork): Promise<string> {
  const request = { folder: newPlace(), madeAt: MADE, program: '0.1.0', keep: null };
  return (await app.database.copies.backUp(request)).path;
}

async function copyOfStopped(place: StorageConfig): Promise<string> {
  const request = { folder: newPlace(), madeAt: MADE, program: '0.1.0', keep: null };
  return (await backUpStopped(place, request)).path;
}

const emptyFolder = (): StorageConfig => ({ kind: 'embedded', folder: newPlace() });
const emptyServer = async (): Promise<StorageConfig> => ({ kind: 'server', url: await server.newDatabase() });

function restore(path: string, place: StorageConfig, mayHaveGoneOn = true) {
  return restoreDatabase(place, { path, restoredAt: RESTORED, mayHaveGoneOn });
}

/** Rows by table, as the file has them, without what the restoring itself adds. */
function tablesIn(path: string): Map<string, string[]> {
  const tables = new Map<string, string[]>();
  let rows: string[] = [];
  for (const line of gunzipSync(fs.readFileSync(path)).toString('utf8').split('\n')) {
    const { table } = line.startsWith('@') ? (JSON.parse(line.slice(1)) as { table?: string }) : {};
    if (table !== undefined) {
      rows = [];
      tables.set(table, rows);
    } else if (line.startsWith('{')) rows.push(line);
  }
  tables.delete('restorations');
  return tables;
}

describe('a backup', () => {
  it('restored into a server, a folder and a server again gives every table as it was', async () => {
    const before = tablesIn(backup);
    expect([...before.values()].filter((rows) => rows.length > 0).length).toBeGreaterThan(8);
    const places = [await emptyServer(), emptyFolder(), await emptyServer()];
    let path = backup;
    for (const place of places) {
      await restore(path, place);
      path = await copyOfStopped(place);
      expect(tablesIn(path)).toEqual(before);
    }
  });

  it('is of one instant, also when it is made while others write', async () => {
    const writing = Array.from({ length: 20 }, (_, n) => network.say('lugo', `odg Punto ${n}`));
    const path = await copyOf(network);
    await Promise.all(writing);
    const tables = tablesIn(path);
    const items = tables.get('agenda_items')?.filter((row) => row.includes('Punto ')).length;
    const logged = tables.get('inbound_log')?.length ?? 0;
    expect(logged - (tablesIn(backup).get('inbound_log')?.length ?? 0)).toBe(items);
  });

  it('can be read by its owner alone, and there is no half one', () => {
    expect(fs.statSync(backup).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(join(backup, '..'))).toEqual([expect.stringMatching(/\.backup$/)]);
  });

  it('goes on numbering where the numbers were', async () => {
    const place = await emptyServer();
    await restore(backup, place);
    const { url } = place as { url: string };
    const [row] = await runOn(
      url,
      `select nextval(pg_get_serial_sequence('audit_log', 'id')) > coalesce(max(id), 0) as after from audit_log`,
    );
    expect(row).toEqual({ after: true });
  });
});

describe('what waited to be sent', () => {
  it.each([
    ['is put in doubt when the service may have gone on', true, 'sending'],
    ['is sent as usual when it was stopped before the backup', false, 'queued'],
  ])('%s, and has a job, once', async (_what, mayHaveGoneOn, status) => {
    const place = (await emptyServer()) as { kind: 'server'; url: string };
    await restore(backup, place, mayHaveGoneOn);
    await runOn(place.url, `update deliveries set status = 'queued' where kind = 'urgent_call'`);
    const database = await openDatabase(place, () => undefined);
    const again = await openDatabase(place, () => undefined);
    await Promise.all([database.copies.resume(RESTORED), again.copies.resume(RESTORED)]);
    const rows = await runOn(place.url, `select id, status from deliveries where kind = 'urgent_call'`);
    expect(new Set(rows.map((row) => row.status))).toEqual(new Set([status]));
    const done: string[] = [];
    await database.queue.drain({ handlers: handlers({}, done), delayed: true });
    const delivered = done.filter((job) => job.startsWith('deliver')).sort();
    expect(delivered).toEqual(rows.map((row) => `deliver ${row.id}`).sort());
    expect(done).toContainEqual(expect.stringMatching(/^sync /));
    expect(await database.copies.doubtfulUntil()).toEqual(mayHaveGoneOn ? RESTORED : null);
    await database.dispose();
    await again.dispose();
  });
});

describe('restoring refuses', () => {
  const broken = (name: string, change: (bytes: Buffer) => Buffer): string => {
    const path = join(folder, `${name}.backup`);
    fs.writeFileSync(path, change(fs.readFileSync(backup)));
    return path;
  };
  const changed = (text: (all: string) => string) => (bytes: Buffer) =>
    gzipSync(text(gunzipSync(bytes).toString('utf8')));

  it.each([
    ['a file that is cut', 'damaged_backup', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
    ['a file with a changed byte', 'damaged_backup', (bytes: Buffer) => flipped(bytes)],
    ['a file with a changed word', 'damaged_backup', changed((all) => all.replace('Rete', 'Lete'))],
    ['a file without its end', 'damaged_backup', changed((all) => all.slice(0, all.lastIndexOf('@')))],
    ['another file', 'damaged_backup', () => Buffer.from('PK not a backup')],
    ['another gzip file', 'damaged_backup', () => gzipSync('{"a":1}\n')],
    ['a layout of later', 'newer_backup', changed((all) => all.replace('"version":1', '"version":2'))],
    ['a schema of later', 'newer_schema', changed(withLaterSchema)],
  ])('%s, and changes nothing', async (name, code, change) => {
    const place = emptyFolder() as { kind: 'embedded'; folder: string };
    const path = broken(name.replaceAll(' ', '-'), change);
    await expect(restore(path, place)).rejects.toMatchObject({ name: 'StorageError', code });
    expect(fs.existsSync(place.folder) ? fs.readdirSync(place.folder) : []).toEqual([]);
  });

  it('a file that is not there', async () => {
    await expect(restore(join(folder, 'nessuno'), emptyFolder())).rejects.toMatchObject({
      code: 'backup_unreadable',
    });
  });

  it('a place with data in it, of either kind, and leaves them', async () => {
    const inFolder: StorageConfig = { kind: 'embedded', folder: await copyOfTemplate() };
    await expect(restore(backup, inFolder)).rejects.toMatchObject({ code: 'not_empty' });
    fs.rmSync(inFolder.folder, { recursive: true });
    const onServer = await emptyServer();
    await restore(backup, onServer);
    const before = tablesIn(await copyOfStopped(onServer));
    await expect(restore(backup, onServer)).rejects.toMatchObject({ code: 'not_empty' });
    expect(tablesIn(await copyOfStopped(onServer))).toEqual(before);
  });
});

describe('the folder of backups', () => {
  it('keeps the newest, and what is not a backup', async () => {
    const kept = join(folder, 'kept');
    const place = await emptyServer();
    await restore(backup, place);
    fs.mkdirSync(kept);
    for (const name of ['lettera.txt', 'rete-urp-2026-01-01T000000Z.backup.part']) {
      fs.writeFileSync(join(kept, name), 'x');
    }
    for (const day of [1, 2, 3]) {
      const madeAt = new Date(Date.UTC(2026, 11, day, 2, 40));
      await backUpStopped(place, { folder: kept, madeAt, program: '0.1.0', keep: 2 });
    }
    expect(fs.readdirSync(kept).sort()).toEqual([
      'lettera.txt',
      'rete-urp-2026-12-02T024000Z.backup',
      'rete-urp-2026-12-03T024000Z.backup',
    ]);
    expect((await checkBackup(join(kept, backupsIn(kept).at(-1) ?? ''))).header).toMatchObject({
      madeAt: new Date('2026-12-03T02:40:00Z'),
      program: '0.1.0',
    });
  });
});

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = Math.floor(copy.length / 2);
  copy[at] = (copy[at] ?? 0) ^ 0x10;
  return copy;
}

/** As a later program writes it: whole, with a change of the schema this one does not know. */
function withLaterSchema(all: string): string {
  const body = all.slice(0, all.lastIndexOf('@')).replace('"migrations":[', '"migrations":["9999-later",');
  const rows = body.split('\n').filter((line) => line.startsWith('{')).length;
  const sha256 = createHash('sha256').update(body).digest('hex');
  return `${body}@${JSON.stringify({ end: true, rows, sha256 })}\n`;
}
