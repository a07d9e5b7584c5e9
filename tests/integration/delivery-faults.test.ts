import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { render } from '../../src/cards/render.ts';
import { DEMO_PEOPLE } from '../../src/simulator/demo-people.ts';
import type { Fault } from '../../src/simulator/faults.ts';
import { serviceUrlRule } from '../../src/teams/service-url.ts';
import { createTeamsGateway } from '../../src/teams/teams-gateway.ts';
import { deliver } from '../../src/usecases/delivery/deliver.ts';
import type { FanOut } from '../helpers/fan-out.ts';
import { fanOut, letEverybodyIn, runRetries } from '../helpers/fan-out.ts';
import type { RunningNetwork } from '../helpers/running-network.ts';
import { startRunningNetwork } from '../helpers/running-network.ts';

let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
  letEverybodyIn(network);
});

afterAll(() => network.dispose());

afterEach(async () => {
  network.app.simulator.connector.faults.clear();
  // Writing to the bot makes a person reachable again.
  await network.say('lugo', 'aiuto');
});

const EVERYBODY = DEMO_PEOPLE.map(({ key }) => key);

function answer(status: number, code: string | null = null, headers: Record<string, string> = {}): Fault {
  const body = code === null ? null : { error: { code, message: 'testo' } };
  return { fault: 'answer', answer: { status, headers, body } };
}

function taken(fault: Fault): Fault {
  return { ...fault, taken: true } as Fault;
}

const BLOCKED: Fault = {
  fault: 'answer',
  answer: { status: 403, body: { errorCode: 209, message: '{\r\n "subCode":"MessageWritesBlocked"\r\n}' } },
};
const RESET: Fault = { fault: 'reset', taken: false };
const IN_AN_HOUR = { 'Retry-After': new Date(Date.parse('2026-11-24T10:00:00Z')).toUTCString() };

/** One fault meets the post to lugo (or to the channel), `times` times. */
function meets(where: 'lugo' | 'channel', effect: Fault, times = 1): void {
  const { world, connector } = network.app.simulator;
  const conversation = where === 'channel' ? network.channelId : world.openChat(network.person('lugo').id);
  connector.faults.add({ match: { method: 'POST', conversation }, times, effect });
}

/** Everybody but the one in trouble has it once, whatever happened to that one. */
async function expectTheRestWentOn(line: FanOut, troubled: string): Promise<void> {
  const inTrouble = await line.to(troubled);
  const rest = (await line.deliveries()).filter(({ id }) => id !== inTrouble.id);
  expect(rest.map(({ status }) => status)).toEqual(rest.map(() => 'sent'));
  const counts = EVERYBODY.filter((key) => key !== troubled).map((key) => line.standing(key).length);
  expect(counts).toEqual(counts.map(() => 1));
}

interface Expected {
  status: 'sent' | 'failed' | 'uncertain';
  /** Messages that really stand in the recipient's chat. */
  standing: number;
  /** What the coordinator reads; null = nothing. */
  told: string | null;
}

const SENT: Expected = { status: 'sent', standing: 1, told: null };
const FAILED: Expected = { status: 'failed', standing: 0, told: 'mancata consegna' };
const REPEATED: Expected = { status: 'sent', standing: 1, told: 'invio forse ripetuto' };
const TWICE: Expected = { ...REPEATED, standing: 2 };
const UNCERTAIN: Expected = { status: 'uncertain', standing: 0, told: 'consegna incerta' };
const UNCERTAIN_THERE: Expected = { ...UNCERTAIN, standing: 1 };

/** What happens, how many times, what becomes of a convocation and of a nudge. */
const FAULTS: [string, Fault, number, Expected, Expected][] = [
  ['429 with Retry-After in seconds', answer(429, 'Throttled', { 'Retry-After': '7' }), 1, SENT, SENT],
  ['429 with Retry-After as a date', answer(429, 'Throttled', IN_AN_HOUR), 1, SENT, SENT],
  ['429 without Retry-After', answer(429), 2, SENT, SENT],
  ['412', answer(412, 'PreconditionFailed'), 2, SENT, SENT],
  ['401', answer(401, 'BotNotRegistered'), 2, SENT, SENT],
  ['403 blocked (errorCode 209)', BLOCKED, 1, FAILED, FAILED],
  ['403 not installed', answer(403, 'BotNotInConversationRoster'), 1, FAILED, FAILED],
  ['404 of a chat remembered', answer(404, 'ConversationNotFound'), 1, SENT, SENT],
  ['404 of a chat just opened too', answer(404, 'ConversationNotFound'), 2, FAILED, FAILED],
  ['413', answer(413, 'MessageSizeTooBig'), 1, FAILED, FAILED],
  ['400', answer(400, 'BadSyntax'), 1, FAILED, FAILED],
  ['500, message taken', taken(answer(500, 'ServiceError')), 1, TWICE, UNCERTAIN_THERE],
  ['500, message not taken', answer(500, 'ServiceError'), 1, REPEATED, UNCERTAIN],
  ['502, message taken', taken(answer(502)), 1, TWICE, UNCERTAIN_THERE],
  ['502, message not taken', answer(502), 1, REPEATED, UNCERTAIN],
  ['503, message taken', taken(answer(503)), 1, TWICE, UNCERTAIN_THERE],
  ['503, message not taken', answer(503), 1, REPEATED, UNCERTAIN],
  ['504, message taken', taken(answer(504)), 1, TWICE, UNCERTAIN_THERE],
  ['504, message not taken', answer(504), 1, REPEATED, UNCERTAIN],
  ['a 5xx twice', taken(answer(502)), 2, { ...UNCERTAIN, standing: 2 }, UNCERTAIN_THERE],
  ['a reset, message taken', taken(RESET), 1, TWICE, UNCERTAIN_THERE],
  ['a reset, message not taken', RESET, 1, REPEATED, UNCERTAIN],
  ['202 without an id', { fault: 'no_id' }, 1, SENT, SENT],
];

describe.each(['convocation', 'nudge'] as const)('a %s whose post to one person meets', (kind) => {
  it.each(FAULTS)('%s', async (_name, effect, times, convocation, nudge) => {
    const expected = kind === 'convocation' ? convocation : nudge;
    meets('lugo', effect, times);
    const line = await fanOut(network, kind);
    await network.settle();
    await runRetries(network);
    expect(await line.to('lugo')).toMatchObject({ status: expected.status, claimedAt: null });
    expect(line.standing('lugo')).toHaveLength(expected.standing);
    const told = line.told();
    if (expected.told === null) expect(told).toEqual([]);
    else {
      expect(told).toHaveLength(1);
      expect(told[0]).toContain(expected.told);
      expect(told[0]).toContain('Ivo Inventini');
    }
    await expectTheRestWentOn(line, 'lugo');
  });
});

describe.each(['convocation', 'nudge'] as const)('a %s whose post to one person meets silence', (kind) => {
  it.each([true, false])('and the message was taken: %s', async (isTaken) => {
    const { context } = network.app;
    const { clock } = context;
    const rule = serviceUrlRule(false, []);
    const gateway = createTeamsGateway({ auth: { kind: 'none' }, rule, render, clock, timeoutMs: 150 });
    const line = await fanOut(network, kind, { queue: 'by_hand' });
    meets('lugo', { fault: 'silence', taken: isTaken });
    for (const { id } of await line.deliveries()) await deliver({ ...context, gateway }, id, () => 0);
    await runRetries(network);
    const [status, repeats] = kind === 'convocation' ? (['sent', 1] as const) : (['uncertain', 0] as const);
    expect(await line.to('lugo')).toMatchObject({ status, uncertainties: 1 });
    expect(line.standing('lugo')).toHaveLength((isTaken ? 1 : 0) + repeats);
    expect(line.told()).toHaveLength(1);
    await expectTheRestWentOn(line, 'lugo');
  });
});

describe('the post of a convocation in the channel that meets', () => {
  const CHANNEL_FAULTS: [string, Fault, number, Expected][] = [
    ['429', answer(429), 1, SENT],
    ['403 of a bot that is not there', answer(403, 'BotNotInConversationRoster'), 1, FAILED],
    ['403 of a thread closed to writing', BLOCKED, 1, FAILED],
    ['404 of a channel that is gone', answer(404, 'ConversationNotFound'), 1, FAILED],
    ['413', answer(413, 'MessageSizeTooBig'), 1, FAILED],
    ['502, message taken', taken(answer(502)), 1, TWICE],
    ['a reset, message not taken', RESET, 1, REPEATED],
    ['202 without an id', { fault: 'no_id' }, 1, SENT],
  ];

  it.each(CHANNEL_FAULTS)('%s', async (_name, effect, times, expected) => {
    meets('channel', effect, times);
    const line = await fanOut(network, 'convocation');
    await network.settle();
    await runRetries(network);
    expect(await line.to('channel')).toMatchObject({ status: expected.status });
    expect(line.standing('channel')).toHaveLength(expected.standing);
    expect(line.told()).toEqual(expected.told === null ? [] : [expect.stringContaining(expected.told)]);
    await expectTheRestWentOn(line, 'channel');
  });
});

describe('a platform that asks to wait', () => {
  it('is left alone for as long as it asked', async () => {
    meets('lugo', answer(429, 'Throttled', { 'Retry-After': '30' }));
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
    meets('lugo', BLOCKED);
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
    meets('lugo', answer(429), 12);
    const line = await fanOut(network, 'convocation');
    await network.settle();
    await runRetries(network, 11);
    expect(await line.to('lugo')).toMatchObject({ status: 'queued', attempts: 12 });
    expect(line.told()).toEqual([expect.stringContaining('invio in ritardo')]);
    await runRetries(network, 1);
    expect(await line.to('lugo')).toMatchObject({ status: 'sent' });
    expect(line.standing('lugo')).toHaveLength(1);
  });

  it('loses nothing while it cannot be reached at all', async () => {
    const { connector } = network.app.simulator;
    await connector.refuse();
    const line = await fanOut(network, 'convocation');
    await network.settle();
    await runRetries(network, 12);
    expect(new Set((await line.deliveries()).map(({ status }) => status))).toEqual(new Set(['queued']));
    await connector.accept();
    await runRetries(network);
    await expectTheRestWentOn(line, 'channel');
    expect(line.standing('channel')).toHaveLength(1);
  });
});

describe('several deliveries of one line that fail', () => {
  it('are told together, and one that fails later is told too', async () => {
    const { world, connector } = network.app.simulator;
    for (const key of ['cotignola', 'fusignano', 'massa-lombarda']) {
      const conversation = world.openChat(network.person(key).id);
      connector.faults.add({ match: { method: 'POST', conversation }, effect: answer(400) });
    }
    meets('lugo', answer(429, null, { 'Retry-After': '600' }));
    meets('lugo', answer(413, 'MessageSizeTooBig'));
    const line = await fanOut(network, 'convocation');
    await network.settle();
    expect(line.told()).toEqual([expect.stringContaining('altri 2 messaggi')]);
    await runRetries(network);
    expect(line.told()).toHaveLength(2);
    expect(line.told()[1]).toContain('Ivo Inventini');
    expect(line.told()[1]).toContain('altri 3 messaggi');
  });

  it('do not make news of news that cannot be delivered', async () => {
    const { world, connector } = network.app.simulator;
    const conversation = world.openChat(network.person('coordinatore').id);
    connector.faults.add({
      match: { method: 'POST', conversation },
      times: Number.POSITIVE_INFINITY,
      effect: answer(400),
    });
    meets('lugo', answer(413, 'MessageSizeTooBig'));
    const line = await fanOut(network, 'nudge');
    await network.settle();
    await runRetries(network);
    const problems = await network.read(async (tx) =>
      (await tx.deliveries.forSitting(line.sitting.id)).filter(({ kind }) => kind === 'problem'),
    );
    expect(problems.length).toBeGreaterThan(0);
    expect(
      problems.every(
        ({ status, lineKey }) => status === 'failed' && !lineKey.includes('problem-failed-problem'),
      ),
    ).toBe(true);
  });
});

describe('a message that comes too late', () => {
  it('is not sent, and the coordinator is told', async () => {
    meets('lugo', answer(429), Number.POSITIVE_INFINITY);
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
