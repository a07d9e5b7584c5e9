import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgendaItem } from '../../src/domain/agenda/agenda.ts';
import { acceptedItems } from '../../src/domain/agenda/agenda.ts';
import type { Sitting } from '../../src/domain/sittings/sitting.ts';
import type { SimMessage } from '../../src/simulator/world/world-data.ts';
import { carryUntreated } from '../../src/usecases/agenda/carry-untreated.ts';
import { firstOf, lastOf } from '../helpers/lists.ts';
import { runRetries } from '../helpers/network/fan-out.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
});

afterAll(() => network.dispose());

const OLD_TITLES = ['Carta dei servizi comune', 'Modulistica condivisa'];

async function sittings(): Promise<Sitting[]> {
  return network.read((tx, { id }) => tx.sittings.since(id, new Date('2027-01-01T00:00:00Z')));
}

async function sitting(): Promise<Sitting> {
  return firstOf(await sittings());
}

async function items(index = 0): Promise<AgendaItem[]> {
  const all = await sittings();
  return network.read((tx, { id }) => tx.agenda.forSitting(id, all[index]?.id ?? ''));
}

async function item(title: string, index = 0): Promise<AgendaItem> {
  const found = (await items(index)).find((each) => each.title === title);
  if (found === undefined) throw new Error(`no item "${title}"`);
  return found;
}

async function order(index = 0): Promise<string[]> {
  return acceptedItems(await items(index)).map(({ title }) => title);
}

/** Texts of the bot's messages that have come since, in somebody's chat or in the channel. */
function since(where: () => SimMessage[]): () => string[] {
  const before = new Set(where().map(({ id }) => id));
  return () =>
    where()
      .filter(({ id, fromBot }) => fromBot && !before.has(id))
      .map((message) => (message.card === null ? message.text : message.summary));
}

const chat = (key: string) => () => network.chat(key);
const channel = () => network.channel();

/** The agenda in the coordinator's chat, opened at one item. */
async function open(title: string): Promise<SimMessage> {
  await network.say('coordinatore', 'odg');
  const card = network.offered('coordinatore', 'agenda_open');
  await network.press('coordinatore', card, { verb: 'agenda_open', itemId: (await item(title)).id });
  return card;
}

function shown(key: string, message: SimMessage): string {
  return textOf(network.cardOf(key, message));
}

/** The form to propose an item, opened from the agenda, and what its button carries. */
async function proposalForm(key: string) {
  await network.say(key, 'odg');
  const card = network.offered(key, 'agenda_new');
  await network.press(key, card, { verb: 'agenda_new' });
  return { card, data: { ...network.dataOf(key, card, 'agenda_propose'), verb: 'agenda_propose' } };
}

async function add(title: string): Promise<void> {
  await network.say('coordinatore', `odg ${title}`);
}

describe('proposing', () => {
  it('takes one line with the minutes at its end, once', async () => {
    const [answer] = await network.say('lugo', 'odg Orari estivi degli sportelli 20 minuti');
    expect(textOf(answer?.card ?? null)).toContain(
      'Punto proposto per la seduta di martedì 19 gennaio 2027, ore 10:00: «Orari estivi degli sportelli».',
    );
    const [again] = await network.say('cotignola', 'odg orari estivi degli sportelli');
    expect(textOf(again?.card ?? null)).toContain('risulta già proposto');
    expect(await items()).toMatchObject([{ state: 'proposed', minutes: 20, position: 0 }]);
  });

  it('takes the form, says what is wrong keeping what was typed, and counts the same form once', async () => {
    const { card: form } = await proposalForm('cotignola');
    const typed = {
      verb: 'agenda_propose',
      title: 'Sportello itinerante',
      note: 'con i volontari',
      minutes: '15',
    };
    await network.press('cotignola', form, { ...typed, presenter: '', links: 'http://example.org/x' });
    expect(shown('cotignola', form)).toContain('«http://example.org/x» non è accettato');
    expect(network.dataOf('cotignola', form, 'agenda_propose')).toMatchObject({
      title: 'Sportello itinerante',
    });
    const data = { ...network.dataOf('cotignola', form, 'agenda_propose'), verb: 'agenda_propose' };
    const good = { ...data, links: 'Bozza | https://example.org/bozza' };
    await network.forge('cotignola', form, good);
    await network.forge('cotignola', form, good);
    expect(shown('cotignola', form)).toContain('Proposte inviate, in attesa del coordinamento');
    const all = (await items()).filter(({ title }) => title === 'Sportello itinerante');
    expect(all).toMatchObject([
      { note: 'con i volontari', minutes: 15, links: [{ title: 'Bozza', url: 'https://example.org/bozza' }] },
    ]);
  });

  it('refuses a title of 10,000 characters plainly, and takes markup and formulas as text', async () => {
    const { card: form, data } = await proposalForm('lugo');
    await network.forge('lugo', form, { ...data, title: 'à'.repeat(10_000) });
    expect(shown('lugo', form)).toContain('Titolo: 10000 caratteri, al massimo 200.');
    expect(await items()).toHaveLength(2);
    const title = '=HYPERLINK("https://example.org") **tutti** [qui](https://example.org)';
    await network.forge('lugo', form, { ...data, title });
    expect((await item(title)).state).toBe('proposed');
    expect(shown('lugo', form)).toContain('\\[qui\\]\\(https://example.org)');
  });

  it('tells the coordinator once of all of them, when it has been quiet for half an hour', async () => {
    const told = since(chat('coordinatore'));
    await network.goTo('2026-11-24T09:29:00Z');
    expect(told()).toEqual([]);
    await network.goTo('2026-11-24T09:31:00Z');
    expect(told()).toEqual([expect.stringContaining('3 proposte attendono una decisione')]);
    await network.goTo('2026-11-24T12:00:00Z');
    expect(told()).toHaveLength(1);
  });
});

describe('deciding', () => {
  it('accepts with minutes and presenter, and tells who proposed once', async () => {
    const told = since(chat('lugo'));
    const card = await open('Orari estivi degli sportelli');
    const data = { ...network.dataOf('coordinatore', card, 'agenda_accept'), verb: 'agenda_accept' };
    const accepted = { ...data, minutes: '25', presenter: 'Bice Finticchi' };
    await network.forge('coordinatore', card, accepted);
    await network.forge('coordinatore', card, accepted);
    expect(shown('coordinatore', card)).toContain('Orari estivi degli sportelli (Bice Finticchi, 25 minuti)');
    expect(told()).toEqual([
      "La proposta «Orari estivi degli sportelli» per la seduta di martedì 19 gennaio 2027, ore 10:00 è stata accolta: il punto è nell'ordine del giorno.",
    ]);
    expect(await order()).toEqual(['Orari estivi degli sportelli']);
  });

  it('refuses with a word only, and tells it once', async () => {
    const told = since(chat('cotignola'));
    const card = await open('Sportello itinerante');
    await network.press('coordinatore', card, { verb: 'agenda_refuse', refusal: ' ' });
    expect(shown('coordinatore', card)).toContain('Manca il motivo');
    expect(told()).toEqual([]);
    const data = { ...network.dataOf('coordinatore', card, 'agenda_refuse'), verb: 'agenda_refuse' };
    await network.forge('coordinatore', card, { ...data, refusal: 'se ne parla a marzo' });
    await network.forge('coordinatore', card, { ...data, refusal: 'se ne parla a marzo' });
    expect(told()).toEqual([expect.stringContaining('non è stata accolta. Motivo: se ne parla a marzo')]);
  });

  it('is refused to a referent, also with forged data, and the attempt is noted', async () => {
    const { id: itemId, sittingId, version } = await item('Orari estivi degli sportelli');
    const message = lastOf(network.chat('lugo'));
    const data = { verb: 'agenda_remove', sittingId, itemId, version };
    expect(await network.forge('lugo', message, data)).toMatchObject({
      text: expect.stringContaining('Ada'),
    });
    expect(await order()).toEqual(['Orari estivi degli sportelli']);
    const [entry] = await network.read((tx, { id }) => tx.audit.list(id, 1));
    expect(entry).toMatchObject({ act: 'card:agenda_remove', outcome: 'refused' });
  });

  it('does not know an item of elsewhere', async () => {
    const { sittingId } = await item('Orari estivi degli sportelli');
    const data = { verb: 'agenda_remove', sittingId, itemId: 'di-altri', version: 1 };
    const message = lastOf(network.chat('coordinatore'));
    expect(await network.forge('coordinatore', message, data)).toMatchObject({
      text: expect.stringContaining('non esiste più'),
    });
  });
});

describe('ordering', () => {
  it('moves an item once however often the press comes, and never from an older order', async () => {
    for (const title of OLD_TITLES) await add(title);
    const [orari, carta, moduli] = ['Orari estivi degli sportelli', ...OLD_TITLES];
    const card = await open(moduli ?? '');
    const up = { ...network.dataOf('coordinatore', card, 'agenda_move'), verb: 'agenda_move' };
    await network.forge('coordinatore', card, up);
    await network.forge('coordinatore', card, up);
    expect(await order()).toEqual([orari, moduli, carta]);
    await network.press('coordinatore', card, { verb: 'agenda_move', to: 1 });
    expect(await order()).toEqual([moduli, orari, carta]);
    await network.forge('coordinatore', card, up);
    expect(shown('coordinatore', card)).toContain("nel frattempo l'ordine del giorno è stato modificato");
    expect(await order()).toEqual([moduli, orari, carta]);
  });

  it('keeps the change of who was first, and shows it to who came second', async () => {
    const card = await open('Modulistica condivisa');
    const data = { ...network.dataOf('coordinatore', card, 'agenda_save'), verb: 'agenda_save' };
    await network.forge('coordinatore', card, { ...data, minutes: '40' });
    await network.forge('coordinatore', card, { ...data, minutes: '10', presenter: 'Ciro Esempioni' });
    expect(await item('Modulistica condivisa')).toMatchObject({ minutes: 40, presenter: null });
    const text = shown('coordinatore', card);
    expect(text).toContain('Nel frattempo il punto è stato cambiato');
    expect(text).toContain('Minuti previsti: 40');
    expect(network.dataOf('coordinatore', card, 'agenda_save')).toMatchObject({ minutes: '10' });
    await network.press('coordinatore', card, { verb: 'agenda_save', minutes: '10' });
    expect(await item('Modulistica condivisa')).toMatchObject({ minutes: 10, presenter: 'Ciro Esempioni' });
  });
});

describe('telling of changes', () => {
  it('says nothing before the convocation, which carries the agenda', async () => {
    const posts = since(channel);
    await network.goTo('2027-01-08T07:59:00Z');
    expect(posts()).toEqual([]);
    await network.goTo('2027-01-08T08:00:00Z');
    await network.goTo('2027-01-08T09:00:00Z');
    expect(posts()).toEqual([expect.stringContaining('Convocazione n. 1/2027')]);
    const text = textOf(lastOf(network.channel()).card);
    expect(text).toContain('Approvazione del verbale della seduta precedente');
    expect(text).toContain('Modulistica condivisa (Ciro Esempioni, 10 minuti)');
    expect(text).toContain('Varie ed eventuali');
  });

  it('edits the convocation at once, and announces once after the last of many presses', async () => {
    const convocation = lastOf(network.channel());
    const posts = since(channel);
    await add('Punto di troppo');
    await network.goTo('2027-01-08T09:20:00Z');
    const card = await open('Punto di troppo');
    await network.press('coordinatore', card, { verb: 'agenda_remove' });
    await add('Formazione comune 130 minuti');
    expect(textOf(network.channel().find(({ id }) => id === convocation.id)?.card ?? null)).toContain(
      'Formazione comune (2 ore e 10 minuti)',
    );
    await network.goTo('2027-01-08T09:45:00Z');
    expect(posts()).toEqual([]);
    await network.goTo('2027-01-08T09:51:00Z');
    await network.settle();
    expect(posts()).toEqual([
      'Ordine del giorno aggiornato. Convocazione n. 1/2027: martedì 19 gennaio 2027, ore 10:00',
    ]);
    const reply = lastOf(network.channel());
    expect(reply.rootId).toBe(convocation.id);
    expect(textOf(reply.card)).toContain('cioè 45 minuti oltre la durata di 2 ore.');
    expect(textOf(reply.card)).not.toContain('Punto di troppo');
    await network.goTo('2027-01-08T15:00:00Z');
    expect(posts()).toHaveLength(1);
  });

  it('is in the preview while it waits, and survives a jump of the clock', async () => {
    const posts = since(channel);
    const card = await open('Formazione comune');
    await network.press('coordinatore', card, { verb: 'agenda_save', minutes: '30' });
    const [preview] = await network.say('coordinatore', 'anteprima');
    expect(textOf(preview?.card ?? null)).toContain("Avviso dell'ordine del giorno aggiornato");
    await network.goTo('2027-01-12T08:00:00Z');
    expect(posts()).toHaveLength(1);
  });

  it('sends the newest alone when an older one has had to wait', async () => {
    const posts = since(channel);
    const { faults } = network.app.simulator.connector;
    const answer = { status: 429, headers: { 'Retry-After': '600' }, body: null };
    await add('Primo ripensamento 5 minuti');
    faults.add({
      match: { method: 'POST', conversation: network.channelId },
      effect: { fault: 'answer', answer },
    });
    await network.goTo('2027-01-12T08:31:00Z');
    await add('Secondo ripensamento 5 minuti');
    faults.clear();
    await runRetries(network);
    expect(posts()).toEqual([]);
    await network.goTo('2027-01-12T09:05:00Z');
    expect(posts()).toHaveLength(1);
    expect(textOf(lastOf(network.channel()).card)).toContain('Secondo ripensamento');
    const { id } = await sitting();
    const told = await network.read(async (tx) =>
      (await tx.deliveries.forSitting(id)).filter(({ kind }) => kind === 'agenda_changed'),
    );
    expect(told.filter(({ status }) => status !== 'sent').map(({ reason }) => reason)).toEqual([
      'superseded',
    ]);
  });

  it('does not announce again when the sitting is moved: the notice of the move carries the agenda', async () => {
    const posts = since(channel);
    await add('Sito unico 5 minuti');
    await network.say('coordinatore', 'sposta');
    const form = network.offered('coordinatore', 'move_submit');
    const to = { date: '2027-01-20', time: '10:00', reason: 'sala occupata' };
    await network.press('coordinatore', form, { verb: 'move_submit', ...to });
    expect(textOf(lastOf(network.channel()).card)).toContain('Sito unico (5 minuti)');
    await network.goTo('2027-01-13T08:00:00Z');
    expect(posts().filter((text) => text.startsWith('Ordine del giorno'))).toEqual([]);
  });

  it('leaves out what would come after the start', async () => {
    await network.goTo('2027-01-20T08:50:00Z');
    const posts = since(channel);
    await add('Ultimo minuto 5 minuti');
    await network.goTo('2027-01-20T09:30:00Z');
    expect(posts().filter((text) => text.startsWith('Ordine del giorno'))).toEqual([]);
  });
});

describe('the sitting and after', () => {
  it('takes proposals for the next one once it has begun', async () => {
    const { id, dateVersion } = await sitting();
    const { card: form, data } = await proposalForm('lugo');
    expect(data).toMatchObject({ ref: expect.stringContaining('2027-03-16') });
    await network.forge('lugo', form, { ...data, ref: `id:${id}:${dateVersion}`, title: 'Fuori tempo' });
    expect(shown('lugo', form)).toContain('Punto proposto per la seduta di martedì 16 marzo 2027');
    expect(shown('lugo', form)).toContain('è già cominciata o è stata annullata');
    expect(await item('Fuori tempo', 1)).toMatchObject({ state: 'proposed' });
  });

  it('lets the coordinator say what was treated, and carries the rest once', async () => {
    await network.say('coordinatore', 'odg');
    const card = network.offered('coordinatore', 'agenda_treated');
    const all = await order();
    const left = [await item('Formazione comune'), await item('Ultimo minuto')].map(({ id }) => id);
    const treated = acceptedItems(await items()).filter(({ id }) => !left.includes(id));
    const ticked = treated.map(({ id }) => id).join(',');
    await network.press('coordinatore', card, { verb: 'agenda_treated', treated: ticked });
    expect(shown('coordinatore', card)).toContain('Punti non trattati: 2.');
    const carry = { ...network.dataOf('coordinatore', card, 'agenda_carry'), verb: 'agenda_carry' };
    await network.forge('coordinatore', card, carry);
    await network.forge('coordinatore', card, carry);
    expect(await order(1)).toEqual(['Formazione comune', 'Ultimo minuto']);
    expect(await order()).toEqual(all);
    const over = await sitting();
    const again = await network.read((tx, found) =>
      carryUntreated(network.app.context, tx, { network: found, sitting: over, now: network.now() }),
    );
    expect(again).toBe(0);
    await network.say('coordinatore', 'odg');
    const next = network.offered('coordinatore', 'agenda_choose');
    const to = (await sittings())[1];
    await network.press('coordinatore', next, {
      verb: 'agenda_choose',
      ref: `id:${to?.id}:${to?.dateVersion}`,
    });
    expect(shown('coordinatore', next)).toContain(
      'Formazione comune (30 minuti); rinviato dalla seduta n. 1/2027',
    );
  });

  it('offers the sitting just over, whose agenda cannot be changed any more', async () => {
    await network.goTo('2027-01-21T09:00:00Z');
    await network.say('coordinatore', 'odg');
    const card = lastOf(network.chat('coordinatore'));
    await network.press('coordinatore', card, { verb: 'agenda_show' });
    expect(shown('coordinatore', card)).toContain('mercoledì 20 gennaio 2027');
    const { id: itemId, sittingId, version } = await item('Sito unico');
    await network.forge('coordinatore', card, { verb: 'agenda_remove', sittingId, itemId, version });
    expect(shown('coordinatore', card)).toContain('non si può più modificare');
    expect(await order()).toContain('Sito unico');
  });

  it('of a cancelled one goes on whole, proposals too', async () => {
    await network.say('coordinatore', 'annulla');
    const form = network.offered('coordinatore', 'cancel_submit');
    await network.press('coordinatore', form, { verb: 'cancel_submit', reason: 'neve' });
    expect(await order(2)).toEqual(['Formazione comune', 'Ultimo minuto']);
    expect(await item('Fuori tempo', 2)).toMatchObject({ state: 'proposed' });
  });
});

describe('in the channel', () => {
  it('shows the agenda to everybody without a form, and tells who typed what was wrong alone', async () => {
    const [shownThere] = await network.sayInChannel('lugo', 'ordine del giorno');
    expect(textOf(shownThere?.card ?? null)).toContain('Per proporre un punto scrivere «odg»');
    expect(network.buttons('lugo', shownThere as SimMessage)).toEqual([]);
    const [done] = await network.sayInChannel('lugo', 'odg Punto dal canale');
    expect(done?.text).toContain('Punto proposto');
    const told = since(chat('lugo'));
    const [wrong] = await network.sayInChannel('lugo', `odg ${'x'.repeat(300)}`);
    expect(wrong?.text).toContain('chat personale');
    expect(told()).toHaveLength(1);
    const form = lastOf(network.chat('lugo'));
    expect(shown('lugo', form)).toContain('Titolo: 300 caratteri, al massimo 200.');
    expect(network.dataOf('lugo', form, 'agenda_propose')).toMatchObject({ title: 'x'.repeat(300) });
  });
});
