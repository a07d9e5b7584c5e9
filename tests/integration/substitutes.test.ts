import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sitting } from '../../src/domain/sittings/sitting.ts';
import type { SimMessage } from '../../src/simulator/world/world-data.ts';
import { firstOf, lastOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
  await network.goTo('2027-01-08T09:00:00Z');
});

afterAll(() => network.dispose());

function sitting(): Promise<Sitting> {
  return network.read(async (tx, { id }) =>
    firstOf(await tx.sittings.since(id, new Date('2027-01-01T00:00:00Z'))),
  );
}

/** Those that hold, by the names of referent and substitute. */
async function active(): Promise<string[]> {
  const { id } = await sitting();
  return network.read(async (tx, { id: networkId }) => {
    const people = await tx.people.list(networkId);
    const nameOf = (personId: string | null) => people.find((person) => person.id === personId)?.name;
    const all = await tx.substitutions.active(id);
    return all.map((each) => `${nameOf(each.referentId)} > ${each.outsideName ?? nameOf(each.substituteId)}`);
  });
}

async function idOf(key: string): Promise<string> {
  const { aadObjectId } = network.person(key);
  return network.read(async (tx, { id }) => (await tx.people.byAadObjectId(id, aadObjectId))?.id ?? '');
}

/** The form on somebody's card of the sitting. */
async function openForm(key: string): Promise<SimMessage> {
  const card = network.offered(key, 'open_substitute');
  await network.press(key, card, { verb: 'open_substitute' });
  return card;
}

async function name(key: string, given: { person?: string; outside?: string }): Promise<SimMessage> {
  const card = await openForm(key);
  await submit(key, card, given);
  return card;
}

async function submit(key: string, card: SimMessage, given: { person?: string; outside?: string }) {
  const personId = given.person === undefined ? ' ' : await idOf(given.person);
  return network.press(key, card, { verb: 'name_substitute', personId, outsideName: given.outside ?? '' });
}

function textFor(key: string, message: SimMessage): string {
  return textOf(network.cardOf(key, message));
}

function post(): string {
  const message = network.channel().find(({ summary }) => summary?.startsWith('Convocazione n. 1'));
  return textOf(message?.card ?? null);
}

/** Summaries of what the bot has written to somebody since. */
function mark(...keys: string[]): () => string[] {
  const before = new Set(keys.flatMap((key) => network.chat(key).map(({ id }) => id)));
  return () =>
    keys.flatMap((key) =>
      network
        .chat(key)
        .filter(({ id, fromBot }) => fromBot && !before.has(id))
        .map(({ summary }) => summary ?? ''),
    );
}

const REQUEST = 'Richiesta di sostituzione. Convocazione n. 1/2027: martedì 19 gennaio 2027, ore 10:00';
const WITHDRAWN =
  'Sostituzione non più necessaria. Convocazione n. 1/2027: martedì 19 gennaio 2027, ore 10:00';

describe('a referent who names a colleague from the card', () => {
  let card: SimMessage;
  let form: Record<string, unknown> & { verb: string };

  it('finds the button on their own card, which operators and managers do not have', () => {
    const verbs = (key: string) => network.buttons(key, network.offered(key, 'answer')).map((b) => b.verb);
    expect(verbs('lugo')).toContain('open_substitute');
    expect(verbs('operatrice-lugo')).not.toContain('open_substitute');
    expect(verbs('dirigente')).not.toContain('open_substitute');
  });

  it('is shown as excused, and the colleague is told once with the buttons to answer', async () => {
    const since = mark('operatrice-lugo');
    card = await openForm('lugo');
    form = { ...network.dataOf('lugo', card, 'name_substitute'), verb: 'name_substitute' };
    form = { ...form, personId: await idOf('operatrice-lugo'), outsideName: '' };
    await submit('lugo', card, { person: 'operatrice-lugo' });
    expect(await active()).toEqual(['Ivo Inventini > Olga Esempi']);
    expect(textFor('lugo', card)).toContain('La risposta registrata: mi sostituisce Olga Esempi.');
    expect(textFor('lugo', card)).toContain('Il sostituto non ha ancora risposto.');
    expect(since()).toEqual([REQUEST]);
    const told = lastOf(network.chat('operatrice-lugo'));
    expect(textFor('operatrice-lugo', told)).toContain('la partecipazione conta per Lugo');
    expect(post()).toContain('Comuni rappresentati: 0/9');
    expect(post()).toContain('Assenti giustificati 1 · Senza risposta 13');
  });

  it('has one effect when the same form comes again', async () => {
    const since = mark('operatrice-lugo', 'lugo');
    await network.forge('lugo', card, form);
    await network.forge('lugo', card, form);
    expect(since()).toEqual([]);
    expect(await active()).toHaveLength(1);
  });

  it('is represented as soon as the colleague says they come', async () => {
    const told = lastOf(network.chat('operatrice-lugo'));
    await network.press('operatrice-lugo', told, { verb: 'answer', state: 'in_person' });
    expect(post()).toContain('Comuni rappresentati: 1/9');
    expect(post()).toContain('In presenza 1 · Da remoto 0 · Assenti giustificati 1');
    await network.say('coordinatore', 'presenze');
    const list = textOf(lastOf(network.chat('coordinatore')).card);
    expect(list).toContain('Lugo: Olga Esempi in sostituzione di Ivo Inventini, in presenza');
  });

  it('sees a refusal when the substitute names another in turn, and nothing changes', async () => {
    const [said] = await network.say('operatrice-lugo', 'sostituto Piero Campioni');
    expect(said?.text).toContain('non può indicare a sua volta un sostituto');
    expect(await active()).toEqual(['Ivo Inventini > Olga Esempi']);
  });

  it('withdraws, which the colleague is told once, and the older form does not bring it back', async () => {
    const since = mark('operatrice-lugo');
    card = await openForm('lugo');
    const withdraw = { ...network.dataOf('lugo', card, 'withdraw_substitute'), verb: 'withdraw_substitute' };
    await network.press('lugo', card, { verb: 'withdraw_substitute' });
    expect(textFor('lugo', card)).toContain('Sostituzione ritirata');
    expect(textFor('lugo', card)).toContain('Nessuna risposta registrata.');
    await network.forge('lugo', card, withdraw);
    await network.forge('lugo', card, form);
    expect(await active()).toEqual([]);
    expect(since()).toEqual([WITHDRAWN]);
    expect(post()).toContain('Comuni rappresentati: 0/9');
    expect(post()).toContain('In presenza 1 · Da remoto 0 · Assenti giustificati 0 · Senza risposta 13');
  });

  it('names them again with a new form', async () => {
    const since = mark('operatrice-lugo');
    await name('lugo', { person: 'operatrice-lugo' });
    expect(since()).toEqual([REQUEST]);
    expect(post()).toContain('Comuni rappresentati: 1/9');
  });

  it('replaces them with somebody else: one is told that it is over, the other that they are asked', async () => {
    const since = mark('operatrice-lugo', 'operatore-bagnacavallo');
    await name('lugo', { person: 'operatore-bagnacavallo' });
    expect(since()).toEqual([WITHDRAWN, REQUEST]);
    const told = lastOf(network.chat('operatrice-lugo'));
    expect(textFor('operatrice-lugo', told)).toContain("Ivo Inventini ha indicato un'altra persona.");
    expect(await active()).toEqual(['Ivo Inventini > Piero Campioni']);
    expect(post()).toContain('Comuni rappresentati: 0/9');
  });

  it('comes after all: an attending answer withdraws the substitute and says so beforehand', async () => {
    const since = mark('operatore-bagnacavallo');
    const mine = network.offered('lugo', 'answer');
    expect(textFor('lugo', mine)).toContain('«In presenza» o «Da remoto» la sostituzione si ritira');
    await network.press('lugo', mine, { verb: 'answer', state: 'remote' });
    expect(await active()).toEqual([]);
    expect(since()).toEqual([WITHDRAWN]);
    expect(post()).toContain('Comuni rappresentati: 1/9');
    expect(textFor('lugo', mine)).toContain('La risposta registrata: da remoto.');
  });

  it('gets the answer of before back when the substitute is withdrawn again', async () => {
    const mine = await name('lugo', { outside: 'Tullio Ospiti' });
    expect(post()).toContain('Comuni rappresentati: 1/9');
    expect(post()).toContain('Assenti giustificati 1');
    await network.press('lugo', await openForm('lugo'), { verb: 'withdraw_substitute' });
    expect(textFor('lugo', mine)).toContain('La risposta registrata: da remoto.');
    expect(post()).toContain('Da remoto 1 · Assenti giustificati 0');
  });
});

describe('the command', () => {
  it('takes a name in one line when it means one person', async () => {
    const since = mark('dirigente');
    await network.say('alfonsine', 'Sostituto: pretesti NORA');
    expect(await active()).toEqual(['Bruno Fittizi > Nora Pretesti']);
    expect(since()).toEqual([REQUEST]);
  });

  it.each([
    ['bagnara', 'sostituto Zeno Nessuno', 'Nel team nessuna persona si chiama «Zeno Nessuno»'],
    ['bagnara', 'sostituto Dario', 'Una persona non può sostituire sé stessa'],
    ['bagnara', 'sostituto Fabio', 'Fabio Ipotetici è referente di Cotignola'],
    ['bagnara', 'sostituto Bruno Fittizi', 'ha già un sostituto: non sono ammesse sostituzioni a catena'],
    ['bagnara', 'sostituto Nora Pretesti', 'in questa seduta sostituisce già il referente di Alfonsine'],
    ['operatore-bagnacavallo', 'sostituto Olga Esempi', 'questa persona non è referente'],
    ['dirigente', 'sostituto', 'Chi sostituisce Bruno Fittizi non può indicare a sua volta un sostituto'],
  ])('says to %s who writes "%s" why not, and changes nothing', async (key, text, refusal) => {
    const before = await active();
    const answers = await network.say(key, text);
    expect(answers.map(({ text, card }) => `${text ?? ''}${textOf(card)}`).join()).toContain(refusal);
    expect(await active()).toEqual(before);
  });

  it('offers the form, with the name that nobody has, for somebody outside Teams', async () => {
    await network.say('bagnara', 'sostituto Zeno Nessuno');
    const form = network.offered('bagnara', 'name_substitute');
    await network.press('bagnara', form, { verb: 'name_substitute' });
    expect(await active()).toContain('Dario Finti > Zeno Nessuno');
    expect(textFor('bagnara', form)).toContain('Persona esterna a Teams');
    expect(post()).toContain('Comuni rappresentati: 2/9');
  });

  it.each([
    [{ outside: '' }, 'Manca il sostituto'],
    [{ outside: '=1+1' }, 'Nome non accettato'],
    [{ outside: 'Zeno' }, 'Nome non accettato'],
    [{ outside: 'Olga  Esempi' }, "Nel team c'è una persona di nome «Olga Esempi»"],
    [{ person: 'operatrice-lugo', outside: 'Zeno Altri' }, 'Sono indicate due persone'],
  ])('brings the form back with what was typed: %j', async (given, refusal) => {
    const before = await active();
    const form = await openForm('cotignola');
    await submit('cotignola', form, given);
    const text = textFor('cotignola', form);
    expect(text).toContain(refusal);
    expect(text).toContain(given.outside.trim());
    expect(await active()).toEqual(before);
    await network.press('cotignola', form, { verb: 'show_sitting' });
  });

  it('is offered to who may give it', async () => {
    const help = async (key: string) => textOf(firstOf(await network.say(key, 'aiuto')).card);
    expect(await help('cotignola')).toContain('Sostituto');
    expect(await help('coordinatore')).toContain('Sostituto');
    expect(await help('operatore-bagnacavallo')).not.toContain('Sostituto');
  });
});

describe('the coordinator', () => {
  it('names somebody for a referent who has called, which is audited without a name', async () => {
    const since = mark('operatrice-lugo', 'fusignano');
    await network.say('coordinatore', 'sostituto Olga');
    const form = network.offered('coordinatore', 'name_substitute');
    const referentId = await idOf('fusignano');
    const shown = await network.press('coordinatore', form, { verb: 'name_substitute', referentId });
    expect(shown).toMatchObject({
      text: expect.stringContaining('Olga Esempi sostituisce Gina Favolosi (Fusignano)'),
    });
    expect(since()).toEqual([REQUEST]);
    const [entry] = await network.read((tx, { id }) => tx.audit.list(id, 1));
    expect(entry).toMatchObject({ act: 'name_substitute', outcome: 'done', details: { referentId } });
    expect(JSON.stringify(entry)).not.toContain('Olga');
  });

  it('is the only one who names for another: a forged form is refused and noted', async () => {
    const form = await openForm('cotignola');
    const data = { ...network.dataOf('cotignola', form, 'name_substitute'), verb: 'name_substitute' };
    const personId = await idOf('operatore-bagnacavallo');
    await network.forge('cotignola', form, { ...data, personId, referentId: await idOf('lugo') });
    expect((await active()).join()).not.toContain('Piero');
    const [entry] = await network.read((tx, { id }) => tx.audit.list(id, 1));
    expect(entry).toMatchObject({ act: 'card:name_substitute', outcome: 'refused' });
  });
});

describe('reminders with substitutes', () => {
  it('nudge the substitute who has not answered and not the referent, and list the seat as uncovered', async () => {
    const since = { alfonsine: mark('alfonsine'), dirigente: mark('dirigente'), all: mark('coordinatore') };
    await network.goTo('2027-01-15T09:00:00Z');
    expect(since.alfonsine()).toEqual([]);
    expect(since.dirigente().length).toBeGreaterThan(0);
    expect(since.all().join()).toContain('Comuni non ancora rappresentati');
    const list = network
      .chat('coordinatore')
      .findLast(({ summary }) => summary?.includes('non ancora rappresentati'));
    expect(textOf(list?.card ?? null)).toContain(
      'Alfonsine: Nora Pretesti in sostituzione di Bruno Fittizi, senza risposta',
    );
    expect(textOf(list?.card ?? null)).not.toContain('Bagnara di Romagna');
  });

  it('name in the preview the substitute who comes among those who get place and link', async () => {
    await network.press('dirigente', network.offered('dirigente', 'answer'), {
      verb: 'answer',
      state: 'remote',
    });
    await network.say('coordinatore', 'anteprima');
    const joining = textOf(lastOf(network.chat('coordinatore')).card).split('Promemoria con luogo')[1] ?? '';
    expect(joining).toContain('Nora Pretesti');
    expect(joining).not.toContain('Bruno Fittizi');
  });
});

describe('a substitute who leaves the team', () => {
  it('leaves the seat uncovered; the referent and the coordinator are told once', async () => {
    expect(post()).toContain('Comuni rappresentati: 4/9');
    const since = mark('fusignano', 'coordinatore');
    const { client } = network.app.simulator;
    const leave = () =>
      client.removeMember({
        team: network.team,
        by: network.person('coordinatore'),
        member: network.person('operatrice-lugo'),
      });
    await leave();
    await network.settle();
    expect(since()).toEqual(Array(2).fill(WITHDRAWN.replace('necessaria', 'valida')));
    expect(textFor('fusignano', lastOf(network.chat('fusignano')))).toContain(
      'Olga Esempi non è più nel team.',
    );
    expect(post()).toContain('Comuni rappresentati: 3/9');
    expect((await active()).join()).not.toContain('Olga');
    await network.settle();
    expect(since()).toHaveLength(2);
    expect(textOf((await network.say('fusignano', 'sostituto Olga Esempi'))[0]?.card ?? null)).toContain(
      'Olga Esempi non è più nel team',
    );
  });
});

describe('a sitting that is moved', () => {
  it('has no substitutes any more: substitute and referent are told why', async () => {
    const since = mark('dirigente', 'bagnara');
    await network.say('coordinatore', 'sposta');
    const form = network.offered('coordinatore', 'move_submit');
    const moved = { verb: 'move_submit', date: '2027-01-26', time: '10:00', reason: 'sala occupata' };
    await network.press('coordinatore', form, moved);
    expect(await active()).toEqual([]);
    const told = since().sort();
    expect(told.filter((summary) => summary.startsWith('Seduta spostata'))).toHaveLength(2);
    expect(told.filter((summary) => summary.startsWith('Sostituzione non più'))).toHaveLength(2);
    const last = lastOf(network.chat('bagnara').filter(({ summary }) => summary?.startsWith('Sostituzione')));
    expect(textFor('bagnara', last)).toContain('la sostituzione valeva per la data precedente');
  });

  it('refuses once it has begun, and when it is cancelled', async () => {
    const form = await openForm('cotignola');
    await network.say('coordinatore', 'annulla per neve');
    await network.press('coordinatore', network.offered('coordinatore', 'cancel_submit'), {
      verb: 'cancel_submit',
      reason: 'neve',
    });
    const shown = await submit('cotignola', form, { outside: 'Zeno Altri' });
    expect(shown).toMatchObject({ text: expect.stringContaining('La seduta è stata annullata') });
    expect(await active()).toEqual([]);
  });
});
