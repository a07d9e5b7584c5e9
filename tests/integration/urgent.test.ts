import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sitting } from '../../src/domain/sittings/sitting.ts';
import { inputValues } from '../../src/simulator/card-reading.ts';
import { DEMO_PEOPLE } from '../../src/simulator/demo/demo-people.ts';
import { lastOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
});

afterAll(() => network.dispose());

const ASKED = '/urgente domani alle 15 guasto al sito';
const CALLED = 'CONVOCAZIONE URGENTE n.';
const BLOCKED = 'operatrice-conselice';

function urgentSittings(): Promise<Sitting[]> {
  return network.read(async (tx, { id }) => {
    const all = await tx.sittings.since(id, new Date('2026-11-01T00:00:00Z'));
    return all.filter((sitting) => sitting.kind === 'urgent');
  });
}

function lastCard(key: string): string {
  return textOf(network.cardOf(key, lastOf(network.chat(key))));
}

function board(): string {
  const message = network.offered('coordinatore', 'show_board');
  return textOf(network.cardOf('coordinatore', message));
}

function audited(act: string) {
  return network.read(async (tx, { id }) =>
    (await tx.audit.list(id, 50)).filter((entry) => entry.act === act),
  );
}

/** How many messages each person has had so far. */
function counts(): Map<string, number> {
  return new Map(DEMO_PEOPLE.map(({ key }) => [key, network.chat(key).length]));
}

function told(before: Map<string, number>): string[] {
  return [...counts()].filter(([key, count]) => count > (before.get(key) ?? 0)).map(([key]) => key);
}

function escalated(before: Map<string, number>): string[] {
  return told(before).filter((key) => lastOf(network.chat(key)).summary.includes('Manca la presa visione.'));
}

describe('asking for an urgent sitting', () => {
  it('shows the confirmation in the chat where it was asked, and convenes nothing', async () => {
    const shown = await network.say('coordinatore', ASKED);
    expect(shown).toHaveLength(1);
    const text = lastCard('coordinatore');
    expect(text).toContain('Convocazione URGENTE: conferma');
    expect(text).toContain('mercoledì 25 novembre 2026, ore 15:00');
    expect(text).toContain('guasto al sito');
    expect(text).toContain('29 ore');
    expect(text).toContain(`${DEMO_PEOPLE.length} persone`);
    expect(await urgentSittings()).toHaveLength(0);
  });

  it('from the slash menu of the channel shows the confirmation there, to who asked alone', async () => {
    const before = counts();
    const [posted, ...more] = await slash('coordinatore', 'domani alle 15 guasto al sito');
    expect(more).toEqual([]);
    expect(posted?.onlyFor).toBe(network.person('coordinatore').id);
    expect(textOf(posted?.card ?? null)).toContain('mercoledì 25 novembre 2026, ore 15:00');
    expect(told(before)).toEqual([]);
  });

  it('asked in the channel by mention, shows the confirmation in the own chat alone', async () => {
    const before = counts();
    const posted = await network.sayInChannel('coordinatore', ASKED);
    expect(posted.map((message) => message.text)).toEqual(['La risposta è nella chat personale con il bot.']);
    expect(told(before)).toEqual(['coordinatore']);
    expect(lastCard('coordinatore')).toContain('mercoledì 25 novembre 2026, ore 15:00');
  });

  it('refuses a referent with the name of who may, and notes the attempt', async () => {
    const [answer] = await network.say('lugo', ASKED);
    expect(answer?.text).toContain('Ada Inventata');
    expect(answer?.card).toBeNull();
    expect(await audited('command:urgent')).toMatchObject([{ outcome: 'refused' }]);
  });

  it('can be dropped, and then nothing more comes of it', async () => {
    await network.say('coordinatore', ASKED);
    const card = network.offered('coordinatore', 'urgent_drop');
    expect(await network.press('coordinatore', card, { verb: 'urgent_drop' })).toMatchObject({
      text: 'Convocazione urgente abbandonata: nessuno è stato avvisato.',
    });
    const late = await network.press('coordinatore', card, { verb: 'urgent_confirm' });
    expect(late).toMatchObject({ text: expect.stringContaining('non esiste più') });
    expect(await urgentSittings()).toHaveLength(0);
  });

  it('can be edited; what was wrong is said and what was typed stays', async () => {
    await network.say('coordinatore', ASKED);
    const card = network.offered('coordinatore', 'urgent_edit');
    await network.press('coordinatore', card, { verb: 'urgent_edit' });
    const past = { verb: 'urgent_submit', date: '2026-11-23', time: '10:00', reason: 'nuovo motivo' };
    const again = await network.press('coordinatore', card, past);
    expect(again).toMatchObject({ shown: 'card' });
    const wrong = textOf(network.cardOf('coordinatore', card));
    expect(wrong).toContain('Data già passata');
    expect(wrong).toContain('nuovo motivo');
    const { draftId } = network.dataOf('coordinatore', card, 'urgent_submit');
    const form = {
      verb: 'urgent_submit',
      draftId,
      date: '2026-11-26',
      time: '09:30',
      reason: 'nuovo motivo',
    };
    await network.forge('coordinatore', card, form);
    const confirmation = textOf(network.cardOf('coordinatore', card));
    expect(confirmation).toContain('giovedì 26 novembre 2026, ore 09:30');
    expect(confirmation).toContain('nuovo motivo');
    const repeated = await network.forge('coordinatore', card, { ...form, time: '10:30' });
    expect(repeated).toMatchObject({ text: 'Richiesta già ricevuta: nulla è cambiato.' });
    await network.press('coordinatore', card, { verb: 'urgent_edit' });
    expect(inputValues(network.cardOf('coordinatore', card))).toMatchObject({ time: '09:30' });
    await network.press('coordinatore', card, { verb: 'urgent_drop' });
  });

  it('confirmed by anybody but who asked, does nothing', async () => {
    await network.say('coordinatore', ASKED);
    const card = network.offered('coordinatore', 'urgent_confirm');
    const { draftId } = network.dataOf('coordinatore', card, 'urgent_confirm');
    const forged = await network.forge('lugo', lastOf(network.chat('lugo')), {
      verb: 'urgent_confirm',
      draftId,
    });
    expect(forged).toMatchObject({ shown: 'notice', text: expect.stringContaining('Ada Inventata') });
    expect(await audited('card:urgent_confirm')).toMatchObject([{ outcome: 'refused' }]);
    await network.press('coordinatore', card, { verb: 'urgent_drop' });
    expect(await urgentSittings()).toHaveLength(0);
  });
});

describe('a confirmed urgent sitting', () => {
  let before: Map<string, number>;
  let posts: number;

  it('is one sitting with one number, however often and in whatever way it is confirmed', async () => {
    await network.say('coordinatore', ASKED);
    before = counts();
    posts = network.channel().length;
    const card = network.offered('coordinatore', 'urgent_confirm');
    const data = network.dataOf('coordinatore', card, 'urgent_confirm');
    const { client } = network.app.simulator;
    const as = network.person('coordinatore');
    const press = () =>
      client.press({ as, message: card, type: 'Action.Execute', verb: 'urgent_confirm', data });
    const [first, second] = await Promise.all([press(), press()]);
    expect(first.shown).toEqual(second.shown);
    expect(first.shown).toMatchObject({ text: expect.stringContaining('urgente n. 1/2026') });
    await client.sendAgain(first.answer.activity, 'same');
    await client.sendAgain(first.answer.activity, 'new');
    const form = { ...data, verb: 'urgent_submit', date: '2026-11-27', time: '09:00', reason: 'altro' };
    await network.forge('coordinatore', card, form);
    await network.press('coordinatore', card, { verb: 'urgent_confirm' });
    await network.settle();
    const sittings = await urgentSittings();
    expect(sittings.map(({ number }) => number)).toEqual([{ n: 1, year: 2026 }]);
    expect(sittings[0]).toMatchObject({
      reason: 'guasto al sito',
      noticeMinutes: 29 * 60,
      status: 'convened',
    });
    expect(await audited('convene_urgent')).toHaveLength(1);
  });

  it('is posted once in the channel, mentioning the people', () => {
    expect(network.channel()).toHaveLength(posts + 1);
    const post = lastOf(network.channel());
    expect(textOf(post.card)).toContain(`${CALLED} 1/2026`);
    expect(textOf(post.card)).toContain('<at>Ivo Inventini</at>');
    const entities = Reflect.get(post.card?.msteams ?? {}, 'entities');
    expect(entities).toHaveLength(DEMO_PEOPLE.length);
  });

  it('reaches everybody with acknowledgement and answers, and who blocks the bot is on the board', () => {
    const everybody = DEMO_PEOPLE.map(({ key }) => key).filter((key) => key !== BLOCKED);
    expect(told(before).sort()).toEqual(everybody.sort());
    for (const key of everybody) {
      expect(network.chat(key).length - (before.get(key) ?? 0)).toBeLessThanOrEqual(
        key === 'coordinatore' ? 4 : 1,
      );
    }
    const card = lastOf(network.chat('lugo'));
    expect(textOf(network.cardOf('lugo', card))).toContain('guasto al sito');
    expect(network.offered('lugo', 'acknowledge').id).toBe(card.id);
    expect(network.offered('lugo', 'answer').id).toBe(card.id);
    expect(board()).toContain('Presa visione 1/14');
    expect(board()).toContain('Messaggio personale non consegnato: Rita Finzioni');
  });

  it('keeps the board current: acknowledgements and answers, which count as acknowledging', async () => {
    const shown = await network.press('lugo', lastOf(network.chat('lugo')), { verb: 'acknowledge' });
    expect(shown).toMatchObject({ shown: 'card' });
    expect(board()).toContain('Presa visione 2/14');
    expect(board()).toContain('Comuni 0/9');
    await network.press('cotignola', lastOf(network.chat('cotignola')), { verb: 'answer', state: 'remote' });
    expect(board()).toContain('Presa visione 3/14');
    expect(board()).toContain('Comuni 1/9');
    await network.press('lugo', network.offered('lugo', 'answer'), { verb: 'answer', state: 'in_person' });
    expect(board()).toContain('Presa visione 3/14');
    expect(board()).toContain('Comuni 2/9');
  });

  it('leaves the board as it was in the chat of somebody who has left', async () => {
    const setInTeam = (inTeam: boolean) =>
      network.read(async (tx, { id }) => {
        const person = await tx.people.byAadObjectId(id, network.person('coordinatore').aadObjectId);
        if (person !== null) await tx.people.save({ ...person, inTeam });
      });
    const answer = async (state: string) => {
      await network.press('lugo', network.offered('lugo', 'answer'), { verb: 'answer', state });
      await network.settle();
    };
    await setInTeam(false);
    await answer('excused');
    expect(board()).toContain('Comuni 2/9');
    await setInTeam(true);
    await answer('remote');
    await answer('excused');
    expect(board()).toContain('Comuni 1/9');
    await answer('in_person');
  });

  it('calls again after 15 and 60 minutes only who has not acknowledged', async () => {
    const start = counts();
    await network.goTo('2026-11-24T09:15:00Z');
    expect(escalated(start)).toHaveLength(10);
    for (const key of ['coordinatore', 'lugo', 'cotignola']) expect(escalated(start)).not.toContain(key);
    await network.press('alfonsine', lastOf(network.chat('alfonsine')), { verb: 'acknowledge' });
    const later = counts();
    await network.goTo('2026-11-24T10:00:00Z');
    expect(escalated(later)).toHaveLength(9);
    expect(escalated(later)).not.toContain('alfonsine');
    await network.goTo('2026-11-24T10:14:00Z');
    expect(escalated(later)).toHaveLength(9);
  });

  it('then lists for the caller who was not reached', async () => {
    const start = counts();
    await network.goTo('2026-11-24T10:15:00Z');
    expect(told(start)).toEqual(['coordinatore']);
    const list = lastCard('coordinatore');
    expect(list).toContain('Da avvisare per telefono');
    expect(list).toContain('Rita Finzioni');
    expect(list).toContain('Carla Immaginari');
    for (const name of ['Ivo Inventini', 'Bruno Fittizi', 'Fabio Ipotetici', 'Ada Inventata']) {
      expect(list).not.toContain(name);
    }
  });
});

describe('a sitting called for right now', () => {
  it('starts at its confirmation, is never escalated, and says who was not reached after five minutes', async () => {
    await network.say('coordinatore', 'urgente subito allerta meteo');
    expect(lastCard('coordinatore')).toContain('subito, alla conferma');
    await network.goTo('2026-11-24T10:20:00Z');
    const card = network.offered('coordinatore', 'urgent_confirm');
    await network.press('coordinatore', card, { verb: 'urgent_confirm' });
    const called = lastOf(await urgentSittings().then((all) => all.filter(({ number }) => number?.n === 2)));
    expect(called.startsAt).toEqual(new Date('2026-11-24T10:20:00Z'));
    expect(lastCard('lugo')).toContain(`${CALLED} 2/2026`);
    await network.press('lugo', lastOf(network.chat('lugo')), { verb: 'answer', state: 'remote' });
    const start = counts();
    await network.goTo('2026-11-24T11:30:00Z');
    expect(told(start)).toEqual(['coordinatore']);
    expect(lastCard('coordinatore')).toContain('Da avvisare per telefono');
  });

  it('stays a call for right now when only the reason was missing', async () => {
    await network.say('coordinatore', 'urgente subito');
    const card = network.offered('coordinatore', 'urgent_submit');
    expect(textOf(network.cardOf('coordinatore', card))).toContain('Manca il motivo');
    await network.goTo('2026-11-24T11:33:00Z');
    await network.press('coordinatore', card, { verb: 'urgent_submit', reason: 'prova' });
    expect(textOf(network.cardOf('coordinatore', card))).toContain('subito, alla conferma');
    await network.press('coordinatore', card, { verb: 'urgent_drop' });
  });

  it('asked long ago for a time now past, says so and convenes nothing', async () => {
    await network.say('coordinatore', 'urgente oggi alle 14 guasto');
    const card = network.offered('coordinatore', 'urgent_confirm');
    await network.goTo('2026-11-24T13:30:00Z');
    await network.press('coordinatore', card, { verb: 'urgent_confirm' });
    const form = textOf(network.cardOf('coordinatore', card));
    expect(form).toContain('Data già passata: «martedì 24 novembre 2026, ore 14:00».');
    expect(await urgentSittings()).toHaveLength(2);
  });
});

describe('an urgent sitting soon after the call', () => {
  it('is not escalated after its start', async () => {
    await network.say('coordinatore', 'urgente oggi alle 14:50 guasto');
    await network.press('coordinatore', network.offered('coordinatore', 'urgent_confirm'), {
      verb: 'urgent_confirm',
    });
    await network.goTo('2026-11-24T13:45:00Z');
    expect(lastOf(network.chat('bagnara')).summary).toContain('Manca la presa visione.');
    const start = counts();
    await network.goTo('2026-11-24T15:00:00Z');
    expect(told(start)).toEqual(['coordinatore']);
  });
});

async function slash(key: string, rest: string) {
  const { client, world } = network.app.simulator;
  const before = world.standing(network.channelId).length;
  await client.slash({ as: network.person(key), channelId: network.channelId, title: 'urgente', rest });
  await network.settle();
  const posted = world.standing(network.channelId).slice(before);
  return posted.filter((message) => message.from.id === world.data.bot.id);
}
