import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Placement } from '../../src/domain/publications/placement.ts';
import type { Publication } from '../../src/domain/publications/publication.ts';
import { publicationKey } from '../../src/domain/publications/publication-message.ts';
import { decodeCsv } from '../../src/shared/decode-csv.ts';
import type { PressShown } from '../../src/simulator/bot-answer.ts';
import type { SimMessage } from '../../src/simulator/world/world-data.ts';
import { sweepDue } from '../../src/usecases/sittings/sweep-due.ts';
import { firstOf, lastOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

let network: RunningNetwork;
let list: SimMessage;
let item: Publication;

beforeAll(async () => {
  network = await startRunningNetwork();
});

afterAll(() => network.dispose());

function said(shown: PressShown): string {
  if (shown.shown === 'card') return textOf(shown.card);
  return shown.shown === 'notice' ? shown.text : '';
}

/** Messages in a chat that say this. */
function told(key: string, words: string): SimMessage[] {
  return network.chat(key).filter((message) => message.fromBot && textOf(message.card).includes(words));
}

const count = (words: string, ...keys: string[]) => keys.map((key) => told(key, words).length);

/** Sweeps once more than was asked, as another replica would. */
async function goTo(at: string): Promise<void> {
  await network.goTo(at);
  await network.read((tx, { id }) => tx.networks.wakeBy(id, network.now()));
  await sweepDue(network.app.context);
  await network.settle();
}

const all = () => network.read((tx, { id }) => tx.publications.current(id, '2026-01-01'));
const seatOf = (name: string) =>
  network.read(async (tx, { id }) => firstOf((await tx.seats.list(id)).filter((s) => s.name === name)).id);
const placementOf = (name: string, { id: of } = item): Promise<Placement> =>
  network.read(async (tx, { id }) =>
    firstOf((await tx.publications.placements(id, [of])).filter((each) => each.seatName === name)),
  );
const on = (verb: string, more: object = {}) => ({
  ...{ verb, networkId: item.networkId, publicationId: item.id },
  ...more,
});

async function propose(key: string, fields: object): Promise<Publication> {
  const [form] = await network.say(key, 'pubblica Orari estivi');
  const data = { ...network.dataOf(key, form as SimMessage, 'publication_save'), verb: 'publication_save' };
  const typed = { kind: 'news', title: 'Orari estivi', text: 'Si apre alle 8.', outletKinds: 'site' };
  const sent = { ...data, ...typed, fromOn: '', untilOn: '', links: '', nudges: 'once', ...fields };
  const shown = said(await network.forge(key, form as SimMessage, sent));
  // A municipality reports at once for itself; who speaks for all sees them all.
  expect(shown).toContain(key === 'coordinatore' ? 'Quadro dei Comuni' : 'Che cosa fa il Comune');
  expect(shown).toContain('Notizia inviata a 9 Comuni');
  await network.forge(key, form as SimMessage, sent);
  await network.settle();
  return firstOf(await all());
}

async function report(key: string, seat: string, more: object): Promise<string> {
  const seatId = await seatOf(seat);
  const shown = await network.forge(key, list, on('publication_report', { seatId, ...more }));
  await network.settle();
  return said(shown);
}

describe('an item to publish', () => {
  it('is proposed by a referent or the coordination, in a form that says what is wrong', async () => {
    const [refused] = await network.say('dirigente', 'pubblica Orari estivi');
    expect(refused?.text ?? '').toContain('le propongono i referenti');
    const [form] = await network.say('lugo', 'pubblica Orari estivi');
    list = form as SimMessage;
    const wrong = await network.press('lugo', list, {
      ...{ verb: 'publication_save', title: 'Orari estivi', text: '', fromOn: 'mai', untilOn: '2026-01-01' },
    });
    expect(said(wrong)).toContain('Manca il testo da pubblicare.');
    expect(said(wrong)).toContain('«mai» non è una data');
    expect(await all()).toEqual([]);
  });

  it('goes once to the people of each municipality, however often the form is sent', async () => {
    item = await propose('lugo', { untilOn: '2026-12-18' });
    expect(await all()).toHaveLength(1);
    expect(item).toMatchObject({ title: 'Orari estivi', fromOn: '2026-11-24', untilOn: '2026-12-18' });
    expect(count('Notizia da pubblicare', 'lugo', 'cotignola', 'fusignano')).toEqual([1, 1, 1]);
    [list = list] = await network.say('lugo', 'notizie');
    expect(textOf(list.card)).toContain('Orari estivi');
    expect(textOf(list.card)).toContain('Manca ancora (9)');
    const [waiting] = await network.say('conselice', 'in sospeso');
    expect(textOf(waiting?.card ?? null)).toContain('1 notizia in attesa del proprio Comune');
  });

  it('is said to be published by whoever speaks first, and the cards of the others follow', async () => {
    const link = 'https://lugo.invalid/orari';
    expect(await report('lugo', 'Lugo', { outcome: 'published', link: 'lugo.invalid' })).toContain(
      '«lugo.invalid» non è accettato',
    );
    expect(await report('cotignola', 'Lugo', { outcome: 'published', link })).toContain(
      'a nome del proprio Comune',
    );
    const before = textOf(firstOf(told('lugo', 'Notizia da pubblicare')).card);
    expect(before).toContain('Lugo: in attesa');
    expect(await report('lugo', 'Lugo', { outcome: 'published', link, outlets: 'site' })).toContain(
      'pubblicata. Grazie.',
    );
    expect(told('lugo', 'Lugo: pubblicata (Sito del Comune)')).toHaveLength(1);
    expect(await report('lugo', 'Lugo', { outcome: 'published', link, outlets: 'site' })).toContain(
      'nulla è cambiato',
    );
    const stale = { outcome: 'not_relevant', word: 'No.', seen: 0 };
    expect(await report('lugo', 'Lugo', stale)).toContain('nulla è stato registrato');
    expect(await placementOf('Lugo')).toMatchObject({ state: 'published', link, version: 1 });
  });

  it('is said to come, or not to concern a municipality, with a day or a reason', async () => {
    expect(await report('cotignola', 'Cotignola', { outcome: 'scheduled' })).toContain('Manca la data');
    await report('cotignola', 'Cotignola', { outcome: 'scheduled', scheduledOn: '2026-11-26' });
    await report('coordinatore', 'Fusignano', { outcome: 'not_relevant', word: 'Non ha sportelli.' });
    const board = said(await network.forge('lugo', list, on('publication_board')));
    expect(board).toContain('Cotignola: programmata per il 26/11/2026');
    expect(board).toContain('Fusignano: non pertinente, segnalata il 24/11/2026: Non ha sportelli.');
    const acts = await network.read((tx, { id }) => tx.audit.done(id, ['publication_report'], 10));
    expect(acts.map(({ details }) => details.outcome)).toEqual(['not_relevant']);
  });

  it('is asked about, and who asked gets the answer', async () => {
    const ask = on('publication_ask', { seatId: '', formId: randomUUID(), word: 'Si può accorciare?' });
    for (const _ of [1, 2]) await network.forge('conselice', list, ask);
    await network.settle();
    expect(count('Si può accorciare?', 'lugo', 'coordinatore')).toEqual([1, 0]);
    const question = network.offered('lugo', 'publication_answer');
    await network.press('lugo', question, { verb: 'publication_answer', answer: 'Sì, fino a metà.' });
    await network.settle();
    expect(count('Risposta su una notizia', 'conselice')).toEqual([1]);
    expect(textOf(lastOf(network.chat('conselice')).card)).toContain('Sì, fino a metà.');
    expect(count('Risposta: Sì, fino a metà.', 'cotignola')).toEqual([1]);
  });

  it('that says something else is told to those who have it out, and shown to the others', async () => {
    const texts = { kind: 'news', title: 'Orari estivi', text: 'Si apre alle 7.', outletKinds: 'site' };
    const days = { fromOn: '2026-11-24', untilOn: '2026-12-18', nudges: 'once', links: '' };
    const change = on('publication_save', { version: 1, ...texts, ...days });
    expect(said(await network.forge('cotignola', list, change))).toContain("chi l'ha proposta");
    expect(said(await network.forge('lugo', list, change))).toContain('È la versione 2');
    await network.settle();
    expect(count('il testo è cambiato', 'lugo', 'cotignola', 'conselice')).toEqual([1, 1, 0]);
    expect(count('Si apre alle 7.', 'conselice')).toEqual([1]);
    const late = await network.forge('coordinatore', list, { ...change, title: 'In ritardo' });
    expect(said(late)).toContain('nulla è stato salvato');
    const board = said(await network.forge('lugo', list, on('publication_board')));
    expect(board).toContain('con il testo precedente');
    expect(board).toContain('Versioni');
    const history = said(await network.forge('conselice', list, on('publication_history')));
    expect(history).toMatch(
      /Versione 2, .*Si apre alle 7\..*Versione 1, .*di Ivo Inventini.*Si apre alle 8\./s,
    );
  });

  it('is asked about again once the day told has passed, and nudged for where nothing was said', async () => {
    await goTo('2026-11-27T09:00:00Z');
    expect(count('La notizia programmata è uscita?', 'cotignola', 'lugo')).toEqual([1, 0]);
    await report('cotignola', 'Cotignola', { outcome: 'published', link: 'https://cotignola.invalid/1' });
    await goTo('2026-12-04T09:00:00Z');
    expect(count('Promemoria: notizia da pubblicare', 'conselice', 'lugo', 'cotignola')).toEqual([1, 0, 0]);
    expect(count('La notizia programmata è uscita?', 'cotignola')).toEqual([0]);
  });

  it('is not nudged for by what waited to be sent when its plan was changed', async () => {
    const seatId = await seatOf('Conselice');
    const waiting = (of: string) => ({
      ...{ networkId: item.networkId, sittingId: null, kind: 'publication_nudge' as const },
      lineKey: publicationKey('publication_nudge', { publicationId: item.id, seatId }, of),
      dueAt: network.now(),
    });
    const before = count('Promemoria: notizia da pubblicare', 'conselice');
    await network.read(async (tx, { id }) => {
      const to = await tx.people.byAadObjectId(id, network.person('conselice').aadObjectId);
      const recipient = { to: 'person' as const, personId: to?.id ?? '' };
      // On the plan chosen there is one reminder, on 1 December.
      await tx.deliveries.enqueue([{ ...waiting('2026-12-04'), recipient }], network.now());
    });
    await network.settle();
    expect(count('Promemoria: notizia da pubblicare', 'conselice')).toEqual(before);
    const [skipped] = await network.read((tx, { id }) =>
      tx.deliveries.underKeys(id, [waiting('2026-12-04').lineKey]),
    );
    expect(skipped).toMatchObject({ status: 'skipped', reason: 'superseded' });
  });

  it('is to be taken down once it is over, which is said once more, and then no more', async () => {
    await goTo('2026-12-21T09:00:00Z');
    expect(count('Notizia scaduta: da rimuovere', 'lugo', 'cotignola', 'conselice')).toEqual([1, 1, 0]);
    expect(await report('conselice', 'Conselice', { outcome: 'removed' })).toContain('nulla da rimuovere');
    await report('lugo', 'Lugo', { outcome: 'removed' });
    expect(await report('cotignola', 'Cotignola', { outcome: 'kept' })).toContain('Manca il motivo');
    await report('cotignola', 'Cotignola', { outcome: 'kept', word: 'È un archivio.' });
    const [after] = await network.say('lugo', 'notizie');
    expect(textOf(after?.card ?? null)).not.toContain('Orari estivi');
  });

  it('counts for its year, by municipality', async () => {
    const [year] = await network.say('cotignola', 'notizie 2026');
    expect(textOf(year?.card ?? null)).toContain('Lugo: 1 su 1');
    expect(textOf(year?.card ?? null)).toContain('Fusignano: 0 su 1; 1 non pertinente');
  });
});

describe('an item taken back', () => {
  it('is told to those who have it out, once, and is nudged for no more', async () => {
    item = await propose('coordinatore', { kind: 'service', nudges: 'close', title: 'Servizio sospeso' });
    await report('lugo', 'Lugo', { outcome: 'published', link: 'https://lugo.invalid/2' });
    const withdraw = on('publication_withdraw', { reason: '' });
    expect(said(await network.forge('lugo', list, withdraw))).toContain("chi l'ha proposta");
    expect(said(await network.forge('coordinatore', list, withdraw))).toContain('serve il motivo');
    const because = { ...withdraw, reason: 'Il servizio è sospeso.' };
    expect(said(await network.forge('coordinatore', list, because))).toContain('Notizia ritirata');
    expect(said(await network.forge('coordinatore', list, because))).toContain('risulta già ritirata');
    await network.settle();
    expect(count('Ritirata il 21/12/2026: Il servizio è sospeso.', 'lugo')).toEqual([2]);
    const late = { outcome: 'published', link: 'https://cotignola.invalid/2' };
    expect(await report('cotignola', 'Cotignola', late)).toContain('è stata ritirata');
    await goTo('2026-12-30T09:00:00Z');
    expect(count('Promemoria: notizia da pubblicare', 'cotignola')).toEqual([0]);
    expect(count('Notizia scaduta: da rimuovere', 'lugo').map((times) => times > 0)).toEqual([true]);
  });

  it('stays as it was in the chat of somebody who has left', async () => {
    const setInTeam = (inTeam: boolean) =>
      network.read(async (tx, { id }) => {
        const person = await tx.people.byAadObjectId(id, network.person('lugo').aadObjectId);
        if (person !== null) await tx.people.save({ ...person, inTeam });
      });
    const standing = () => told('lugo', 'Servizio sospeso').map(({ card }) => textOf(card));
    const before = standing();
    expect(before.length).toBeGreaterThan(0);
    await setInTeam(false);
    expect(await report('coordinatore', 'Lugo', { outcome: 'removed' })).toContain('Grazie');
    expect(standing()).toEqual(before);
    await setInTeam(true);
    await report('coordinatore', 'Lugo', { outcome: 'kept', word: 'Resta in archivio.' });
    expect(standing().join()).toContain('Resta in archivio.');
  });
});

describe('items in a table', () => {
  const titles = () =>
    network.read(async (tx, { id }) => {
      const everything = await tx.publications.between(id, '2026-01-01', '2027-12-31');
      return everything.map(({ title }) => title);
    });

  it('are looked through, confirmed, and go to the municipalities once; those that are over or taken back to nobody', async () => {
    const text = [
      ...['Titolo,Testo,Dal,Al,Ritirata il', 'Da un file,Si apre.,30/12/2026,,'],
      ...[
        'Finita,Era.,01/02/2026,02/02/2026,',
        'Tolta,Era.,30/12/2026,,29/12/2026: Un errore.',
        'Senza,,mai,,',
      ],
    ].join('\n');
    const look = { verb: 'publication_import_check', networkId: item.networkId, text };
    expect(said(await network.forge('lugo', list, look))).toContain('riservat');
    const report = said(await network.forge('coordinatore', list, look));
    expect(report).toContain('Da inviare ai Comuni: 1; da conservare senza avvisi: 2; già presenti: 0');
    expect(report).toContain('la notizia arriva subito ai referenti di 9 Comuni');
    expect(report).toContain('«mai» non è una data');
    const before = await titles();
    const take = { ...look, verb: 'publication_import_take', expected: 3, sent: 1 };
    for (const other of [
      { ...take, expected: 4 },
      { ...take, sent: 2 },
    ])
      expect(said(await network.forge('coordinatore', list, other))).toContain('nulla è stato importato');
    expect(await titles()).toEqual(before);
    for (const says of ['1 inviata ai Comuni, 2 conservate senza avvisi', 'Nessuna riga importata'])
      expect(said(await network.forge('coordinatore', list, take))).toContain(says);
    await network.settle();
    expect((await titles()).sort()).toEqual([...before, 'Da un file', 'Finita', 'Tolta'].sort());
    expect(count('Da un file', 'lugo', 'cotignola', 'fusignano')).toEqual([1, 1, 1]);
    for (const kept of ['Finita', 'Tolta'])
      expect(count(kept, 'lugo', 'cotignola', 'fusignano')).toEqual([0, 0, 0]);
    const [year] = await network.say('cotignola', 'notizie 2026');
    expect(textOf(year?.card ?? null)).toContain('Fusignano: 0 su 2; 1 non pertinente');
    await goTo('2026-12-30T11:00:00Z');
  });

  it('come out in files, with what each municipality said of them, and are taken back as known', async () => {
    const shown = await network.forge('cotignola', list, on('publication_export'));
    const card = shown.shown === 'card' ? shown.card : null;
    const [, csv] = [...JSON.stringify(card).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => String(url));
    const response = await fetch(String(csv));
    expect(response.headers.get('content-disposition')).toContain('notizie-da-pubblicare-');
    const { text } = decodeCsv(new Uint8Array(await response.arrayBuffer()));
    expect(text).toContain('"Finita";"Notizia";"Era."');
    expect(text).toContain('"29/12/2026: Un errore."');
    expect(text).toContain('https://lugo.invalid/orari');
    expect(text).not.toContain('Inventini');
    const look = { verb: 'publication_import_check', networkId: item.networkId, text };
    expect(said(await network.forge('coordinatore', list, look))).toContain(
      'Da inviare ai Comuni: 0; già presenti: 5; da correggere: 0.',
    );
  });
});

describe('the outlets of a municipality', () => {
  it('are kept by its referents and the coordination, and offered when reporting', async () => {
    const seatId = await seatOf('Lugo');
    const lines = { outletLines: 'sito: Sito di Lugo\nsocial: Pagina di Lugo', version: 0, seatId };
    const save = { verb: 'outlets_save', networkId: item.networkId, ...lines };
    expect(said(await network.forge('cotignola', list, save))).toContain('lo modificano i suoi referenti');
    const odd = { ...save, outletLines: 'gazzetta' };
    expect(said(await network.forge('lugo', list, odd))).toContain('scrivere prima che cos');
    expect(said(await network.forge('lugo', list, save))).toContain('Canali di Lugo salvati.');
    expect(said(await network.forge('lugo', list, save))).toContain('sono già questi');
    const later = { ...save, outletLines: 'sito: Un altro' };
    expect(said(await network.forge('coordinatore', list, later))).toContain('nulla è stato salvato');
    item = await propose('coordinatore', { title: 'Nuova' });
    const shown = await network.forge('lugo', list, on('publication_show'));
    expect(JSON.stringify(shown)).toContain('Pagina di Lugo');
  });

  it('and the items are there without a name once their proposer is erased', async () => {
    await network.forge('lugo', list, { verb: 'data_erase_confirm', networkId: item.networkId });
    const everything = await network.read((tx, { id }) =>
      tx.publications.between(id, '2026-01-01', '2026-12-31'),
    );
    expect(everything).toHaveLength(6);
    const questions = await network.read((tx, { id }) =>
      tx.publications.questions(
        id,
        everything.map((each) => each.id),
      ),
    );
    expect(questions).toMatchObject([{ text: 'Si può accorciare?', answer: { text: '' } }]);
  });
});
