import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { PLATFORM_ERRORS } from '../../src/simulator/faults/platform-errors.ts';
import { firstOf } from '../helpers/lists.ts';
import type { FanOut } from '../helpers/network/fan-out.ts';
import { fanOut, letEverybodyIn, runRetries } from '../helpers/network/fan-out.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';
import type { Expected, PlatformError } from '../helpers/teams/connector-faults.ts';
import {
  answer,
  expectOutcome,
  FAILED,
  PLATFORM_ERROR_NAMES,
  SENT,
} from '../helpers/teams/connector-faults.ts';

let network: RunningNetwork;
let line: FanOut;

beforeAll(async () => {
  network = await startRunningNetwork();
  letEverybodyIn(network);
  line = await fanOut(network, 'convocation');
  await network.settle();
});

afterAll(() => network.dispose());

afterEach(async () => {
  network.app.simulator.connector.faults.clear();
  await network.say('lugo', 'aiuto');
});

/** Whether it is done in the end, for requests that give the same result when repeated. */
const IN_THE_END: Record<PlatformError, { chat: Expected; edit: boolean; roster: boolean }> = {
  badArgument: { chat: FAILED, edit: false, roster: false },
  badSyntax: { chat: FAILED, edit: false, roster: false },
  botNotRegistered: { chat: SENT, edit: true, roster: true },
  unauthorized: { chat: SENT, edit: true, roster: true },
  botDisabledByAdmin: { chat: SENT, edit: true, roster: true },
  botNotInRoster: { chat: FAILED, edit: false, roster: false },
  blockedByUser: { chat: FAILED, edit: false, roster: false },
  forbiddenOperation: { chat: FAILED, edit: false, roster: false },
  invalidHost: { chat: SENT, edit: true, roster: true },
  notEnoughPermissions: { chat: FAILED, edit: false, roster: false },
  writesBlocked: { chat: FAILED, edit: false, roster: false },
  activityNotFound: { chat: FAILED, edit: false, roster: false },
  conversationNotFound: { chat: FAILED, edit: false, roster: false },
  preconditionFailed: { chat: SENT, edit: true, roster: true },
  tooBig: { chat: FAILED, edit: false, roster: false },
  throttled: { chat: SENT, edit: true, roster: true },
  // Nothing was created: also a 500 is asked again.
  serviceError: { chat: SENT, edit: true, roster: true },
  badGateway: { chat: SENT, edit: true, roster: true },
  unavailable: { chat: SENT, edit: true, roster: true },
  gatewayTimeout: { chat: SENT, edit: true, roster: true },
};

const ROWS = PLATFORM_ERROR_NAMES.map((name) => [name, IN_THE_END[name]] as const);

describe('a chat that has to be opened for a message', () => {
  it.each(ROWS)('meets %s', async (name, { chat }) => {
    await network.read(async (tx, { id }) => {
      const lugo = await tx.people.byAadObjectId(id, network.person('lugo').aadObjectId);
      if (lugo !== null) await tx.people.save({ ...lugo, chatId: null });
    });
    network.app.simulator.connector.faults.add({
      match: { method: 'POST', path: /\/v3\/conversations$/ },
      effect: answer(PLATFORM_ERRORS[name]),
    });
    const nudge = await fanOut(network, 'nudge', { only: 'lugo' });
    await expectOutcome(network, { line: nudge, to: 'lugo' }, chat);
  });
});

describe('an edit of the card in the channel', () => {
  let answers = 0;

  it.each(ROWS)('meets %s', async (name, { edit }) => {
    const { connector } = network.app.simulator;
    const before = connector.calls.length;
    const told = line.told().length;
    connector.faults.add({ match: { method: 'PUT' }, effect: answer(PLATFORM_ERRORS[name]) });
    answers += 1;
    await network.press('lugo', firstOf(line.standing('lugo')), {
      verb: 'answer',
      state: answers % 2 === 0 ? 'remote' : 'in_person',
    });
    await network.settle();
    await runRetries(network);
    const edits = connector.calls.slice(before).filter(({ method }) => method === 'PUT');
    expect(edits.map(({ taken }) => taken)).toEqual(edit ? [false, true] : [false]);
    // The card stands once, and nobody is told: the next change edits it.
    expect(line.standing('channel')).toHaveLength(1);
    expect(line.told()).toHaveLength(told);
    if (!edit) return;
    const way = answers % 2 === 0 ? 'Da remoto 1' : 'In presenza 1';
    expect(textOf(firstOf(line.standing('channel')).card)).toContain(way);
  });
});

describe('a roster that is read', () => {
  it.each(ROWS)('meets %s', async (name, { roster }) => {
    const { connector, world } = network.app.simulator;
    const before = connector.calls.length;
    connector.faults.add({ match: { method: 'GET' }, effect: answer(PLATFORM_ERRORS[name]) });
    const newcomer = world.addPerson({ name: `Persona ${name}`, team: network.team });
    await network.read((tx, { id }) => tx.jobs.send({ job: 'sync_roster', networkId: id }));
    await network.settle();
    await runRetries(network);
    const reads = connector.calls.slice(before).filter(({ method }) => method === 'GET');
    expect(reads.map(({ taken }) => taken)).toEqual(roster ? [false, true] : [false]);
    const found = await network.read((tx, { id }) => tx.people.byAadObjectId(id, newcomer.aadObjectId));
    expect(found !== null).toBe(roster);
    const asked = network.chat(newcomer.key).filter(({ fromBot }) => fromBot);
    expect(asked).toHaveLength(roster ? 1 : 0);
  });
});
