import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp } from '../../src/app.ts';
import { backupsIn } from '../../src/storage/backup/backup-folder.ts';
import { openDatabase } from '../../src/storage/engine/database.ts';
import type { BigNetwork } from '../helpers/crash/big-network.ts';
import { storeBigNetwork } from '../helpers/crash/big-network.ts';
import type { OutsideTeams } from '../helpers/crash/outside-teams.ts';
import { openOutsideTeams } from '../helpers/crash/outside-teams.ts';
import type { ProductProcess } from '../helpers/crash/product-process.ts';
import { freePort, startProduct } from '../helpers/crash/product-process.ts';
import { copyOfTemplate } from '../helpers/database/embedded-database.ts';
import { textOf } from '../helpers/network/running-network.ts';
import { testConfig } from '../helpers/network/test-config.ts';

const PEOPLE = 60;
/**
 * What the whole of a stop may take (reliability F37), and what a machine that has much else to do may need besides to
 * clear the process away.
 */
const STOP_MS = 10_000 + 10_000;

let folder: string;
let logs: string;
let port: number;
let teams: OutsideTeams;
let network: BigNetwork;
let running: ProductProcess | null = null;

beforeAll(async () => {
  folder = await copyOfTemplate();
  logs = fs.mkdtempSync(join(tmpdir(), 'rete-urp-stop-'));
  port = await freePort();
  teams = await openOutsideTeams(() => `http://127.0.0.1:${port}`);
  const database = await openDatabase({ kind: 'embedded', folder }, () => undefined);
  // Far off: nothing but what the test does is due.
  const nudgeAt = new Date(Date.now() + 90 * 86_400_000);
  network = await storeBigNetwork(database.store, teams, { size: PEOPLE, nudgeAt });
  await database.dispose();
});

afterEach(async () => {
  running?.kill('SIGKILL');
  await running?.ended;
  running = null;
});

afterAll(async () => {
  await teams.close();
  for (const each of [folder, logs]) fs.rmSync(each, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}): Promise<ProductProcess> {
  const started = startProduct({ env: { DATA_FOLDER: folder, ...env }, port, logFile: join(logs, 'log') });
  running = started;
  if (!(await started.ready)) throw new Error(started.said());
  return started;
}

const chatOf = ({ id }: { id: string }): string => teams.world.openChat(id);

/** The coordinator calls an urgent sitting; resolves when the first of the people has the call. */
async function callEverybody(): Promise<void> {
  const { coordinator, people } = network;
  await teams.client.writeInChat({ as: coordinator, text: 'urgente domani alle 10, prova di arresto' });
  const form = await teams.arrival(chatOf(coordinator), (message) => message.card !== null);
  const draft = JSON.stringify(form.card).match(/"draftId":"([^"]+)"/)?.[1];
  await teams.client.press({
    as: coordinator,
    message: form,
    type: 'Action.Execute',
    verb: 'urgent_confirm',
    data: { verb: 'urgent_confirm', draftId: draft },
  });
  await Promise.any(people.map((person) => teams.arrival(chatOf(person), isCall)));
}

const isCall = ({ card }: { card: Parameters<typeof textOf>[0] }): boolean =>
  textOf(card).includes('prova di arresto');

const calls = (): number[] =>
  network.people.map((person) => teams.arrived(chatOf(person)).filter(isCall).length);

/** Teams takes requests and never answers; resolves when the answer to a question is on its way there. */
async function askInSilence(): Promise<void> {
  const { connector, client } = teams;
  connector.faults.clear();
  connector.faults.add({ times: Number.POSITIVE_INFINITY, effect: { fault: 'silence', taken: false } });
  const before = connector.calls.length;
  void client.writeInChat({ as: network.coordinator, text: 'prossima' }).catch(() => undefined);
  while (connector.calls.length === before) await delay(20);
}

describe('a process told to stop', () => {
  it('ends in ten seconds with requests and messages under way, loses nothing and doubts nothing', async () => {
    const product = await start();
    await callEverybody();
    const asked = Array.from({ length: 10 }, () =>
      teams.client.writeInChat({ as: network.coordinator, text: 'prossima' }),
    );
    const began = performance.now();
    product.kill('SIGTERM');
    expect(await product.ended).toEqual({ code: 0, signal: null });
    expect(performance.now() - began).toBeLessThan(STOP_MS);
    await Promise.allSettled(asked);
    const before = calls();
    expect(before.reduce((sum, count) => sum + count)).toBeLessThan(PEOPLE);

    const app = await startApp(testConfig(folder));
    for (let again = 0; again < 3; again += 1) await app.database.queue.drain({ delayed: true });
    await app.dispose();
    expect(calls()).toEqual(network.people.map(() => 1));
    const { queue, store, dispose } = await openDatabase({ kind: 'embedded', folder }, () => undefined);
    const doubts = await store.transaction(async (tx) => {
      const sittings = await tx.sittings.since(network.id, new Date(0));
      const all = await Promise.all(sittings.map(({ id }) => tx.deliveries.forSitting(id)));
      return all.flat().filter(({ uncertainties, status }) => uncertainties > 0 || status === 'failed');
    });
    expect([doubts, await queue.failedJobs()]).toEqual([[], 0]);
    await dispose();
  });

  it('ends at once when told a second time', async () => {
    const product = await start();
    await askInSilence();
    product.kill('SIGTERM');
    // Closer together, the two would be one Ctrl-C under npm.
    await delay(700);
    product.kill('SIGTERM');
    // Of its own accord, when the patience is over, it would end with 0.
    expect((await product.ended).code).toBe(143);
  });

  it('does not wait longer than ten seconds for a Teams that is silent, and still says it went well', async () => {
    const product = await start();
    await askInSilence();
    const began = performance.now();
    product.kill('SIGINT');
    expect(await product.ended).toEqual({ code: 0, signal: null });
    expect(performance.now() - began).toBeLessThan(STOP_MS);
  });
});

it('a process asked for a copy makes one while it runs', async () => {
  const copies = join(logs, 'copies');
  const product = await start({ BACKUP_FOLDER: copies, LOG_LEVEL: 'info' });
  product.kill('SIGUSR2');
  while (!product.said().includes('backup made')) await delay(20);
  expect(backupsIn(copies)).toEqual([expect.stringMatching(/\.backup$/)]);
  product.kill('SIGTERM');
  expect((await product.ended).code).toBe(0);
});

it('a fault nobody caught is told once, and ends the process with an error', async () => {
  const product = startProduct({
    env: { DATA_FOLDER: folder },
    port,
    logFile: join(logs, 'log'),
    args: [
      '--import',
      `data:text/javascript,setTimeout(() => Promise.reject(new Error('guasto di prova')), 3000)`,
      'src/main.ts',
    ],
  });
  running = product;
  expect(await product.ended).toEqual({ code: 1, signal: null });
  const told = product
    .said()
    .split('\n')
    .filter((line) => line.includes('guasto di prova'));
  expect(told).toHaveLength(1);
  expect(JSON.parse(told[0] ?? '')).toMatchObject({ level: 'error', origin: 'unhandledRejection' });
});
