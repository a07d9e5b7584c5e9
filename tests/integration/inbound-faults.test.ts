import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Answer } from '../../src/domain/answers/answer.ts';
import type { InboundFault } from '../../src/simulator/faults/inbound-faults.ts';
import { firstOf } from '../helpers/lists.ts';
import type { FanOut } from '../helpers/network/fan-out.ts';
import { fanOut, letEverybodyIn } from '../helpers/network/fan-out.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

let network: RunningNetwork;
let line: FanOut;

beforeAll(async () => {
  network = await startRunningNetwork();
  letEverybodyIn(network);
});

beforeEach(async () => {
  line = await fanOut(network, 'convocation');
  await network.settle();
});

afterAll(() => network.dispose());

const order = (...faults: InboundFault[]) => network.app.simulator.client.order(...faults);

function press(state: 'in_person' | 'remote') {
  return network.press('lugo', firstOf(line.standing('lugo')), { verb: 'answer', state });
}

function current(): Promise<Answer[]> {
  return network.read((tx) => tx.answers.current(line.sitting.id, 1));
}

/** One answer holds, the shared card counts it once, and nobody was written to because of it. */
async function expectOneEffect(state: 'in_person' | 'remote'): Promise<void> {
  await network.settle();
  expect((await current()).map((answer) => answer.state)).toEqual([state]);
  const shared = textOf(firstOf(line.standing('channel')).card);
  expect(shared).toContain(
    state === 'remote' ? 'In presenza 0 · Da remoto 1' : 'In presenza 1 · Da remoto 0',
  );
  expect(line.standing('lugo')).toHaveLength(1);
  expect(line.standing('channel')).toHaveLength(1);
}

describe('an answer that is pressed', () => {
  it.each([
    ['and delivered again with the same id', { fault: 'again', id: 'same' }],
    ['and delivered again with a new id', { fault: 'again', id: 'new' }],
    ['and delivered late', { fault: 'delay', delayMs: 30 }],
  ] as const)('%s has one effect', async (_name, fault) => {
    order(fault);
    await press('remote');
    await expectOneEffect('remote');
    const history = await network.read((tx) => tx.answers.current(line.sitting.id, 1));
    expect(history).toHaveLength(1);
    expect(history[0]?.seq).toBe(1);
  });

  it.each(['same', 'new'] as const)(
    'and comes again with the %s id after it was changed, stays changed',
    async (id) => {
      const { client } = network.app.simulator;
      const message = firstOf(line.standing('lugo'));
      const data = network.dataOf('lugo', message, 'answer');
      const { answer } = await client.press({
        as: network.person('lugo'),
        message,
        type: 'Action.Execute',
        verb: 'answer',
        data: { ...data, state: 'remote' },
      });
      await press('in_person');
      await client.sendAgain(answer.activity, id);
      await expectOneEffect('in_person');
    },
  );

  it('after another one that it overtakes is decided by the order of arrival, and both cards say the same', async () => {
    order({ fault: 'hold' });
    const [first, second] = await Promise.all([press('remote'), press('in_person')]);
    // "Remote" was pressed first and arrived last: it is the one that holds.
    await expectOneEffect('remote');
    expect([first.shown, second.shown]).toEqual(['card', 'card']);
    expect(textOf(first.shown === 'card' ? first.card : null)).toContain('da remoto');
    expect(textOf(network.cardOf('lugo', firstOf(line.standing('lugo'))))).toContain('da remoto');
  });
});

describe('a command that is delivered twice with the same id', () => {
  it('is answered once', async () => {
    order({ fault: 'again', id: 'same' });
    expect((await network.say('lugo', 'prossima')).length).toBe(1);
  });
});
