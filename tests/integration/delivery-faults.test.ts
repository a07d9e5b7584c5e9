import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { render } from '../../src/cards/render.ts';
import { throttled } from '../../src/simulator/connector/connector-answer.ts';
import type { Fault } from '../../src/simulator/faults/faults.ts';
import { PLATFORM_ERRORS } from '../../src/simulator/faults/platform-errors.ts';
import { serviceUrlRule } from '../../src/teams/service-url.ts';
import { createTeamsGateway } from '../../src/teams/teams-gateway.ts';
import { deliver } from '../../src/usecases/delivery/deliver.ts';
import { fanOut, letEverybodyIn, runRetries } from '../helpers/network/fan-out.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork } from '../helpers/network/running-network.ts';
import type { Expected } from '../helpers/teams/connector-faults.ts';
import {
  answer,
  expectOutcome,
  expectTheRestWentOn,
  FAILED,
  meets,
  REPEATED,
  SENT,
  TWICE,
  taken,
  UNCERTAIN,
  UNCERTAIN_THERE,
} from '../helpers/teams/connector-faults.ts';

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

const RESET: Fault = { fault: 'reset', taken: false };

/** What happens, how many times, what becomes of a convocation and of a nudge. */
const FAULTS: [string, Fault, number, Expected, Expected][] = [
  ['500, message taken', taken(answer(PLATFORM_ERRORS.serviceError)), 1, TWICE, UNCERTAIN_THERE],
  ['502, message taken', taken(answer(PLATFORM_ERRORS.badGateway)), 1, TWICE, UNCERTAIN_THERE],
  ['503, message taken', taken(answer(PLATFORM_ERRORS.unavailable)), 1, TWICE, UNCERTAIN_THERE],
  ['504, message taken', taken(answer(PLATFORM_ERRORS.gatewayTimeout)), 1, TWICE, UNCERTAIN_THERE],
  [
    'a 5xx twice',
    taken(answer(PLATFORM_ERRORS.badGateway)),
    2,
    { ...UNCERTAIN, standing: 2 },
    UNCERTAIN_THERE,
  ],
  ['a reset, message taken', taken(RESET), 1, TWICE, UNCERTAIN_THERE],
  ['a reset, message not taken', RESET, 1, REPEATED, UNCERTAIN],
  ['202 without an id', { fault: 'no_id' }, 1, SENT, SENT],
  ['an answer byte after byte', { fault: 'slow', bytesEach: 8, everyMs: 1, from: 'head' }, 1, SENT, SENT],
  ['404 of a chat just opened too', answer(PLATFORM_ERRORS.conversationNotFound), 2, FAILED, FAILED],
];

describe.each(['convocation', 'nudge'] as const)('a %s whose post to one person meets', (kind) => {
  it.each(FAULTS)('%s', async (_name, effect, times, convocation, nudge) => {
    meets(network, 'lugo', effect, times);
    const line = await fanOut(network, kind, { only: 'lugo' });
    await expectOutcome(network, { line, to: 'lugo' }, kind === 'convocation' ? convocation : nudge);
  });
});

describe('a convocation of which one message fails', () => {
  it.each(['lugo', 'channel'])('goes on with the rest when it is that to %s', async (troubled) => {
    meets(network, troubled, answer(PLATFORM_ERRORS.writesBlocked));
    const line = await fanOut(network, 'convocation');
    await expectOutcome(network, { line, to: troubled }, FAILED);
    await expectTheRestWentOn(line, troubled);
  });
});

describe.each(['convocation', 'nudge'] as const)('a %s whose post to one person meets silence', (kind) => {
  it.each([true, false])('and the message was taken: %s', async (isTaken) => {
    const { context } = network.app;
    const { clock } = context;
    const rule = serviceUrlRule(false, []);
    const gateway = createTeamsGateway({ auth: { kind: 'none' }, rule, render, clock, timeoutMs: 1_000 });
    const line = await fanOut(network, kind, { queue: 'by_hand' });
    meets(network, 'lugo', { fault: 'silence', taken: isTaken });
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
  const CHANNEL_FAULTS: [string, Fault, Expected][] = [
    ['502, message taken', taken(answer(PLATFORM_ERRORS.badGateway)), TWICE],
    ['a reset, message not taken', RESET, REPEATED],
    ['202 without an id', { fault: 'no_id' }, SENT],
  ];

  it.each(CHANNEL_FAULTS)('%s', async (_name, effect, expected) => {
    meets(network, 'channel', effect);
    const line = await fanOut(network, 'convocation', { only: 'channel' });
    await expectOutcome(network, { line, to: 'channel' }, expected);
  });
});

describe('several deliveries of one line that fail', () => {
  it('are told together, and one that fails later is told too', async () => {
    const { world, connector } = network.app.simulator;
    for (const key of ['cotignola', 'fusignano', 'massa-lombarda']) {
      const conversation = world.openChat(network.person(key).id);
      connector.faults.add({
        match: { method: 'POST', conversation },
        effect: answer(PLATFORM_ERRORS.notEnoughPermissions),
      });
    }
    meets(network, 'lugo', answer(throttled('600')));
    meets(network, 'lugo', answer(PLATFORM_ERRORS.writesBlocked));
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
      effect: answer(PLATFORM_ERRORS.notEnoughPermissions),
    });
    meets(network, 'lugo', answer(PLATFORM_ERRORS.writesBlocked));
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
