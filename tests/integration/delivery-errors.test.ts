import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { PLATFORM_ERRORS } from '../../src/simulator/faults/platform-errors.ts';
import { fanOut, letEverybodyIn, runRetries } from '../helpers/network/fan-out.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork } from '../helpers/network/running-network.ts';
import type { Expected, PlatformError } from '../helpers/teams/connector-faults.ts';
import {
  answer,
  expectOutcome,
  FAILED,
  meets,
  PLAIN,
  PLATFORM_ERROR_NAMES,
  REPEATED,
  SENT,
  UNCERTAIN,
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

/** What becomes of a convocation to a person, of one to the channel, and of a nudge, when a send meets each error. */
const OUTCOMES: Record<PlatformError, [person: Expected, channel: Expected, nudge: Expected]> = {
  badArgument: [PLAIN, PLAIN, PLAIN],
  badSyntax: [PLAIN, PLAIN, PLAIN],
  botNotRegistered: [SENT, SENT, SENT],
  unauthorized: [SENT, SENT, SENT],
  botDisabledByAdmin: [SENT, SENT, SENT],
  botNotInRoster: [FAILED, FAILED, FAILED],
  blockedByUser: [FAILED, FAILED, FAILED],
  forbiddenOperation: [FAILED, FAILED, FAILED],
  invalidHost: [SENT, SENT, SENT],
  notEnoughPermissions: [FAILED, FAILED, FAILED],
  writesBlocked: [FAILED, FAILED, FAILED],
  // A chat that is gone is opened anew; a channel is not.
  activityNotFound: [SENT, FAILED, SENT],
  conversationNotFound: [SENT, FAILED, SENT],
  preconditionFailed: [SENT, SENT, SENT],
  tooBig: [PLAIN, PLAIN, PLAIN],
  throttled: [SENT, SENT, SENT],
  // It may have been posted: by its kind it is sent once more, or not.
  serviceError: [REPEATED, REPEATED, UNCERTAIN],
  badGateway: [REPEATED, REPEATED, UNCERTAIN],
  unavailable: [REPEATED, REPEATED, UNCERTAIN],
  gatewayTimeout: [REPEATED, REPEATED, UNCERTAIN],
};

const ROWS = PLATFORM_ERROR_NAMES.map((name) => [name, ...OUTCOMES[name]] as const);

describe('a convocation to one person', () => {
  it.each(ROWS)('meets %s', async (name, person) => {
    meets(network, 'lugo', answer(PLATFORM_ERRORS[name]));
    const line = await fanOut(network, 'convocation', { only: 'lugo' });
    await expectOutcome(network, { line, to: 'lugo' }, person);
  });
});

describe('a convocation in the channel', () => {
  it.each(ROWS)('meets %s', async (name, _person, channel) => {
    meets(network, 'channel', answer(PLATFORM_ERRORS[name]));
    const line = await fanOut(network, 'convocation', { only: 'channel' });
    await expectOutcome(network, { line, to: 'channel' }, channel);
  });
});

describe('a nudge', () => {
  it.each(ROWS)('meets %s', async (name, _person, _channel, nudge) => {
    meets(network, 'lugo', answer(PLATFORM_ERRORS[name]));
    const line = await fanOut(network, 'nudge', { only: 'lugo' });
    await expectOutcome(network, { line, to: 'lugo' }, nudge);
  });
});

describe('a card that Teams does not take', () => {
  it('is never sent again: its text is, also when that has to wait', async () => {
    const { calls } = network.app.simulator.connector;
    const before = calls.length;
    meets(network, 'lugo', answer(PLATFORM_ERRORS.tooBig));
    meets(network, 'lugo', answer(PLATFORM_ERRORS.throttled), 2);
    const line = await fanOut(network, 'convocation', { only: 'lugo' });
    await network.settle();
    await runRetries(network);
    const bodies = calls
      .slice(before)
      .filter(({ conversationId }) => conversationId === calls[before]?.conversationId)
      .map(({ body }) => body as { attachments?: unknown; text?: string });
    expect(bodies.map(({ attachments }) => attachments !== undefined)).toEqual([true, false, false, false]);
    expect(line.standing('lugo')).toHaveLength(1);
    expect(bodies.at(-1)?.text).toContain('scrivere "aiuto"');
    expect(await line.to('lugo')).toMatchObject({ status: 'sent', reason: 'plain:413:MessageSizeTooBig' });
    expect(line.told()).toHaveLength(1);
    expect(line.told()[0]).toContain('il messaggio è troppo lungo');
  });

  it('and whose text it does not take either has failed, after two requests', async () => {
    const { calls } = network.app.simulator.connector;
    const before = calls.length;
    meets(network, 'lugo', answer(PLATFORM_ERRORS.badArgument), 5);
    const line = await fanOut(network, 'nudge', { only: 'lugo' });
    await expectOutcome(network, { line, to: 'lugo' }, FAILED);
    const conversation = network.app.simulator.world.openChat(network.person('lugo').id);
    expect(calls.slice(before).filter(({ conversationId }) => conversationId === conversation)).toHaveLength(
      2,
    );
  });
});
