import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgendaItem } from '../../src/domain/agenda/agenda.ts';
import type { Minutes } from '../../src/domain/minutes/minutes.ts';
import type { Person } from '../../src/domain/network/person.ts';
import type { Sitting } from '../../src/domain/sittings/sitting.ts';
import { DEMO_PEOPLE } from '../../src/simulator/demo/demo-people.ts';
import type { SimMessage } from '../../src/simulator/world/world-data.ts';
import { minutesDocument } from '../../src/usecases/minutes/minutes-document.ts';
import { sweepDue } from '../../src/usecases/sittings/sweep-due.ts';
import { firstOf, lastOf } from '../helpers/lists.ts';
import { closeRegister } from '../helpers/network/close-register.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
  await network.goTo('2027-01-08T09:00:00Z');
});

afterAll(() => network.dispose());

const ADA = 'coordinatore';
/** The referent of Lugo writes these minutes. */
const IVO = 'lugo';

function sitting(): Promise<Sitting> {
  return network.read(async (tx, { id }) =>
    firstOf(await tx.sittings.since(id, new Date('2027-01-10T00:00:00Z'))),
  );
}

async function minutes(): Promise<Minutes> {
  const { id: sittingId } = await sitting();
  const found = await network.read((tx, { id }) => tx.minutes.bySitting(id, sittingId));
  if (found === null) throw new Error('nobody has begun the minutes');
  return found;
}

function person(key: string): Promise<Person> {
  return network.read(async (tx, { id }) => {
    const found = await tx.people.byAadObjectId(id, network.person(key).aadObjectId);
    if (found === null) throw new Error(`"${key}" is not in the network`);
    return found;
  });
}

function audited(act: string) {
  return network.read(async (tx, { id }) =>
    (await tx.audit.list(id, 200)).filter((entry) => entry.act === act),
  );
}

/** Sends `verbale` and gives the card. */
async function opened(key: string): Promise<SimMessage> {
  return lastOf(await network.say(key, 'verbale'));
}

function shown(key: string, message: SimMessage): string {
  return textOf(network.cardOf(key, message));
}

/** New messages of the bot in a chat, or in the channel, while `act` runs. */
async function during(read: () => SimMessage[], act: () => Promise<unknown>): Promise<SimMessage[]> {
  const before = new Set(read().map(({ id }) => id));
  await act();
  await network.settle();
  return read().filter(({ id, fromBot }) => fromBot && !before.has(id));
}

const inChannel = () => network.channel();
const chatOf = (key: string) => () => network.chat(key);

describe('before the sitting', () => {
  it('there is nothing to show, and a forged form begins nothing', async () => {
    expect((await opened(ADA)).text).toContain('Nessun verbale da mostrare');
    const { id: sittingId } = await sitting();
    const message = lastOf(network.chat(ADA));
    const forged = { sittingId, itemKey: 'first', version: 0, text: 'x', decisions: '', move: 'stay' };
    expect(await network.forge(ADA, message, { verb: 'minutes_save', ...forged })).toMatchObject({
      text: expect.stringContaining('da quando la seduta è cominciata'),
    });
    await expect(minutes()).rejects.toThrow('nobody has begun');
  });
});

describe('while the sitting is held', () => {
  it('the coordinator names who writes, who is told once', async () => {
    await network.goTo('2027-01-19T09:30:00Z');
    const card = await opened(ADA);
    expect(shown(ADA, card)).toContain('bozza in preparazione');
    const { id: personId } = await person(IVO);
    const told = await during(chatOf(IVO), async () => {
      await network.press(ADA, card, { verb: 'minutes_secretary', personId });
      await network.press(ADA, card, { verb: 'minutes_secretary', personId });
    });
    expect(told.map(({ summary }) => summary)).toEqual([
      expect.stringContaining('Incarico: redigere il verbale'),
    ]);
    expect(shown(ADA, card)).toContain('Ivo Inventini');
    expect(await audited('minutes_secretary')).toHaveLength(1);
  });

  it('a member sees where they stand, not the text, and may not write', async () => {
    const card = await opened('cotignola');
    expect(shown('cotignola', card)).toContain(
      'Il testo si legge quando il verbale è in esame o pubblicato.',
    );
    expect(network.buttons('cotignola', card).map(({ verb }) => verb)).toEqual([]);
    const { id: sittingId } = await sitting();
    const refused = await network.forge('cotignola', card, {
      verb: 'minutes_save',
      sittingId,
      itemKey: 'first',
      version: 0,
      text: 'di nascosto',
      decisions: '',
      move: 'stay',
    });
    expect(refused).toMatchObject({ text: expect.stringContaining('Ada Inventata e Ivo Inventini') });
    expect((await minutes()).items).toEqual([]);
    const tries = ['minutes_secretary', 'minutes_publish', 'minutes_adopt', 'minutes_amend', 'minutes_check'];
    for (const verb of tries)
      expect(await network.forge('cotignola', card, { verb, sittingId, personId: '' })).toMatchObject({
        text: expect.stringContaining('Ada Inventata'),
      });
  });

  it('the secretary finds the text almost written', async () => {
    const card = await opened(IVO);
    await network.press(IVO, card, { verb: 'minutes_edit', itemKey: 'first' });
    const { text } = network.dataOf(IVO, card, 'minutes_save');
    expect(text).toContain('La seduta si apre alle ore 10:00.');
    expect(text).toContain('Non vi sono verbali di sedute precedenti.');
    expect((await minutes()).items).toEqual([]);
  });

  it('what they type is kept; the same form sent twice is one change', async () => {
    const form = lastOf(network.chat(IVO));
    const typed = { text: 'Si apre.\n\n**Tutti** presenti.', decisions: 'Si approva\n\nSi parte' };
    const data = { ...network.dataOf(IVO, form, 'minutes_save'), ...typed, move: 'stay' };
    await network.forge(IVO, form, { ...data, verb: 'minutes_save' });
    await network.forge(IVO, form, { ...data, verb: 'minutes_save' });
    expect((await minutes()).items).toMatchObject([
      { key: 'first', ...typed, decisions: ['Si approva', 'Si parte'], version: 1 },
    ]);
    expect(shown(IVO, form)).toContain('Testo salvato.');
  });

  it('two who write the same item lose nothing', async () => {
    const ours = await opened(ADA);
    await network.press(ADA, ours, { verb: 'minutes_edit', itemKey: 'first' });
    const theirs = lastOf(network.chat(IVO));
    await network.press(IVO, theirs, { verb: 'minutes_save', move: 'stay', text: 'Testo di Ivo.' });
    await network.press(ADA, ours, { verb: 'minutes_save', move: 'stay', text: 'Testo di Ada.' });
    const card = shown(ADA, ours);
    expect(card).toContain("Nel frattempo un'altra persona ha modificato questo punto");
    expect(card).toContain('Testo di Ivo.');
    expect(network.dataOf(ADA, ours, 'minutes_save').text).toBe('Testo di Ada.');
    expect((await minutes()).items).toMatchObject([{ text: 'Testo di Ivo.', version: 2 }]);
    await network.press(ADA, ours, { verb: 'minutes_save', move: 'stay', text: 'Testo di Ivo e di Ada.' });
    expect((await minutes()).items).toMatchObject([{ text: 'Testo di Ivo e di Ada.', version: 3 }]);
  });

  it('what was replaced or put aside can be had back', async () => {
    const form = lastOf(network.chat(IVO));
    // A clock that stands still leaves open which of two texts is the later one.
    await network.goTo(new Date(network.now().getTime() + 60_000));
    await network.press(IVO, form, { verb: 'minutes_save', move: 'stay', text: 'Altro testo di Ivo.' });
    expect(shown(IVO, form)).toContain("Nel frattempo un'altra persona");
    const data = { ...network.dataOf(IVO, form, 'minutes_aside'), verb: 'minutes_aside' };
    await network.forge(IVO, form, data);
    await network.forge(IVO, form, data);
    expect(shown(IVO, form)).toContain('Resta il testo salvato.');
    expect((await minutes()).items).toMatchObject([{ text: 'Testo di Ivo e di Ada.', version: 3 }]);
    await network.press(IVO, form, { verb: 'minutes_versions' });
    const list = shown(IVO, form);
    for (const text of ['Altro testo di Ivo.', 'Testo di Ivo.']) expect(list.split(text)).toHaveLength(2);
    await network.press(IVO, form, { verb: 'minutes_take_back' });
    expect(network.dataOf(IVO, form, 'minutes_save')).toMatchObject({ text: 'Altro testo di Ivo.' });
    expect((await minutes()).items).toMatchObject([{ text: 'Testo di Ivo e di Ada.', version: 3 }]);
  });

  it('a text of 20,000 characters comes back whole with the limit, a longer one stays in the form', async () => {
    const form = lastOf(network.chat(IVO));
    const long = 'parola è '.repeat(2_222);
    await network.press(IVO, form, { verb: 'minutes_save', move: 'stay', text: long });
    expect(shown(IVO, form)).toContain('caratteri; se ne accettano al massimo 6000');
    expect(network.dataOf(IVO, form, 'minutes_save').text).toBe(long);
    const before = network.cardOf(IVO, form);
    const answer = await network.press(IVO, form, {
      verb: 'minutes_save',
      move: 'stay',
      text: 'x'.repeat(40_000),
    });
    expect(answer).toMatchObject({ text: expect.stringContaining('40000 caratteri') });
    expect(network.cardOf(IVO, form)).toEqual(before);
    expect((await minutes()).items).toMatchObject([{ text: 'Testo di Ivo e di Ada.' }]);
  });

  it('an item that is not treated is said so, and its proposal is empty', async () => {
    const held = await sitting();
    await network.read(async (tx, { id }) => {
      await tx.networks.lock(id);
      await tx.agenda.insert(anItem({ networkId: id, sittingId: held.id, treated: false }));
    });
    const card = await opened(IVO);
    await network.press(IVO, card, { verb: 'minutes_edit', itemKey: 'sito' });
    expect(shown(IVO, card)).toContain('Sito della Rete\nPunto 2 di 3');
    expect(shown(IVO, card)).toContain('rinviato alla prossima seduta');
    expect(network.dataOf(IVO, card, 'minutes_save').text).toBe('');
    await network.press(IVO, card, { verb: 'minutes_save', move: 'next' });
    expect(shown(IVO, card)).toContain('Varie ed eventuali\nPunto 3 di 3');
  });

  it('they go neither into review nor out before the end', async () => {
    const card = await opened(ADA);
    await network.press(ADA, card, { verb: 'minutes_review' });
    expect(shown(ADA, card)).toContain('La seduta non è ancora finita');
    await network.press(ADA, card, { verb: 'minutes_check' });
    expect(shown(ADA, card)).toContain('La seduta non è ancora finita');
    expect((await minutes()).status).toBe('draft');
  });
});

describe('the review', () => {
  it('tells everybody invited once, with the text', async () => {
    await network.goTo('2027-01-19T12:00:00Z');
    const card = await opened(IVO);
    const told = await during(chatOf('cotignola'), async () => {
      await network.press(IVO, card, { verb: 'minutes_review' });
      await network.forge(IVO, card, { verb: 'minutes_review', sittingId: (await sitting()).id });
    });
    expect(told.map(({ summary }) => summary)).toEqual([expect.stringContaining('Bozza di verbale')]);
    const text = shown('cotignola', firstOf(told));
    expect(text).toContain('Testo di Ivo e di Ada.');
    expect(text).toContain('Varie ed eventuali');
    expect(text).toContain('fino a domenica 24 gennaio 2027, ore 18:00');
    const { id: sittingId } = await sitting();
    const all = await network.read((tx) => tx.deliveries.forSitting(sittingId));
    // Everybody but who put them in review.
    expect(all.filter(({ kind }) => kind === 'minutes_review')).toHaveLength(DEMO_PEOPLE.length - 1);
    expect(await audited('minutes_review')).toHaveLength(1);
  });

  it('takes a comment once, and shows it to who writes', async () => {
    const told = network.offered('cotignola', 'minutes_remark');
    await network.press('cotignola', told, { verb: 'minutes_remark' });
    const empty = await network.press('cotignola', told, { verb: 'minutes_comment', text: ' ' });
    expect(empty.shown).toBe('card');
    expect(shown('cotignola', told)).toContain('Testo: campo obbligatorio.');
    const data = network.dataOf('cotignola', told, 'minutes_comment');
    const comment = { ...data, verb: 'minutes_comment', itemKey: 'first', text: 'Manca un nome.' };
    await network.forge('cotignola', told, comment);
    // The minutes stand where the form was, which would look as if it had not been sent.
    expect(shown('cotignola', told)).toContain('Osservazione registrata');
    expect(shown('cotignola', told)).not.toContain('Manca un nome.');
    expect(network.buttons('cotignola', told).map(({ data }) => data?.verb)).toContain('minutes_remark');
    await network.forge('cotignola', told, comment);
    expect((await minutes()).comments).toMatchObject([{ itemKey: 'first', text: 'Manca un nome.' }]);
    expect(shown(ADA, await opened(ADA))).toContain('Manca un nome.');
    const card = await opened(IVO);
    await network.press(IVO, card, { verb: 'minutes_edit', itemKey: 'first' });
    expect(shown(IVO, card)).toContain('Manca un nome.');
  });

  it('closes: the coordinator is told once, and a comment comes too late', async () => {
    const told = await during(chatOf(ADA), () => network.goTo('2027-01-25T08:00:00Z'));
    const ready = told.filter(({ summary }) => summary?.includes('Esame del verbale concluso'));
    expect(ready).toHaveLength(1);
    await sweepDue(network.app.context);
    await network.settle();
    const again = network.chat(ADA).filter(({ summary }) => summary?.includes('Esame del verbale concluso'));
    expect(again).toHaveLength(1);
    const { id: sittingId } = await sitting();
    const late = { sittingId, formId: 'tardi', itemKey: 'whole', text: 'Ancora una cosa' };
    const message = network.offered('cotignola', 'minutes_remark');
    expect(await network.forge('cotignola', message, { verb: 'minutes_comment', ...late })).toMatchObject({
      text: expect.stringContaining('non è aperto'),
    });
    expect((await minutes()).comments).toHaveLength(1);
  });
});

describe('the reminders', () => {
  it('have gone to the coordinator and to the secretary, with what to do', async () => {
    for (const key of [ADA, IVO]) {
      const reminders = network
        .chat(key)
        .filter(({ summary }) => summary?.startsWith('Verbale da diffondere'));
      expect(reminders).toHaveLength(1);
      const verbs = network.buttons(key, firstOf(reminders)).map(({ verb }) => verb);
      expect(verbs).toEqual(key === ADA ? ['minutes_show', 'minutes_out', 'action_new'] : ['minutes_show']);
    }
  });
});

describe('publication', () => {
  it('is refused while the register is open', async () => {
    const card = await opened(ADA);
    const posted = await during(inChannel, async () => {
      await network.press(ADA, card, { verb: 'minutes_check' });
      await network.forge(ADA, card, { verb: 'minutes_publish', sittingId: (await sitting()).id });
    });
    expect(shown(ADA, card)).toContain('Il registro delle presenze è ancora aperto');
    expect(posted).toEqual([]);
    expect((await minutes()).status).toBe('review');
  });

  it('posts once in the thread, with decisions and files, and stops the reminders', async () => {
    const held = await sitting();
    const { id: byPersonId } = await person(ADA);
    await network.read((tx) => closeRegister(tx, held, { byPersonId, at: network.now() }));
    const card = await opened(ADA);
    await network.press(ADA, card, { verb: 'minutes_check' });
    const posted = await during(inChannel, async () => {
      const publish = { ...network.dataOf(ADA, card, 'minutes_publish'), verb: 'minutes_publish' };
      await network.press(ADA, card, { verb: 'minutes_publish' });
      await network.forge(ADA, card, publish);
    });
    expect(posted).toHaveLength(1);
    const post = firstOf(posted);
    expect(post.rootId).not.toBeNull();
    expect(shown(IVO, post)).toContain('Decisione: Si approva');
    expect(JSON.stringify(post.card)).toMatch(/verbale\.pdf.*verbale\.docx/s);
    const { minutesOutAt } = await sitting();
    expect(minutesOutAt).toEqual(network.now());
    expect(await audited('minutes_publish')).toHaveLength(1);
    const next = await network.read(async (tx, { id }) => {
      const coming = await tx.sittings.bySeries(id, '2027-03-16');
      return coming === null ? [] : tx.agenda.forSitting(id, coming.id);
    });
    expect(next).toMatchObject([{ title: 'Sito della Rete', carriedFrom: 'sito', treated: null }]);
    const told = await during(chatOf(ADA), () => network.goTo('2027-01-27T12:00:00Z'));
    expect(told.filter(({ summary }) => summary?.startsWith('Verbale da diffondere'))).toEqual([]);
  });

  it('freezes the text: what is typed afterwards is not saved and not lost', async () => {
    const form = network.offered(IVO, 'minutes_save');
    const before = await minutes();
    await network.press(IVO, form, { verb: 'minutes_save', move: 'stay', text: 'Ripensandoci.' });
    expect(shown(IVO, form)).toContain('Nel frattempo il verbale è stato pubblicato');
    expect(shown(IVO, form)).toContain('Ripensandoci.');
    expect(await minutes()).toEqual(before);
  });

  it('is corrected by an entry that stays visible', async () => {
    const card = await opened(ADA);
    await network.press(ADA, card, { verb: 'minutes_amend' });
    const data = network.dataOf(ADA, card, 'minutes_correct');
    const made = {
      ...data,
      verb: 'minutes_correct',
      itemKey: 'first',
      text: 'Leggasi «nove».',
      reason: 'refuso',
    };
    await network.forge(ADA, card, { ...made, reason: '' });
    expect(shown(ADA, card)).toContain('Motivo: campo obbligatorio.');
    expect(shown(ADA, card)).toContain('Leggasi «nove».');
    await network.forge(ADA, card, made);
    await network.forge(ADA, card, made);
    expect((await minutes()).corrections).toMatchObject([{ text: 'Leggasi «nove».', reason: 'refuso' }]);
    expect(await audited('minutes_correct')).toHaveLength(1);
    expect(shown('cotignola', await opened('cotignola'))).toContain('Leggasi «nove».');
  });

  it('can be read by everybody, as a file too', async () => {
    const card = await opened('cotignola');
    expect(shown('cotignola', card)).toContain('Testo di Ivo e di Ada.');
    const [address] =
      /http:[^)"]+verbale\.docx/.exec(JSON.stringify(network.cardOf('cotignola', card))) ?? [];
    const response = await fetch(address ?? '');
    expect(response.status).toBe(200);
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

describe('adoption', () => {
  it('waits for the next sitting, and is recorded once with the word of the network', async () => {
    const early = await opened(ADA);
    const { id: sittingId, startsAt } = await sitting();
    await network.forge(ADA, early, { verb: 'minutes_adopt', sittingId });
    expect(shown(ADA, early)).toContain('quando è cominciata una seduta successiva');
    await network.goTo('2027-03-16T09:30:00Z');
    const card = await opened(ADA);
    expect(shown(ADA, card)).toContain('approvazione del verbale della seduta di martedì 19 gennaio 2027');
    await network.press(ADA, card, { verb: 'minutes_adopt' });
    expect(shown(ADA, card)).toContain('Approvazione registrata: seduta di martedì 16 marzo 2027');
    await network.forge(ADA, card, { verb: 'minutes_adopt', sittingId });
    expect(await audited('minutes_adopt')).toHaveLength(1);
    const document = await network.read(async (tx, found) => {
      const held = await tx.sittings.byId(found.id, sittingId);
      return held === null ? null : minutesDocument(tx, found, held);
    });
    expect(document).toMatchObject({
      status: 'published',
      chairName: 'Ada Inventata',
      secretaryName: 'Ivo Inventini',
      header: { startsAt, networkName: expect.any(String) },
      adopted: { word: 'approval', on: new Date('2027-03-16T09:00:00Z') },
      corrections: [{ itemNumber: 1, byName: 'Ada Inventata', text: 'Leggasi «nove».' }],
      items: [
        { number: 1, fixed: 'previous_minutes_approval', text: 'Testo di Ivo e di Ada.' },
        { number: 2, title: 'Sito della Rete', treated: false },
        { fixed: 'other_business' },
      ],
    });
  });

  it('leaves the sitting before to be chosen from the list', async () => {
    const card = await opened('cotignola');
    const { id, dateVersion } = await sitting();
    await network.press('cotignola', card, { verb: 'minutes_choose', ref: `id:${id}:${dateVersion}` });
    expect(shown('cotignola', card)).toContain('approvato nella seduta di martedì 16 marzo 2027');
  });
});

describe('a secretary who left the team', () => {
  it('is refused, said to be gone, and no longer writes', async () => {
    const card = await opened(ADA);
    const { id: personId } = await person('dirigente');
    await network.press(ADA, card, { verb: 'minutes_secretary', personId });
    const { id: sittingId } = await lastSitting();
    await network.read(async (tx, { id }) => {
      const found = await tx.people.byId(id, personId);
      if (found !== null) await tx.people.save({ ...found, inTeam: false });
    });
    const after = await opened(ADA);
    expect(shown(ADA, after)).toContain('non è più nella Rete');
    await network.forge(ADA, after, {
      verb: 'minutes_secretary',
      sittingId,
      personId,
    });
    expect(shown(ADA, after)).toContain('Questa persona non è più nella Rete');
  });
});

function anItem(of: { networkId: string; sittingId: string; treated: boolean }): AgendaItem {
  return {
    id: 'sito',
    title: 'Sito della Rete',
    note: '',
    proposedBy: null,
    presenter: 'Ivo Inventini',
    minutes: 20,
    position: 1,
    state: 'accepted',
    refusal: null,
    links: [],
    carriedFrom: null,
    carriedFromNumber: null,
    proposedAt: new Date('2027-01-09T09:00:00Z'),
    version: 1,
    ...of,
  };
}

function lastSitting(): Promise<Sitting> {
  return network.read(async (tx, { id }) => {
    const all = await tx.sittings.since(id, new Date('2027-03-01T00:00:00Z'));
    return firstOf(
      all.filter(({ startsAt }) => startsAt <= network.now() && startsAt > new Date('2027-03-01')),
    );
  });
}
