import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
});

afterAll(() => network.dispose());

function lastOf<T>(list: readonly T[]): T {
  const last = list.at(-1);
  if (last === undefined) throw new Error('the list is empty');
  return last;
}

describe('a sitting of the third Tuesday, from convocation to minutes', () => {
  it('is convened ten days before, on the working day before a Saturday, in the channel and to each person', async () => {
    await network.goTo('2027-01-08T07:59:00Z');
    const before = network.channel().length;
    await network.goTo('2027-01-08T08:00:00Z');
    expect(network.channel()).toHaveLength(before + 1);
    const post = lastOf(network.channel());
    expect(post.summary).toContain('martedì 19 gennaio 2027, ore 10:00');
    expect(textOf(post.card)).toContain('Convocazione n. 1/2027');
    expect(textOf(network.cardOf('lugo', lastOf(network.chat('lugo'))))).toContain('Convocazione n. 1/2027');
  });

  it('takes an answer with one tap and moves the totals in the channel at once', async () => {
    const shown = await network.press('lugo', lastOf(network.chat('lugo')), {
      verb: 'answer',
      state: 'in_person',
    });
    expect(shown.shown).toBe('card');
    expect(textOf(lastOf(network.channel()).card)).toContain('Comuni rappresentati: 1/9');
    await network.press('alfonsine', lastOf(network.chat('alfonsine')), { verb: 'answer', state: 'excused' });
    expect(textOf(lastOf(network.channel()).card)).toContain('Comuni rappresentati: 1/9');
  });

  it('nudges only who has not answered', async () => {
    const before = { lugo: network.chat('lugo').length, cotignola: network.chat('cotignola').length };
    await network.goTo('2027-01-14T08:00:00Z');
    expect(network.chat('lugo')).toHaveLength(before.lugo);
    expect(network.chat('cotignola')).toHaveLength(before.cotignola + 1);
  });

  it('replies in the thread on the eve, with the seats covered', async () => {
    await network.goTo('2027-01-18T14:00:00Z');
    const eve = lastOf(network.channel());
    expect(eve.rootId).not.toBeNull();
    expect(textOf(eve.card)).toContain('1/9');
  });

  it('gives place and link one hour before to those who will attend, and to nobody else', async () => {
    const before = { lugo: network.chat('lugo').length, alfonsine: network.chat('alfonsine').length };
    await network.goTo('2027-01-19T08:00:00Z');
    expect(network.chat('lugo')).toHaveLength(before.lugo + 1);
    expect(network.chat('alfonsine')).toHaveLength(before.alfonsine);
  });

  it('says what is over to who presses an old card', async () => {
    await network.goTo('2027-01-19T12:00:00Z');
    const convocation = network.chat('lugo').find((m) => textOf(m.card).includes('Convocazione n. 1/2027'));
    if (convocation === undefined) throw new Error('no convocation in the chat');
    const shown = await network.press('lugo', convocation, { verb: 'answer', state: 'remote' });
    expect(shown).toMatchObject({ shown: 'card' });
    await network.read(async (tx, { id }) => {
      const [sitting] = await tx.sittings.since(id, new Date('2027-01-01T00:00:00Z'));
      const lugo = await tx.people.byAadObjectId(id, network.person('lugo').aadObjectId);
      const history = await tx.answers.history(sitting?.id ?? '', lugo?.id);
      expect(history.map((answer) => answer.state)).toEqual(['in_person']);
    });
  });

  it('reminds the coordinator of the minutes until they are out', async () => {
    const before = network.chat('coordinatore').length;
    await network.goTo('2027-01-22T08:00:00Z');
    expect(network.chat('coordinatore')).toHaveLength(before + 1);
    expect(textOf(lastOf(network.chat('coordinatore')).card)).toContain('3 giorni');
    await network.press('coordinatore', lastOf(network.chat('coordinatore')), { verb: 'minutes_out' });
    await network.goTo('2027-01-27T08:00:00Z');
    expect(network.chat('coordinatore')).toHaveLength(before + 1);
  });
});
