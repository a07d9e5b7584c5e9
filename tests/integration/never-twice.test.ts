import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp } from '../../src/app.ts';
import type { Delivery } from '../../src/domain/delivery/delivery.ts';
import type { Sitting } from '../../src/domain/sittings/sitting.ts';
import { DEMO_PEOPLE } from '../../src/simulator/demo/demo-people.ts';
import { startWithSimulator } from '../../src/simulator/start-with-simulator.ts';
import type { SimTeam } from '../../src/simulator/world/world-data.ts';
import type { Context } from '../../src/usecases/context.ts';
import { deliver } from '../../src/usecases/delivery/deliver.ts';
import { lookAgain } from '../../src/usecases/delivery/look-again.ts';
import { sendOrphans } from '../../src/usecases/delivery/send-orphans.ts';
import { sweepDue } from '../../src/usecases/sittings/sweep-due.ts';
import { copyOfTemplate } from '../helpers/database/embedded-database.ts';
import { firstOf } from '../helpers/lists.ts';
import type { FanOut } from '../helpers/network/fan-out.ts';
import { fanOut, letEverybodyIn, runRetries } from '../helpers/network/fan-out.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { BEGINNING, networkIn, textOf } from '../helpers/network/running-network.ts';
import { testConfig } from '../helpers/network/test-config.ts';

/** What time it is: also backwards, and in leaps. */
let now = BEGINNING;
let folder: string;
const network = {} as RunningNetwork;

async function open(): Promise<void> {
  const app = await startWithSimulator(testConfig(folder), startApp, { base: { now: () => now } });
  await app.prepared;
  await app.settle();
  const team = app.simulator.world.data.teams[0] as SimTeam;
  // The same object after a restart: what was begun before goes on looking at it.
  Object.assign(network, networkIn(app, { team, folder }));
}

beforeAll(async () => {
  folder = await copyOfTemplate();
  await open();
  letEverybodyIn(network);
});

afterAll(() => network.dispose());

const EVERYBODY = DEMO_PEOPLE.map(({ key }) => key);

async function wakeAt(instant: string): Promise<void> {
  now = new Date(instant);
  await network.settle();
}

function later(minutes: number): void {
  now = new Date(now.getTime() + minutes * 60_000);
}

/** Messages of the bot since `mark`, by where they stand. */
function mark(): (key: string) => string[] {
  const before = new Set(network.app.simulator.world.data.messages.map(({ id }) => id));
  return (key) =>
    (key === 'channel' ? network.channel() : network.chat(key))
      .filter(({ id, fromBot }) => fromBot && !before.has(id))
      .map(({ card }) => textOf(card));
}

function sittingOf(seriesOn: string): Promise<Sitting | null> {
  return network.read((tx, { id }) => tx.sittings.bySeries(id, seriesOn));
}

async function linesOf(seriesOn: string): Promise<string[]> {
  const sitting = await sittingOf(seriesOn);
  const all = await network.read((tx) => tx.deliveries.forSitting(sitting?.id ?? ''));
  const lines = all.filter(({ kind }) => kind !== 'problem');
  return [
    ...new Set(lines.map(({ lineKey, status, reason }) => `${lineKey} ${status} ${reason ?? ''}`.trim())),
  ];
}

describe('a line of the plan', () => {
  it('goes out once, however many sweeps run at once and after', async () => {
    now = new Date('2027-01-08T08:00:00Z');
    const since = mark();
    const { context } = network.app;
    await Promise.all(Array.from({ length: 6 }, () => sweepDue(context)));
    await Promise.all([network.settle(), sweepDue(context), network.settle()]);
    for (const key of ['channel', ...EVERYBODY]) expect(since(key)).toHaveLength(1);
    expect((await sittingOf('2027-01-19'))?.number).toEqual({ n: 1, year: 2027 });
  });

  it('does not go out again when the clock is set back, nor when it comes to the instant again', async () => {
    const since = mark();
    await wakeAt('2027-01-08T07:30:00Z');
    await network.read((tx, { id }) => tx.networks.wakeBy(id, now));
    await wakeAt('2027-01-08T07:45:00Z');
    await wakeAt('2027-01-08T08:00:00Z');
    for (const key of ['channel', ...EVERYBODY]) expect(since(key)).toEqual([]);
  });

  it('goes out though the clock had once run years ahead', async () => {
    await network.read((tx, { id }) => tx.networks.setNextDueAt(id, new Date('2031-01-01T00:00:00Z')));
    now = new Date('2027-01-14T08:00:00Z');
    const since = mark();
    await lookAgain(network.app.context);
    await network.settle();
    expect(since('lugo')).toHaveLength(1);
  });
});

describe('a program that was not running', () => {
  it('sends of the lines it missed the last of each kind, and tells what it left out', async () => {
    const since = mark();
    await wakeAt('2027-01-18T20:00:00Z');
    expect(since('lugo')).toHaveLength(1);
    expect(since('channel')).toHaveLength(1);
    expect(await linesOf('2027-01-19')).toEqual(
      expect.arrayContaining(['nudge-2d@1 sent', 'uncovered-2d@1 sent', 'eve@1 sent']),
    );
    await wakeAt('2027-01-19T09:30:00Z');
    expect(await linesOf('2027-01-19')).toContain('joining-1h@1 skipped sitting_begun');
    const told = since('coordinatore').filter((text) => text.includes('mancato invio'));
    expect(told).toEqual([expect.stringContaining('la seduta era già cominciata')]);
  });

  it('leaves out a nudge when a later one is due as well', async () => {
    await wakeAt('2027-03-05T08:00:00Z');
    const since = mark();
    await wakeAt('2027-03-15T07:00:00Z');
    expect(await linesOf('2027-03-16')).toEqual(
      expect.arrayContaining(['nudge-5d@1 skipped superseded', 'nudge-2d@1 sent']),
    );
    expect(since('lugo')).toHaveLength(1);
    expect(since('coordinatore').filter((text) => text.includes('mancato invio'))).toHaveLength(1);
  });

  it('convenes nobody to a sitting that has gone by, and tells the coordinator', async () => {
    const since = mark();
    await wakeAt('2027-05-19T07:00:00Z');
    expect(await sittingOf('2027-05-18')).toMatchObject({ status: 'planned', number: null });
    expect(await linesOf('2027-05-18')).toEqual(['convocation skipped sitting_begun']);
    expect(since('lugo')).toEqual([]);
    expect(since('coordinatore').some((text) => text.includes('Convocazione: mancato invio'))).toBe(true);
    const again = mark();
    await wakeAt('2027-05-19T07:01:00Z');
    expect(again('coordinatore')).toEqual([]);
  });
});

describe('an hour before a sitting on the day the clocks change', () => {
  it.each([
    ['spring', '2028-03-26T01:30:00Z', '2028-03-26T00:30:00Z'],
    ['autumn, in the hour that comes twice', '2028-10-29T02:00:00Z', '2028-10-29T01:00:00Z'],
  ])(
    'comes once, in %s',
    async (_name, startsAt, dueAt) => {
      const line = await fanOut(network, 'convocation', { startsAt: new Date(startsAt) });
      await network.settle();
      await network.press('lugo', firstOf(line.standing('lugo')), { verb: 'answer', state: 'remote' });
      const due = new Date(dueAt).getTime();
      now = new Date(due - 2 * 3_600_000);
      await lookAgain(network.app.context);
      await network.settle();
      const counts: number[] = [];
      const since = mark();
      for (const minutes of [-61, -60, -30, -1, 0, 1, 30, 59]) {
        await wakeAt(new Date(due + minutes * 60_000).toISOString());
        counts.push(since('lugo').length);
      }
      expect(counts).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    },
    20_000,
  );
});

describe('a message that is being sent', () => {
  const post = (line: FanOut, key: string, context: Context = network.app.context) =>
    line.to(key).then(({ id }) => deliver(context, id, () => 0));

  function delays(key: string, delayMs: number): void {
    const { world, connector } = network.app.simulator;
    const conversation = world.openChat(network.person(key).id);
    connector.faults.add({ match: { method: 'POST', conversation }, effect: { fault: 'delay', delayMs } });
  }

  async function untilSending(line: FanOut, key: string): Promise<void> {
    while ((await line.to(key)).status !== 'sending') await new Promise(setImmediate);
  }

  it('is not taken for one that broke off', async () => {
    const line = await fanOut(network, 'convocation', { queue: 'by_hand', only: 'lugo' });
    delays('lugo', 100);
    await Promise.all([post(line, 'lugo'), post(line, 'lugo'), post(line, 'lugo')]);
    await runRetries(network);
    expect(await line.to('lugo')).toMatchObject({ status: 'sent', attempts: 1, uncertainties: 0 });
    expect(line.standing('lugo')).toHaveLength(1);
  });

  it('is left to who took it over, when the first comes back after all', async () => {
    const line = await fanOut(network, 'nudge', { queue: 'by_hand', only: 'lugo' });
    delays('lugo', 200);
    const slow = post(line, 'lugo');
    await untilSending(line, 'lugo');
    later(4);
    await post(line, 'lugo');
    await slow;
    expect(await line.to('lugo')).toMatchObject({ status: 'uncertain', uncertainties: 1 });
    expect(line.standing('lugo')).toHaveLength(1);
    await network.settle();
    expect(line.told()).toEqual([expect.stringContaining('consegna incerta')]);
  });

  it('is not posted by a process that stood still past its claim', async () => {
    const line = await fanOut(network, 'convocation', { queue: 'by_hand', only: 'lugo' });
    await network.read(async (tx, { id }) => {
      const lugo = await tx.people.byAadObjectId(id, network.person('lugo').aadObjectId);
      if (lugo !== null) await tx.people.save({ ...lugo, chatId: null });
    });
    const { context } = network.app;
    const openChat: Context['gateway']['openChat'] = (...given) => {
      later(4);
      return context.gateway.openChat(...given);
    };
    await post(line, 'lugo', { ...context, gateway: { ...context.gateway, openChat } });
    await runRetries(network);
    expect(await line.to('lugo')).toMatchObject({ status: 'sent', attempts: 2, uncertainties: 0 });
    expect(line.standing('lugo')).toHaveLength(1);
  });
});

describe('a program that ended between a post and its record', () => {
  it('repeats a convocation once with the next start, marked, and never a nudge', async () => {
    const lines = {
      convocation: await fanOut(network, 'convocation', { queue: 'by_hand', only: 'lugo' }),
      nudge: await fanOut(network, 'nudge', { queue: 'by_hand', only: 'lugo' }),
    };
    for (const line of Object.values(lines)) await claimAndDie(line);
    await network.app.dispose();
    await open();
    await runRetries(network);
    expect(await lines.convocation.to('lugo')).toMatchObject({ status: 'sent', uncertainties: 1 });
    expect(await lines.nudge.to('lugo')).toMatchObject({ status: 'uncertain', reason: 'process_ended' });
    // Of the two, only the convocation has been posted, and only after the restart.
    expect(lines.nudge.standing('lugo')).toHaveLength(1);
    const [repeated, doubtful] = [lines.convocation.told(), lines.nudge.told()].map((all) => all.join('\n'));
    expect(repeated).toContain('Convocazione: invio forse ripetuto');
    expect(doubtful).toContain('Sollecito a chi non ha risposto: consegna incerta');
  });

  it('gives a job, once, to a message that has lost its own, as in a backup that was restored', async () => {
    const line = await fanOut(network, 'convocation', { queue: 'lost' });
    await network.app.dispose();
    await open();
    expect(await sendOrphans(network.app.context)).toBe(0);
    await network.settle();
    expect(await line.deliveries()).toEqual(
      (await line.deliveries()).map((each) => ({ ...each, status: 'sent', attempts: 1, uncertainties: 0 })),
    );
    expect(['channel', ...EVERYBODY].map((key) => line.standing(key).length)).toEqual([
      1,
      ...EVERYBODY.map(() => 1),
    ]);
  });

  /** As a process leaves it that dies with the request on its way. */
  async function claimAndDie(line: FanOut): Promise<void> {
    const row: Delivery = await line.to('lugo');
    await network.read(async (tx) => {
      await tx.deliveries.save({ ...row, status: 'sending', attempts: 1, claimedAt: now });
      await tx.jobs.send({ job: 'deliver', deliveryId: row.id }, 3_600_000);
    });
  }
});
