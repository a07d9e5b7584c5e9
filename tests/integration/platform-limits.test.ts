import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { View } from '../../src/domain/view/view.ts';
import { throttled } from '../../src/simulator/connector/connector-answer.ts';
import type { LoggedCall } from '../../src/simulator/faults/faults.ts';
import { fanOut, letEverybodyIn, runRetries } from '../helpers/network/fan-out.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { BEGINNING, startRunningNetwork } from '../helpers/network/running-network.ts';

/** People of a large network; each gets a chat opened and a message. */
const PEOPLE = 120;

let network: RunningNetwork;
let calls: readonly LoggedCall[];
/** Of the line sent to everybody. */
let sittingId: string;

/** The connector counts as Teams does, and refuses. */
beforeAll(async () => {
  network = await startRunningNetwork(BEGINNING, { limits: 'teams' });
  calls = network.app.simulator.connector.calls;
  letEverybodyIn(network);
});

afterAll(() => network.dispose());

async function addPeople(count: number): Promise<void> {
  const { world } = network.app.simulator;
  await network.read(async (tx, { id: networkId }) => {
    for (let n = 0; n < count; n += 1) {
      const key = `persona-${randomUUID()}`;
      const { aadObjectId, id, name } = world.addPerson({ key, name: key, label: '', team: network.team });
      const person = await tx.people.upsertMember({ networkId, aadObjectId, teamsUserId: id, name });
      await tx.people.save({ ...person, position: { role: 'operator', seatId: null } });
    }
  });
}

function refused(since: number): LoggedCall[] {
  return calls.slice(since).filter(({ status }) => status === 429);
}

describe('a connector that counts as Teams does', () => {
  it('refuses nothing of a line sent to a large network while its card changes and a person asks', async () => {
    await addPeople(PEOPLE);
    const before = calls.length;
    const line = await fanOut(network, 'convocation');
    sittingId = line.sitting.id;
    const sending = network.settle();
    const chat = network.app.simulator.world.openChat(network.person('lugo').id);
    const asked = await untilArrived(before + PEOPLE);
    await network.app.simulator.client.writeInChat({ as: network.person('lugo'), text: 'aiuto' });
    const answered = calls.findLast(({ conversationId }) => conversationId === chat)?.n ?? 0;
    for (let n = 0; n < 12; n += 1) await askForEdit(line.sitting.id);
    await sending;
    await network.settle();
    await runRetries(network, 2);

    expect(refused(before)).toEqual([]);
    const deliveries = await line.deliveries();
    expect(deliveries.length).toBeGreaterThan(PEOPLE);
    expect(deliveries.map(({ status, attempts }) => [status, attempts])).toEqual(
      deliveries.map(() => ['sent', 1]),
    );
    // The person's answer did not stand behind the line: more of it was still to go than could be under way.
    expect(answered).toBeLessThan(asked + PEOPLE / 2);
  });

  it('refuses nothing of what is asked all at once', async () => {
    const { gateway } = network.app.context;
    const { address, card } = await network.read(async (tx, found) => {
      const [posted] = (await tx.deliveries.forSitting(sittingId)).filter(
        ({ recipient }) => recipient.to === 'channel',
      );
      return { address: found, card: posted };
    });
    const before = calls.length;
    const view: View = { view: 'notice', notice: { code: 'minutes_noted' } };
    const chats = network.team.memberIds.map((id) => gateway.openChat(address, id));
    const edits = Array.from({ length: 15 }, () =>
      gateway.update(address, network.channelId, card?.activityId ?? '', view),
    );
    const opened = await Promise.all(chats);
    expect(new Set(opened.map(({ outcome }) => outcome))).toEqual(new Set(['sent']));
    // Edits of one card have room for some, less what the last test used; the others are told to wait.
    const edited = (await Promise.all(edits)).map(({ outcome }) => outcome);
    expect(new Set(edited)).toEqual(new Set(['sent', 'paced']));
    // So have messages to one person in the channel, which they share it with.
    const ids = network.team.memberIds.slice(0, 15);
    const shown = ids.map((id) => gateway.sendToPersonIn(address, network.channelId, id, view));
    const told = (await Promise.all(shown)).map(({ outcome }) => outcome);
    expect(told.filter((outcome) => outcome !== 'sent' && outcome !== 'paced')).toEqual([]);
    expect(refused(before)).toEqual([]);
  });

  it('is left alone where it says so, by all, while others go on', async () => {
    const { world, connector } = network.app.simulator;
    const conversation = world.openChat(network.person('lugo').id);
    connector.faults.add({
      match: { method: 'POST', conversation },
      effect: { fault: 'answer', answer: throttled('20') },
    });
    const first = await fanOut(network, 'nudge', { only: 'lugo' });
    await network.settle();
    const before = calls.length;
    const second = await fanOut(network, 'nudge', { only: 'lugo' });
    const other = await fanOut(network, 'nudge', { only: 'cotignola' });
    await network.settle();
    expect(calls.slice(before).filter((call) => call.conversationId === conversation)).toEqual([]);
    expect(await first.to('lugo')).toMatchObject({ status: 'queued', attempts: 1, reason: '429:Throttled' });
    expect(await second.to('lugo')).toMatchObject({ status: 'queued', attempts: 0, claimedAt: null });
    expect(other.standing('cotignola')).toHaveLength(1);
    // Waiting is not trying: however often the queue looks, nobody is told that it is late.
    await runRetries(network);
    expect(second.standing('lugo')).toHaveLength(2);
    expect(second.told()).toEqual([]);
  });
});

/** Waits for so many calls; gives how many there are. */
async function untilArrived(count: number): Promise<number> {
  while (calls.length < count) await new Promise(setImmediate);
  return calls.length;
}

function askForEdit(sittingId: string): Promise<void> {
  return network.read((tx, { id: networkId }) =>
    tx.jobs.send({ job: 'refresh_cards', networkId, sittingId }),
  );
}
