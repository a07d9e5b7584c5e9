import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { toRef } from '../../src/domain/sittings/sitting-ref.ts';
import type { Fault } from '../../src/simulator/faults/faults.ts';
import type { SimMessage } from '../../src/simulator/world/world-data.ts';
import { firstOf, lastOf } from '../helpers/lists.ts';
import type { FanOut } from '../helpers/network/fan-out.ts';
import { fanOut, letEverybodyIn, runRetries } from '../helpers/network/fan-out.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
  letEverybodyIn(network);
});

afterAll(() => network.dispose());

afterEach(async () => {
  network.app.simulator.connector.faults.clear();
  // What still waits for its turn would meet the faults of the next test.
  await runRetries(network);
});

/** Lets whatever else waits in this process have its turn. */
const turn = () => new Promise(setImmediate);

const WAIT: Fault = {
  fault: 'answer',
  answer: { status: 429, headers: { 'Retry-After': '600' }, body: null },
};

function meets(key: string, effect: Fault): void {
  const { world, connector } = network.app.simulator;
  const conversation = key === 'channel' ? network.channelId : world.openChat(network.person(key).id);
  connector.faults.add({ match: { method: 'POST', conversation }, effect });
}

/** The doubt of a post that was, or was not, taken. */
function doubt(taken: boolean): Fault {
  return { fault: 'answer', answer: { status: 503, body: null }, taken };
}

function texts(line: FanOut, key: string): string[] {
  const cardOf = (message: SimMessage) => (key === 'channel' ? message.card : network.cardOf(key, message));
  return line.standing(key).map((message) => textOf(cardOf(message)));
}

async function change(line: FanOut, data: { verb: string } & Record<string, unknown>): Promise<void> {
  const message = lastOf(network.chat('coordinatore'));
  const ref = toRef(line.sitting, true);
  const shown = await network.forge('coordinatore', message, { ref, reason: 'sala occupata', ...data });
  expect(shown).toMatchObject({ shown: 'notice', text: expect.stringContaining('avviso parte per') });
}

const move = (line: FanOut) => change(line, { verb: 'move_submit', date: '2027-05-11', time: '15:00' });
const cancel = (line: FanOut) => change(line, { verb: 'cancel_submit' });
const NEW_DATE = 'martedì 11 maggio 2027, ore 15:00';

describe('an answer that arrives while the nudge is queued', () => {
  it('takes the nudge back', async () => {
    const startsAt = new Date('2027-01-19T09:00:00Z');
    await network.goTo('2027-01-08T08:00:00Z');
    const convocation = network.offered('lugo', 'answer');
    meets('lugo', WAIT);
    const before = { lugo: network.chat('lugo').length, cotignola: network.chat('cotignola').length };
    await network.goTo('2027-01-14T08:00:00Z');
    expect(network.chat('cotignola')).toHaveLength(before.cotignola + 1);
    await network.press('lugo', convocation, { verb: 'answer', state: 'remote' });
    await runRetries(network);
    expect(network.chat('lugo')).toHaveLength(before.lugo);
    const skipped = await network.read(async (tx, { id }) => {
      const sittings = await tx.sittings.since(id, network.now());
      const sitting = sittings.find((one) => one.startsAt.getTime() === startsAt.getTime());
      const deliveries = await tx.deliveries.forSitting(sitting?.id ?? '');
      return deliveries.filter(({ kind, status }) => kind === 'nudge' && status !== 'sent');
    });
    expect(skipped.map(({ status, reason }) => ({ status, reason }))).toEqual([
      { status: 'skipped', reason: 'answered' },
    ]);
  });
});

describe('an answer that arrives while the card in the channel is being posted', () => {
  it('shows on that card, which was made before it', async () => {
    const line = await fanOut(network, 'convocation');
    meets('channel', { fault: 'delay', delayMs: 2_000 });
    const sending = network.settle();
    while (line.standing('lugo').length === 0 || (await line.to('channel')).status === 'queued') await turn();
    expect((await line.to('channel')).status).toBe('sending');
    await network.forge('lugo', firstOf(line.standing('lugo')), {
      verb: 'answer',
      sittingId: line.sitting.id,
      dateVersion: line.sitting.dateVersion,
      seq: 0,
      state: 'in_person',
    });
    await sending;
    await network.settle();
    expect(texts(line, 'channel')[0]).toContain('1/9');
  });
});

describe('a sitting moved while convocations are queued', () => {
  it('tells each the current date once: with the convocation, or with a notice to who has it', async () => {
    meets('lugo', WAIT);
    meets('cotignola', doubt(false));
    meets('fusignano', doubt(true));
    const line = await fanOut(network, 'convocation');
    await network.settle();
    await move(line);
    await runRetries(network);
    const lugo = texts(line, 'lugo');
    expect(lugo).toHaveLength(1);
    expect(lugo[0]).toContain('SEDUTA SPOSTATA');
    expect(texts(line, 'cotignola')).toEqual([expect.stringContaining(NEW_DATE)]);
    expect(texts(line, 'fusignano').map((text) => text.includes(NEW_DATE))).toEqual([false, true]);
    const alfonsine = texts(line, 'alfonsine');
    expect(alfonsine.map((text) => text.includes(NEW_DATE))).toEqual([false, true]);
    expect(line.standing('channel')).toHaveLength(2);
    const [post, notice] = line.standing('channel');
    expect(notice?.rootId).toBe(post?.id);
    expect(textOf(post?.card ?? null)).toContain(NEW_DATE);
  });

  it('tells who was being sent the old date of the new one', async () => {
    meets('lugo', { fault: 'delay', delayMs: 2_000 });
    const line = await fanOut(network, 'convocation');
    const sending = network.settle();
    while ((await line.to('lugo')).status === 'queued') await turn();
    await move(line);
    await sending;
    await network.settle();
    expect(texts(line, 'lugo').map((text) => text.includes(NEW_DATE))).toEqual([false, true]);
  });
});

describe('a sitting cancelled while convocations are queued', () => {
  it('is announced to nobody new, and its end to everybody who may know of it', async () => {
    meets('lugo', WAIT);
    meets('cotignola', doubt(true));
    const line = await fanOut(network, 'convocation');
    await network.settle();
    await cancel(line);
    await runRetries(network);
    expect(line.standing('lugo')).toEqual([]);
    expect(await line.to('lugo')).toMatchObject({ status: 'skipped', reason: 'cancelled' });
    expect(texts(line, 'cotignola').map((text) => text.includes('SEDUTA ANNULLATA'))).toEqual([false, true]);
    expect(texts(line, 'alfonsine').map((text) => text.includes('SEDUTA ANNULLATA'))).toEqual([false, true]);
    expect(line.told()).toEqual([]);
  });

  it('has its notice under the post, once the post is there', async () => {
    meets('channel', doubt(false));
    const line = await fanOut(network, 'convocation');
    await network.settle();
    await cancel(line);
    await runRetries(network);
    expect(line.standing('channel').map((message) => textOf(message.card))).toEqual([
      expect.stringContaining('SEDUTA ANNULLATA'),
    ]);
  });
});

describe('a person who leaves while a convocation is queued', () => {
  it('is not written to, and nobody is bothered with it', async () => {
    const { team } = network;
    meets('lugo', WAIT);
    const line = await fanOut(network, 'convocation');
    await network.settle();
    const [by, member] = [network.person('alfonsine'), network.person('lugo')];
    await network.app.simulator.client.removeMember({ team, by, member });
    await runRetries(network);
    expect(await line.to('lugo')).toMatchObject({ status: 'skipped', reason: 'left' });
    expect(line.standing('lugo')).toEqual([]);
    expect(line.told()).toEqual([]);
  });
});

describe('an app removed while convocations are queued and being sent', () => {
  it('falls silent, and what was under way is written down', async () => {
    const { team } = network;
    meets('cotignola', WAIT);
    meets('fusignano', { fault: 'delay', delayMs: 2_000 });
    meets('bagnara', { fault: 'answer', answer: { status: 400, body: null } });
    const line = await fanOut(network, 'convocation');
    const sending = network.settle();
    while ((await line.to('fusignano')).status === 'queued') await turn();
    await network.app.simulator.client.uninstall({ team, by: network.person('alfonsine') });
    await sending;
    const { calls } = network.app.simulator.connector;
    const before = calls.length;
    await runRetries(network);
    await network.goTo(new Date(network.now().getTime() + 20 * 86_400_000));
    expect(calls.slice(before)).toEqual([]);
    expect(await line.to('cotignola')).toMatchObject({ status: 'skipped', reason: 'network_removed' });
    expect((await line.to('fusignano')).status).toMatch(/^(sent|failed)$/);
    expect((await line.deliveries()).every(({ claimedAt }) => claimedAt === null)).toBe(true);
    expect((await line.deliveries()).filter(({ status }) => ['queued', 'sending'].includes(status))).toEqual(
      [],
    );
  });
});
