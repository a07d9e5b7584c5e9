import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isCoordinator } from '../../src/domain/network/person.ts';
import { lastOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
});

afterAll(() => network.dispose());

describe('what the coordinator corrects', () => {
  it('is any date that is still to come, not only the next one', async () => {
    await network.say('coordinatore', 'sposta');
    const form = network.offered('coordinatore', 'move_submit');
    expect(textOf(form.card)).toContain('Martedì 20 luglio 2027, ore 10:00');
    const { id: networkId } = await network.read(async (_tx, { id }) => ({ id }));
    const ref = `series:2027-07-20:${networkId}`;
    const to = { date: '2027-07-22', time: '10:00', reason: 'sala occupata' };
    await network.press('coordinatore', form, { verb: 'move_submit', ref, ...to });
    const [calendar] = await network.say('coordinatore', 'calendario');
    expect(textOf(calendar?.card ?? null)).toContain('Giovedì 22 luglio 2027, ore 10:00');
    expect(textOf(calendar?.card ?? null)).toContain('Martedì 19 gennaio 2027, ore 10:00');
  });

  it('reaches a sitting already convened when it is the place or the link', async () => {
    await network.goTo('2027-01-08T08:00:00Z');
    await network.say('coordinatore', 'impostazioni');
    const form = network.offered('coordinatore', 'settings_submit');
    const given = { in_place: 'Sala del Consiglio di prova', in_link: 'https://example.org/seduta' };
    await network.press('coordinatore', form, { verb: 'settings_submit', ...given });
    expect(textOf(lastOf(network.channel()).card)).toContain('Sala del Consiglio di prova');
    const [next] = await network.say('lugo', 'prossima');
    expect(textOf(next?.card ?? null)).toContain('Sala del Consiglio di prova');
  });

  it('is not an answer for a date that has changed since the list was made', async () => {
    await network.say('coordinatore', 'presenze');
    const list = network.offered('coordinatore', 'record_answer');
    await network.say('coordinatore', 'sposta 21 gennaio alle 10 neve');
    const form = network.offered('coordinatore', 'move_submit');
    await network.press('coordinatore', form, { verb: 'move_submit' });
    const lugo = await network.read((tx, { id }) =>
      tx.people.byAadObjectId(id, network.person('lugo').aadObjectId),
    );
    const answer = { verb: 'record_answer', personId: lugo?.id, state: 'in_person' };
    const shown = await network.press('coordinatore', list, answer);
    expect(JSON.stringify(shown)).toContain('nulla è stato registrato');
    expect(
      textOf(network.channel().find((m) => textOf(m.card).includes('n. 1/2027'))?.card ?? null),
    ).toContain('0/9');
  });
});

describe('a list that everybody of the channel reads', () => {
  it('says nothing of who cannot be reached, nor of what is not confirmed', async () => {
    const [post] = await network.sayInChannel('lugo', 'rete');
    expect(textOf(post?.card ?? null)).toContain('Rita Finzioni');
    expect(textOf(post?.card ?? null)).not.toMatch(/raggiungibile|conferma/i);
  });
});

describe('a network whose last coordinator leaves the team', () => {
  it('is told once in the channel, with what to do', async () => {
    const { client, world } = network.app.simulator;
    const by = network.person('lugo');
    const before = network.channel().length;
    const member = network.person('coordinatore');
    await client.removeMember({ team: network.team, by, member });
    await network.settle();
    await client.removeMember({ team: network.team, by, member: network.person('dirigente') });
    await network.settle();
    const posts = world.standing(network.channelId).slice(before);
    expect(posts.map((post) => post.text).filter((text) => text.includes('chi la coordina'))).toHaveLength(1);
    const people = await network.read((tx, { id }) => tx.people.list(id));
    expect(people.some(isCoordinator)).toBe(false);
  });
});
