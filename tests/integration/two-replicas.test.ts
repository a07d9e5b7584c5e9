import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp } from '../../src/app.ts';
import type { App } from '../../src/composition/running-app.ts';
import type { Config } from '../../src/config/config.ts';
import { readConfig } from '../../src/config/read-config.ts';
import type { Delivery } from '../../src/domain/delivery/delivery.ts';
import { DEMO_PEOPLE } from '../../src/simulator/demo/demo-people.ts';
import type { SimulatedApp } from '../../src/simulator/start-with-simulator.ts';
import { startWithSimulator } from '../../src/simulator/start-with-simulator.ts';
import type { SimTeam } from '../../src/simulator/world/world-data.ts';
import { deliver } from '../../src/usecases/delivery/deliver.ts';
import { sendOrphans } from '../../src/usecases/delivery/send-orphans.ts';
import { sweepDue } from '../../src/usecases/sittings/sweep-due.ts';
import type { TestServer } from '../helpers/database/postgres-server.ts';
import { startTestServer } from '../helpers/database/postgres-server.ts';
import { fanOut, letEverybodyIn, runRetries } from '../helpers/network/fan-out.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { BEGINNING, networkIn } from '../helpers/network/running-network.ts';

let now = BEGINNING;
const clock = { now: () => now };
const EVERYBODY = DEMO_PEOPLE.map(({ key }) => key);

let server: TestServer;
let first: SimulatedApp;
let second: App;
let network: RunningNetwork;

function config(url: string): Config {
  return readConfig({ PORT: '0', DATABASE_URL: url, LOG_LEVEL: 'silent', NODE_ENV: 'test' });
}

beforeAll(async () => {
  server = await startTestServer(process.env.TEST_DATABASE_URL);
  const url = await server.newDatabase();
  first = await startWithSimulator(config(url), startApp, { base: clock, file: null });
  await first.prepared;
  second = await startApp(config(url), { clock });
  network = networkIn(first, { team: first.simulator.world.data.teams[0] as SimTeam, folder: '' });
  letEverybodyIn(network);
});

afterAll(async () => {
  await second?.dispose();
  await first?.dispose();
  await server?.stop();
});

async function bothSettle(): Promise<void> {
  await Promise.all([first.settle(), second.settle()]);
  await Promise.all([first.settle(), second.settle()]);
}

function newMessages(): () => Record<string, number> {
  const places = ['channel', ...EVERYBODY];
  const read = (key: string) => (key === 'channel' ? network.channel() : network.chat(key)).length;
  const before = new Map(places.map((key) => [key, read(key)]));
  return () => Object.fromEntries(places.map((key) => [key, read(key) - (before.get(key) ?? 0)]));
}

const ONCE_EACH = Object.fromEntries(['channel', ...EVERYBODY].map((key) => [key, 1]));

describe('two processes on one database', () => {
  it('convene a sitting once: one post, one card to each person, one number', async () => {
    now = new Date('2027-01-08T08:00:00Z');
    const since = newMessages();
    const sweeps = [first, second, first, second].map(({ context }) => sweepDue(context));
    await Promise.all(sweeps);
    await bothSettle();
    expect(since()).toEqual(ONCE_EACH);
    const sitting = await network.read((tx, { id }) => tx.sittings.bySeries(id, '2027-01-19'));
    expect(sitting?.number).toEqual({ n: 1, year: 2027 });
    const all = await network.read((tx) => tx.deliveries.forSitting(sitting?.id ?? ''));
    expect(all.map(({ status, attempts }) => ({ status, attempts }))).toEqual(
      all.map(() => ({ status: 'sent', attempts: 1 })),
    );
  });

  it('share the work of a line', async () => {
    const since = newMessages();
    now = new Date('2027-01-14T08:00:00Z');
    await bothSettle();
    expect(since()).toEqual({ ...ONCE_EACH, channel: 0 });
  });

  it('send a message once when both are given it at the same moment', async () => {
    const line = await fanOut(network, 'nudge', { queue: 'by_hand' });
    const both = (delivery: Delivery) =>
      [first, second, second, first].map(({ context }) => deliver(context, delivery.id, Math.random));
    await Promise.all((await line.deliveries()).flatMap(both));
    await runRetries(network);
    for (const key of EVERYBODY) expect(line.standing(key)).toHaveLength(1);
    expect(line.told()).toEqual([]);
  });

  it('give a message without a job one job, whichever of them looks', async () => {
    const line = await fanOut(network, 'nudge', { queue: 'lost' });
    const both = [first, second, second, first].map(({ context }) => sendOrphans(context));
    const given = await Promise.all(both);
    await bothSettle();
    expect(given.reduce((sum, count) => sum + count)).toBe(EVERYBODY.length);
    for (const key of EVERYBODY) expect(line.standing(key)).toHaveLength(1);
  });

  it('go on with what the other leaves behind', async () => {
    const { world, connector } = first.simulator;
    const conversation = world.openChat(network.person('lugo').id);
    const wait = { status: 429, headers: { 'Retry-After': '5' }, body: null };
    connector.faults.add({
      match: { method: 'POST', conversation },
      effect: { fault: 'answer', answer: wait },
    });
    const line = await fanOut(network, 'convocation');
    await bothSettle();
    expect((await line.to('lugo')).status).toBe('queued');
    await second.database.queue.drain({ delayed: true });
    await bothSettle();
    expect(await line.to('lugo')).toMatchObject({ status: 'sent', uncertainties: 0 });
    expect(line.standing('lugo')).toHaveLength(1);
  });

  it('do not wait for each other for ever when answers, sweeps and sends meet', async () => {
    const line = await fanOut(network, 'convocation');
    await bothSettle();
    const cards = EVERYBODY.map((key) => ({ key, message: line.standing(key)[0] }));
    now = new Date(line.sitting.startsAt.getTime() - 5 * 86_400_000);
    const presses = cards.map(({ key, message }) => {
      if (message === undefined) throw new Error(`no card for ${key}`);
      return network.press(key, message, { verb: 'answer', state: 'remote' });
    });
    const sweeps = [first, second].map(({ context }) => sweepDue(context));
    await Promise.all([...presses, ...sweeps, bothSettle()]);
    await bothSettle();
    const answers = await network.read((tx) => tx.answers.current(line.sitting.id, 1));
    expect(answers).toHaveLength(EVERYBODY.length);
  });
});
