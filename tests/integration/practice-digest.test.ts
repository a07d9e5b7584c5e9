import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PressShown } from '../../src/simulator/bot-answer.ts';
import type { SimMessage } from '../../src/simulator/world/world-data.ts';
import { sweepDue } from '../../src/usecases/sittings/sweep-due.ts';
import { aPractice } from '../helpers/builders.ts';
import { firstOf, lastOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

let network: RunningNetwork;
let anyCard: SimMessage;

beforeAll(async () => {
  network = await startRunningNetwork();
  anyCard = lastOf(await network.say('lugo', 'prassi'));
});

afterAll(() => network.dispose());

async function share(id: string, title: string) {
  const { networkId, seatId } = await network.read(async (tx, { id: of }) => ({
    networkId: of,
    seatId: firstOf((await tx.seats.list(of)).filter(({ name }) => name === 'Lugo')).id,
  }));
  const texts = { title, problem: 'Code del lunedì.', done: 'Un calendario.', tags: 'code', seatId };
  await network.forge('lugo', anyCard, { verb: 'practice_save', networkId, practiceId: id, ...texts });
}

const digests = () => network.channel().filter(({ card }) => textOf(card).startsWith('Nuove buone prassi'));
const nextDueAt = () => network.read(async (_tx, { nextDueAt: at }) => at?.toISOString() ?? null);
const said = (shown: PressShown) => (shown.shown === 'notice' ? shown.text : JSON.stringify(shown));

describe('the digest of good practices', () => {
  it('waits for the first working day of the month, and is posted once with what is new', async () => {
    await network.read(async (tx, { id: networkId }) => {
      const { id: authorId } = firstOf(await tx.people.list(networkId));
      const old = { title: 'Bacheca in piazza', createdAt: new Date('2026-03-01T08:00:00Z') };
      const practice = aPractice({ ...old, networkId, authorId, seatId: null });
      await tx.practices.insert(practice, { editedBy: authorId });
    });
    const before = await nextDueAt();
    await share('uno', 'Sportello amico');
    await share('due', 'Totem in biblioteca');
    expect(await nextDueAt()).toBe('2026-12-01T08:00:00.000Z');
    expect(before).not.toBe('2026-12-01T08:00:00.000Z');
    await network.goTo('2026-12-01T08:00:00Z');
    expect(digests()).toHaveLength(1);
    const text = textOf(firstOf(digests()).card);
    expect(text).toContain('Sono state condivise 2 nuove buone prassi');
    expect(text).not.toContain('Bacheca in piazza');
    expect(text).toMatch(/Totem in biblioteca[\s\S]*Sportello amico|Sportello amico[\s\S]*Totem/);
    for (let again = 0; again < 2; again += 1) {
      await network.read((tx, { id }) => tx.networks.wakeBy(id, network.now()));
      await sweepDue(network.app.context);
      await network.settle();
    }
    expect(digests()).toHaveLength(1);
    expect(await nextDueAt()).toBe(before);
  });

  it('opens one in a dialog and puts one on the agenda, the card left as it is', async () => {
    const card = firstOf(digests());
    const open = network.dataOf('cotignola', card, 'practice_digest_open');
    expect(open).toMatchObject({ msteams: { type: 'task/fetch' } });
    const propose = { ...network.dataOf('coordinatore', card, 'practice_digest_propose') };
    const shown = await network.forge('coordinatore', card, {
      ...propose,
      verb: 'practice_digest_propose',
      chosenId: 'uno',
    });
    expect(said(shown)).toContain('Buona prassi di Lugo: Sportello amico');
    expect(shown.shown).toBe('notice');
    const [agenda] = await network.say('lugo', 'odg');
    expect(textOf(agenda?.card ?? null)).toContain('Sportello amico');
  });

  it('of a month without anything new is not posted, and tells the rest with the next', async () => {
    await network.goTo('2027-01-10T09:00:00Z');
    expect(digests()).toHaveLength(1);
    await share('tre', 'Orario unico');
    await network.goTo('2027-02-01T08:00:00Z');
    expect(digests()).toHaveLength(2);
    const text = textOf(lastOf(digests()).card);
    expect(text).toContain('È stata condivisa una nuova buona prassi');
    expect(text).not.toContain('Totem');
  });

  it('is not posted once the coordination has switched it off', async () => {
    await share('quattro', 'Moduli chiari');
    expect(await nextDueAt()).not.toBeNull();
    await network.read(async (tx, found) => {
      const settings = { ...found.settings, practiceDigest: false };
      await tx.networks.save({ ...found, settings, nextDueAt: network.now() });
    });
    await network.goTo('2027-03-02T09:00:00Z');
    expect(digests()).toHaveLength(2);
  });
});
