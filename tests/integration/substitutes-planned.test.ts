import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SimMessage } from '../../src/simulator/world/world-data.ts';
import { firstOf, lastOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
});

afterAll(() => network.dispose());

function personOf(key: string) {
  const { aadObjectId } = network.person(key);
  return network.read(async (tx, { id }) => {
    const person = await tx.people.byAadObjectId(id, aadObjectId);
    if (person === null) throw new Error(`${key} is not in the network`);
    return person;
  });
}

function nextSitting() {
  return network.read(async (tx, { id }) =>
    firstOf(await tx.sittings.since(id, new Date('2027-01-01T00:00:00Z'))),
  );
}

async function activeCount(): Promise<number> {
  const { id } = await nextSitting();
  return network.read(async (tx) => (await tx.substitutions.active(id)).length);
}

/** The last card somebody was sent whose notification has these words, as they see it. */
function card(key: string, words: string): string {
  const message = network.chat(key).findLast(({ summary }) => summary?.includes(words));
  return message === undefined ? '' : textOf(network.cardOf(key, message));
}

function summaries(key: string): string[] {
  return network.chat(key).map(({ summary }) => summary ?? '');
}

function asked(key: string): number {
  return summaries(key).filter((summary) => summary.startsWith('Richiesta di sostituzione')).length;
}

async function join(key: string, name: string): Promise<void> {
  const { world, client } = network.app.simulator;
  const member = world.addPerson({ key, name });
  await client.addMember({ team: network.team, by: network.person('coordinatore'), member });
  await network.settle();
}

describe('a substitute named before the convocation', () => {
  it('gives a row to a date of the series, which asking and being refused do not', async () => {
    await network.say('lugo', 'sostituto');
    await network.say('lugo', 'sostituto Fabio');
    await network.press('lugo', network.offered('lugo', 'name_substitute'), { verb: 'name_substitute' });
    expect(textOf(network.cardOf('lugo', network.offered('lugo', 'name_substitute')))).toContain(
      'Manca il sostituto',
    );
    const rows = await network.read((tx, { id }) => tx.sittings.since(id, network.now()));
    expect(rows).toEqual([]);
  });

  it('is told at once, and answers when the convocation arrives', async () => {
    const [said] = await network.say('lugo', 'sostituto Olga Esempi');
    expect(said?.text).toBe(
      'Olga Esempi sostituisce Ivo Inventini (Lugo) nella seduta di martedì 19 gennaio 2027, ore 10:00. Riceve un avviso personale.',
    );
    expect(asked('operatrice-lugo')).toBe(1);
    expect(card('operatrice-lugo', 'Richiesta di sostituzione')).toContain(
      'Si risponde quando arriva la convocazione.',
    );
    expect(await activeCount()).toBe(1);
  });

  it('may be somebody without a position yet, who is convened for this sitting', async () => {
    await join('nuova', 'Zelda Arrivata');
    await network.say('alfonsine', 'sostituto Zelda');
    expect(card('nuova', 'Richiesta di sostituzione')).toContain(
      'Comune e ruolo non sono ancora confermati dal coordinamento',
    );
    await network.goTo('2027-01-08T09:00:00Z');
    expect(card('operatrice-lugo', 'Convocazione n. 1')).toContain('la partecipazione conta per Lugo');
    expect(card('lugo', 'Convocazione n. 1')).toContain('mi sostituisce Olga Esempi');
    const mine = network.offered('nuova', 'answer');
    expect(mine.summary).toContain('Convocazione n. 1/2027');
    await network.press('nuova', mine, { verb: 'answer', state: 'in_person' });
    const post = network.channel().find(({ summary }) => summary?.startsWith('Convocazione n. 1'));
    expect(textOf(post?.card ?? null)).toContain('Comuni rappresentati: 1/9');
    expect(textOf(post?.card ?? null)).toContain(
      'In presenza 1 · Da remoto 0 · Assenti giustificati 2 · Senza risposta 12',
    );
  });

  it('may be one whom Teams refuses: the referent reads it, the coordinator is told', async () => {
    const before = summaries('coordinatore').length;
    await network.say('conselice', 'sostituto Rita Finzioni');
    expect(card('conselice', 'Convocazione n. 1')).toContain('va avvisata in altro modo');
    const news = summaries('coordinatore').slice(before);
    expect(news).toEqual([expect.stringContaining('Richiesta di sostituzione: mancata consegna')]);
  });
});

describe('what happens to those concerned', () => {
  it('a referent who gives up the seat has no substitute any more; who coordinates is told', async () => {
    const before = summaries('operatrice-lugo').length;
    await network.say('coordinatore', 'rete');
    const list = network.offered('coordinatore', 'edit_position');
    const { id: personId } = await personOf('lugo');
    await network.press('coordinatore', list, { verb: 'edit_position', personId });
    await network.press('coordinatore', list, { verb: 'set_position', role: 'manager', seatId: ' ' });
    expect(summaries('operatrice-lugo').slice(before)).toEqual([
      expect.stringContaining('Sostituzione non più necessaria'),
    ]);
    expect(card('coordinatore', 'Sostituzione non più valida')).toContain(
      'Ivo Inventini non è più referente di Lugo.',
    );
    expect(await activeCount()).toBe(2);
  });

  it('an answer by telephone that the referent comes withdraws the substitute', async () => {
    await network.say('coordinatore', 'presenze');
    const list = network.offered('coordinatore', 'record_answer');
    const { id: personId } = await personOf('conselice');
    await network.press('coordinatore', list, { verb: 'record_answer', personId, state: 'remote' });
    expect(await activeCount()).toBe(1);
    expect(textOf(network.cardOf('coordinatore', list))).toContain('Conselice: Elena Supposti, da remoto');
  });

  it('a form of before a move names nobody, and comes back with the new date', async () => {
    const form = network.offered('cotignola', 'open_substitute');
    await network.press('cotignola', form, { verb: 'open_substitute' });
    await network.say('coordinatore', 'sposta');
    await network.press('coordinatore', network.offered('coordinatore', 'move_submit'), {
      verb: 'move_submit',
      date: '2027-01-26',
      time: '10:00',
      reason: 'sala occupata',
    });
    const outsideName = 'Tullio Ospiti';
    await network.press('cotignola', form, { verb: 'name_substitute', outsideName });
    const text = textOf(network.cardOf('cotignola', form));
    expect(text).toContain('Nel frattempo la data della seduta è cambiata');
    expect(text).toContain(outsideName);
    expect(await activeCount()).toBe(0);
  });

  it('two presses of one form at the same time have one effect', async () => {
    const form: SimMessage = network.offered('cotignola', 'name_substitute');
    const data = network.dataOf('cotignola', form, 'name_substitute');
    const { id: personId } = await personOf('operatore-bagnacavallo');
    const press = { ...data, verb: 'name_substitute', personId, outsideName: '' };
    await Promise.all([1, 2, 3].map(() => network.forge('cotignola', form, press)));
    await network.settle();
    expect(await activeCount()).toBe(1);
    expect(asked('operatore-bagnacavallo')).toBe(1);
  });

  it('a cancellation reaches a substitute whom nobody convened', async () => {
    await join('altra', 'Ynes Seconda');
    await network.say('bagnara', 'sostituto Ynes Seconda');
    expect(asked('altra')).toBe(1);
    await network.say('coordinatore', 'annulla');
    await network.press('coordinatore', network.offered('coordinatore', 'cancel_submit'), {
      verb: 'cancel_submit',
      reason: 'neve',
    });
    expect(lastOf(summaries('altra'))).toContain('Seduta annullata');
  });
});

describe('an urgent call', () => {
  it('is seen by the referent who names somebody, and calls again only who has not', async () => {
    await network.say('coordinatore', 'urgente dopodomani alle 9 prova');
    await network.press('coordinatore', network.offered('coordinatore', 'urgent_confirm'), {
      verb: 'urgent_confirm',
    });
    await network.say('massa-lombarda', 'sostituto Piero Campioni');
    const before = { referent: summaries('massa-lombarda').length, other: summaries('sant-agata').length };
    expect(card('coordinatore', 'Presa visione 2/')).toContain(
      'Massa Lombarda: Piero Campioni in sostituzione di Lia Fantasia, senza risposta',
    );
    await network.goTo(new Date(network.now().getTime() + 20 * 60_000));
    expect(summaries('massa-lombarda').slice(before.referent)).toEqual([]);
    expect(summaries('sant-agata').slice(before.other)).toHaveLength(1);
  });
});
