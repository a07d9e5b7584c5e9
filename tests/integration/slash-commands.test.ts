import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PLATFORM_ERRORS } from '../../src/simulator/faults/platform-errors.ts';
import { pageState } from '../../src/simulator/routes/page-state.ts';
import type { SimMessage } from '../../src/simulator/world/world-data.ts';
import { firstOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
});

afterAll(() => network.dispose());

describe('a command from the slash menu', () => {
  /** What came of it in the channel, and to the chat of who gave it. */
  async function slash(key: string, title: string): Promise<{ there: SimMessage[]; inChat: SimMessage[] }> {
    const [before, chatBefore] = [network.channel().length, network.chat(key).length];
    const as = network.person(key);
    await network.app.simulator.client.slash({ as, channelId: network.channelId, title });
    await network.settle();
    const there = network
      .channel()
      .slice(before)
      .filter(({ fromBot }) => fromBot);
    return { there, inChat: network.chat(key).slice(chatBefore) };
  }

  /** Everything the page of the simulator shows to somebody of the channel, as one text. */
  async function seenBy(key: string): Promise<string> {
    const { world } = network.app.simulator;
    const { channel } = await pageState({ world, controls: network.app.controls }, network.person(key));
    return JSON.stringify(channel.posts);
  }

  function refuse(path: RegExp): void {
    const effect = { fault: 'answer', answer: PLATFORM_ERRORS.botNotInRoster } as const;
    network.app.simulator.connector.faults.add({ match: { method: 'POST', path }, effect });
  }

  it('shows each person their own answer, in the channel, and nobody else either', async () => {
    for (const key of ['lugo', 'coordinatore']) {
      const { there, inChat } = await slash(key, 'prossima');
      expect(there.map(({ onlyFor }) => onlyFor)).toEqual([network.person(key).id]);
      expect(textOf(firstOf(there).card)).toContain('Seduta ordinaria');
      expect(inChat).toEqual([]);
      for (const reader of ['lugo', 'coordinatore', 'bagnara']) {
        expect((await seenBy(reader)).includes(firstOf(there).id)).toBe(reader === key);
      }
    }
  });

  it('shows there, to that person, also what otherwise goes to the personal chat', async () => {
    const { there, inChat } = await slash('coordinatore', 'impostazioni');
    expect([there.length, inChat.length]).toEqual([1, 0]);
    expect(firstOf(there)).toMatchObject({ onlyFor: network.person('coordinatore').id, rootId: null });
    expect(textOf(firstOf(there).card)).toContain('Impostazioni');
    expect(await seenBy('lugo')).not.toContain(firstOf(there).id);
  });

  it('has buttons that work for who sees it', async () => {
    const { there } = await slash('lugo', 'odg');
    const [button] = network.buttons('lugo', firstOf(there));
    const shown = await network.press('lugo', firstOf(there), { verb: button?.verb ?? '', title: 'Orari' });
    expect({ button, shown: shown.shown }).toEqual({ button, shown: 'card' });
  });

  it('goes to the personal chat where Teams shows nothing to one person', async () => {
    refuse(/isTargetedActivity/);
    const { there, inChat } = await slash('lugo', 'presenze');
    expect(there).toEqual([]);
    expect(inChat.map(({ card }) => textOf(card))).toEqual([expect.stringContaining('Comuni rappresentati')]);
  });

  it('leaves only a notice when neither can be done', async () => {
    refuse(/isTargetedActivity/);
    refuse(/conversations$/);
    const { there, inChat } = await slash('coordinatore', 'impostazioni');
    expect(inChat).toEqual([]);
    expect(there).toMatchObject([{ onlyFor: null, card: null }]);
    expect(firstOf(there).text).toContain('Non è stato possibile scrivere nella chat personale.');
  });

  it('is gone from the channel after a day, as in Teams', async () => {
    const { there } = await slash('bagnara', 'calendario');
    expect(await seenBy('bagnara')).toContain(firstOf(there).id);
    await network.goTo(new Date(network.now().getTime() + 24 * 3_600_000));
    expect(await seenBy('bagnara')).not.toContain(firstOf(there).id);
  });
});
