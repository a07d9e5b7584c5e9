import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { openDatabase } from '../../src/storage/engine/database.ts';
import { openEmbeddedEngine } from '../../src/storage/engine/embedded-engine.ts';
import { lockFolder } from '../../src/storage/engine/folder-lock.ts';
import { thisProcess } from '../../src/storage/engine/process-identity.ts';
import { aNetwork } from '../helpers/builders.ts';
import { claimAndDie } from '../helpers/database/claim-and-die.ts';
import { copyOfTemplate } from '../helpers/database/embedded-database.ts';
import { handlers } from '../helpers/database/stored-network.ts';

const quiet = () => undefined;
const NOW = new Date('2027-01-01T00:00:00Z');
const QUICK = { beatMs: 20, silenceMs: 120 };
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

describe('an embedded database', () => {
  it('asks the disk to keep every commit', async () => {
    const engine = await openEmbeddedEngine(await aDatabaseFolder());
    const synced = await countSyncs(async () => {
      for (let i = 0; i < 50; i += 1) {
        await sql`insert into inbound_log values (${`key-${i}`}, now())`.execute(engine.db);
      }
    });
    expect(synced).toBeGreaterThanOrEqual(50);
    await engine.close();
  });

  it('keeps its data over a restart', async () => {
    const folder = await aDatabaseFolder();
    const first = await openDatabase({ kind: 'embedded', folder }, quiet);
    await first.store.transaction((tx) => tx.networks.insert(aNetwork()));
    await first.dispose();
    await first.dispose();
    const second = await openDatabase({ kind: 'embedded', folder }, quiet);
    expect(await second.store.transaction((tx) => tx.networks.byId('network-1'))).toEqual(aNetwork());
    await second.dispose();
  });

  it('loses nothing acknowledged when its process is killed', async () => {
    const folder = await aDatabaseFolder();
    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      acknowledged.push(...(await writeUntilKilled(folder, round)));
    }
    const { store, dispose } = await openDatabase({ kind: 'embedded', folder }, quiet);
    const lost = await store.transaction(async (tx) => {
      const missing: string[] = [];
      for (const key of acknowledged) if (await tx.inbound.firstTime(key, NOW)) missing.push(key);
      return missing;
    });
    await dispose();
    expect(acknowledged.length).toBeGreaterThan(60);
    expect(lost).toEqual([]);
  });

  it('does at once a job whose process was killed while doing it', async () => {
    const folder = await aDatabaseFolder();
    const first = await openDatabase({ kind: 'embedded', folder }, quiet);
    await first.store.transaction((tx) => tx.jobs.send({ job: 'deliver', deliveryId: 'd' }));
    await first.dispose();
    const engine = await openEmbeddedEngine(folder);
    await sql`update pgboss.job set state = 'active', started_on = now()`.execute(engine.db);
    await engine.close();
    const second = await openDatabase({ kind: 'embedded', folder }, quiet);
    const done: string[] = [];
    await second.queue.drain({ handlers: handlers({}, done) });
    await second.dispose();
    expect(done).toEqual(['deliver d']);
  });

  it('gives up no job of a killed process when another one for the same card waits', async () => {
    const folder = await aDatabaseFolder();
    const first = await openDatabase({ kind: 'embedded', folder }, quiet);
    const refresh = { job: 'refresh_cards', networkId: 'n', sittingId: 's' } as const;
    await first.store.transaction((tx) => tx.jobs.send(refresh));
    await first.dispose();
    const engine = await openEmbeddedEngine(folder);
    await sql`
      with begun as (update pgboss.job set state = 'active', started_on = now() where state = 'created' returning *)
      insert into pgboss.job (id, name, data, singleton_key, policy, state, retry_limit, start_after)
      select gen_random_uuid(), name, data, singleton_key, policy, 'retry', retry_limit, now() from begun`.execute(
      engine.db,
    );
    await engine.close();
    const second = await openDatabase({ kind: 'embedded', folder }, quiet);
    const done: string[] = [];
    await second.queue.drain({ handlers: handlers({}, done) });
    expect(await second.queue.failedJobs()).toBe(0);
    await second.dispose();
    expect(done).toEqual(['refresh s']);
  });

  it('lets go of the claims of a process that was killed', async () => {
    const folder = await aDatabaseFolder();
    const claimed = await claimAndDie({ kind: 'embedded', folder });
    const next = await openDatabase({ kind: 'embedded', folder }, quiet);
    const done: string[] = [];
    await next.queue.drain({ handlers: handlers({}, done) });
    const row = await next.store.transaction((tx) => tx.deliveries.byId(claimed.id));
    await next.dispose();
    expect(row).toEqual({ ...claimed, claimedAt: null });
    expect(done).toEqual([`deliver ${claimed.id}`]);
  });

  it('refuses a folder in use and leaves it untouched', async () => {
    const folder = await aDatabaseFolder();
    const { dispose } = await openDatabase({ kind: 'embedded', folder }, quiet);
    const before = fs.readdirSync(folder);
    const second = openDatabase({ kind: 'embedded', folder }, quiet);
    await expect(second).rejects.toMatchObject({
      code: 'folder_in_use',
      message: expect.stringContaining(`process ${process.pid}`),
    });
    expect(fs.readdirSync(folder)).toEqual(before);
    await dispose();
    expect(fs.readdirSync(folder)).toEqual(['postgres']);
  });

  it('refuses a folder of something else, of another version, or that cannot be written', async () => {
    const foreign = aFolder();
    fs.writeFileSync(join(foreign, 'letter.txt'), 'x');
    await expect(openEmbeddedEngine(foreign)).rejects.toMatchObject({ code: 'folder_foreign' });
    expect(fs.readdirSync(foreign)).toEqual(['letter.txt']);
    await expect(openEmbeddedEngine(join(foreign, 'letter.txt', 'data'))).rejects.toMatchObject({
      code: 'folder_not_writable',
    });
    const old = await aDatabaseFolder();
    fs.writeFileSync(join(old, 'postgres', 'PG_VERSION'), '17\n');
    await expect(openEmbeddedEngine(old)).rejects.toMatchObject({ code: 'folder_version' });
  });

  it('refuses a database changed by a newer version', async () => {
    const folder = await aDatabaseFolder();
    const engine = await openEmbeddedEngine(folder);
    await sql`insert into rete_urp_migrations values ('9999-later', '2030-01-01')`.execute(engine.db);
    await engine.close();
    const opened = openDatabase({ kind: 'embedded', folder }, quiet);
    await expect(opened).rejects.toMatchObject({ code: 'newer_schema' });
  });
});

describe('the lock of a folder', () => {
  it('goes to one of many that start together', async () => {
    const folder = aFolder();
    const tried = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder, QUICK)));
    const held = tried.filter((result) => result.status === 'fulfilled');
    expect(held.length).toBeLessThanOrEqual(1);
    for (const { value } of held) value.release();
    const next = await lockFolder(folder, QUICK);
    next.release();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['that ended', { pid: 2 ** 30 }],
    ['whose number another has now', { startTicks: '1' }],
    ['elsewhere that shows no life', { space: 'another machine' }],
  ])('is taken from a process %s', async (_, change) => {
    const folder = aFolder();
    fs.writeFileSync(lockPath(folder), JSON.stringify({ ...thisProcess(), ...change }));
    const lock = await lockFolder(folder, QUICK);
    expect(lock.isHeld()).toBe(true);
    expect(fs.readdirSync(folder)).toHaveLength(1);
    lock.release();
  });

  it('stays with a process elsewhere that shows life', async () => {
    const folder = aFolder();
    const path = lockPath(folder);
    fs.writeFileSync(path, JSON.stringify({ ...thisProcess(), space: 'another machine' }));
    let seconds = 1;
    const life = setInterval(() => fs.utimesSync(path, seconds, seconds++), 10);
    await expect(lockFolder(folder, QUICK)).rejects.toMatchObject({ code: 'folder_in_use' });
    clearInterval(life);
    expect(fs.existsSync(path)).toBe(true);
  });

  it('is known to be lost', async () => {
    const folder = await aDatabaseFolder();
    const { store, health, dispose } = await openDatabase({ kind: 'embedded', folder }, quiet);
    for (const name of fs.readdirSync(folder)) if (name.startsWith('lock-')) fs.rmSync(join(folder, name));
    await expect(store.transaction(async () => 1)).rejects.toMatchObject({ code: 'folder_lost' });
    expect(await health()).toMatchObject({ ok: false });
    await dispose();
  });
});

function aFolder(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'rete-urp-test-'));
  folders.push(folder);
  return folder;
}

async function aDatabaseFolder(): Promise<string> {
  const folder = await copyOfTemplate();
  folders.push(folder);
  return folder;
}

function lockPath(folder: string): string {
  return join(folder, 'lock-00000000-0000-4000-8000-000000000000');
}

/** Counts the files the system has been asked to sync while `work` ran; each is really synced. */
async function countSyncs(work: () => Promise<void>): Promise<number> {
  const { fsyncSync } = fs;
  let counted = 0;
  fs.fsyncSync = (file) => {
    fsyncSync(file);
    counted += 1;
  };
  try {
    await work();
    return counted;
  } finally {
    fs.fsyncSync = fsyncSync;
  }
}

async function writeUntilKilled(folder: string, round: number): Promise<string[]> {
  const script = join('tests', 'helpers', 'database', 'write-until-killed.ts');
  const child = spawn(process.execPath, [script, folder, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    if (text.split('\n').length > 25 + round * 13) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return text.split('\n').slice(0, -1);
}
