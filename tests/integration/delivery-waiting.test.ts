import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { throttled } from '../../src/simulator/connector/connector-answer.ts';
import { PLATFORM_ERRORS } from '../../src/simulator/faults/platform-errors.ts';
import { fanOut, letEverybodyIn, runRetries } from '../helpers/network/fan-out.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork } from '../helpers/network/running-network.ts';
import {
  answer,
  expectOutcome,
  expectTheRestWentOn,
  meets,
  SENT,
} from '../helpers/teams/connector-faults.ts';

let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
  letEverybodyIn(network);
});

afterAll(() => network.dispose());

afterEach(async () => {
  network.app.simulator.connector.faults.clear();
  await network.say('lugo', 'aiuto');
});

const IN_AN_HOUR = new Date(Date.parse('2026-11-24T10:00:00Z')).toUTCString();

describe('429 with Retry-After', () => {
  it.each([
    ['in seconds', '7'],
    ['as a date', IN_AN_HOUR],
    ['that is absurd', '999999999'],
    ['that is no time at all', 'subito'],
  ])('%s is waited for, and the message arrives once', async (_name, retryAfter) => {
    meets(network, 'lugo', answer(throttled(retryAfter)));
    const line = await fanOut(network, 'convocation', { only: 'lugo' });
    await expectOutcome(network, { line, to: 'lugo' }, SENT);
  });
});

describe('a platform that asks to wait', () => {
  it('is left alone for as long as it asked', async () => {
    meets(network, 'lugo', answer(throttled('30')));
    const line = await fanOut(network, 'nudge');
    await network.settle();
    expect(await line.to('lugo')).toMatchObject({ status: 'queued', attempts: 1, reason: '429:Throttled' });
    expect(line.standing('lugo')).toEqual([]);
    await runRetries(network, 1);
    expect(line.standing('lugo')).toHaveLength(1);
  });

  it('gets no second request for a message it will not take, nor for a person who refuses the bot', async () => {
    const { calls } = network.app.simulator.connector;
    const before = calls.length;
    meets(network, 'lugo', answer(PLATFORM_ERRORS.writesBlocked));
    const line = await fanOut(network, 'nudge');
    await network.settle();
    await runRetries(network);
    const later = await fanOut(network, 'convocation');
    await network.settle();
    const toLugo = network.app.simulator.world.openChat(network.person('lugo').id);
    expect(calls.slice(before).filter((call) => call.conversationId === toLugo)).toHaveLength(1);
    expect(line.told().filter((text) => text.includes('Sollecito'))).toHaveLength(1);
    expect(await later.to('lugo')).toMatchObject({ status: 'failed', reason: 'unreachable' });
    expect(later.told()).toHaveLength(1);
  });

  it('is asked again until it is there, and the coordinator learns that a message is late', async () => {
    meets(network, 'lugo', answer(PLATFORM_ERRORS.throttled), 12);
    const line = await fanOut(network, 'convocation');
    await network.settle();
    await runRetries(network, 11);
    expect(await line.to('lugo')).toMatchObject({ status: 'queued', attempts: 12 });
    expect(line.told()).toEqual([expect.stringContaining('invio in ritardo')]);
    await runRetries(network, 1);
    expect(await line.to('lugo')).toMatchObject({ status: 'sent' });
    expect(line.standing('lugo')).toHaveLength(1);
  });

  it('loses nothing while it cannot be reached at all, and is asked by one message at a time', async () => {
    const { connector } = network.app.simulator;
    await connector.refuse();
    const line = await fanOut(network, 'convocation');
    const attempts = async () => (await line.deliveries()).reduce((sum, each) => sum + each.attempts, 0);
    await network.settle();
    const before = await attempts();
    await runRetries(network, 12);
    expect((await attempts()) - before).toBe(12);
    expect(new Set((await line.deliveries()).map(({ status }) => status))).toEqual(new Set(['queued']));
    await connector.accept();
    await runRetries(network);
    await expectTheRestWentOn(line, 'channel');
    expect(line.standing('channel')).toHaveLength(1);
  });
});

describe('a platform that does not take the bot', () => {
  it.each(['unauthorized', 'botDisabledByAdmin'] as const)(
    'with %s is asked by one message at a time, and no person is at fault',
    async (name) => {
      const { connector } = network.app.simulator;
      const effect = answer(PLATFORM_ERRORS[name]);
      connector.faults.add({ match: { method: 'POST' }, times: Number.POSITIVE_INFINITY, effect });
      const line = await fanOut(network, 'convocation');
      await network.settle();
      const before = connector.calls.length;
      await runRetries(network, 3);
      expect(connector.calls.length - before).toBe(3);
      expect(new Set((await line.deliveries()).map(({ status }) => status))).toEqual(new Set(['queued']));
      const people = await network.read((tx, { id }) => tx.people.list(id));
      expect(people.filter(({ unreachable }) => unreachable !== null)).toEqual([]);
      connector.faults.clear();
      await runRetries(network);
      await expectTheRestWentOn(line, 'channel');
      expect(line.told()).toEqual([]);
    },
  );
});

describe('a message that comes too late', () => {
  it('is not sent, and the coordinator is told', async () => {
    meets(network, 'lugo', answer(PLATFORM_ERRORS.throttled), Number.POSITIVE_INFINITY);
    const startsAt = new Date(network.now().getTime() + 3_600_000);
    const line = await fanOut(network, 'convocation', { startsAt });
    await network.settle();
    await network.goTo(startsAt);
    await runRetries(network);
    expect(await line.to('lugo')).toMatchObject({ status: 'skipped', reason: 'begun' });
    expect(line.standing('lugo')).toEqual([]);
    expect(line.told().at(-1)).toContain('la seduta era già cominciata');
  });
});
