import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AGENDA_LIMITS } from '../../src/domain/agenda/agenda-form.ts';
import type { Practice } from '../../src/domain/practices/practice.ts';
import { decodeCsv } from '../../src/shared/decode-csv.ts';
import type { PersonPlace } from '../../src/simulator/activities.ts';
import type { SimMessage } from '../../src/simulator/world/world-data.ts';
import { firstOf, lastOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { said, startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

let network: RunningNetwork;
let form: SimMessage;
let list: SimMessage;
let practice: Practice;

beforeAll(async () => {
  network = await startRunningNetwork();
});

afterAll(() => network.dispose());

const newest = () =>
  network.read(async (tx, { id }) => (await tx.practices.newest(id, { skip: 0, limit: 10 })).practices);
const seatOf = (name: string) =>
  network.read(async (tx, { id }) => firstOf((await tx.seats.list(id)).filter((s) => s.name === name)).id);
const on = (verb: string, more: object = {}) => ({
  ...{ verb, networkId: practice.networkId, practiceId: practice.id },
  ...more,
});

describe('a good practice', () => {
  it('is begun in the channel and written in the own chat, with what was typed', async () => {
    const before = network.chat('lugo').length;
    await network.say('lugo', 'condividi Sportello amico. Problema: le code del lunedì');
    form = lastOf(network.chat('lugo'));
    expect(network.chat('lugo').length).toBeGreaterThan(before);
    expect(textOf(form.card)).toContain('Sportello amico');
    expect(textOf(form.card)).toContain('le code del lunedì');
    expect(await newest()).toEqual([]);
  });

  it('comes back with what is wrong and what was typed, and nothing is stored', async () => {
    const shown = await network.press('lugo', form, {
      verb: 'practice_save',
      ...{ title: 'Sportello amico', problem: 'le code', done: '', links: 'javascript:alert(1)' },
      seatId: 'un-comune-che-non-esiste',
    });
    expect(said(shown)).toContain('Manca che cosa è stato fatto.');
    expect(said(shown)).toContain('«javascript:alert(1)» non è accettato');
    expect(said(shown)).toContain('non fa parte di questa Rete');
    expect(await newest()).toEqual([]);
  });

  it('is shared once, however often its form is sent', async () => {
    const fields = {
      ...network.dataOf('lugo', form, 'practice_save'),
      ...{ verb: 'practice_save', title: 'Sportello amico', problem: 'Le code del lunedì.' },
      ...{
        done: 'Un calendario per gli appuntamenti.',
        tags: 'code',
        links: '',
        seatId: await seatOf('Lugo'),
      },
    };
    const first = await network.forge('lugo', form, fields);
    expect(said(first)).toContain('Buona prassi condivisa: «Sportello amico».');
    const again = await network.forge('lugo', form, fields);
    expect(said(again)).toContain('risulta già condivisa');
    const all = await newest();
    expect(all).toHaveLength(1);
    practice = firstOf(all);
  });

  it('is found by its words, by beginnings of them and by words mistyped', async () => {
    for (const [typed, says] of [
      ['prassi appuntamento calendari', '1 buona prassi con'],
      ['prassi calend', '1 buona prassi con'],
      ['buone prassi spotrello', 'al posto di'],
      ['prassi sportello montagna', 'Con almeno una di'],
      ['prassi montagna', 'Nessuna buona prassi con'],
      ['prassi', '1 buona prassi condivisa'],
    ] as const) {
      list = lastOf(await network.say('coordinatore', typed));
      expect(textOf(list.card)).toContain(says);
    }
    expect(textOf(list.card)).toContain('Sportello amico');
  });

  it('is adopted by a municipality once, with a note, and not by its own', async () => {
    const cotignola = await seatOf('Cotignola');
    const adopt = on('practice_adopt', { seatId: cotignola, note: 'Anche il sabato' });
    expect(said(await network.forge('cotignola', list, adopt))).toContain(
      'Prassi adottata dal Comune di Cotignola',
    );
    expect(said(await network.forge('cotignola', list, { ...adopt, note: '' }))).toContain(
      'nulla è cambiato',
    );
    expect(said(await network.forge('lugo', list, adopt))).toContain('si adotta a nome del proprio Comune');
    const own = on('practice_adopt', { seatId: practice.seatId });
    expect(said(await network.forge('lugo', list, own))).toContain('la possono adottare gli altri');
    const nowhere = await network.forge('coordinatore', list, on('practice_adopt', { seatId: 'nessuno' }));
    expect(said(nowhere)).toContain('non fa parte di questa Rete');
    const shown = said(await network.forge('lugo', list, on('practice_show')));
    expect(shown).toContain('Adottata dal Comune di Cotignola');
    expect(shown).toContain('Anche il sabato');
  });

  it('is changed by its author and the coordination, each version kept, and never over a newer one', async () => {
    const { seatId } = practice;
    const texts = { problem: practice.problem, seatId, tags: 'code', done: 'Un calendario e un numero.' };
    const change = on('practice_save', { ...texts, version: 1, title: 'Sportello amico' });
    expect(said(await network.forge('cotignola', list, change))).toContain("chi l'ha condivisa");
    expect(said(await network.forge('lugo', list, change))).toContain('È la versione 2');
    const late = await network.forge('coordinatore', list, { ...change, title: 'Un titolo in ritardo' });
    expect(said(late)).toContain('nulla è stato salvato');
    expect(said(late)).toContain('Un titolo in ritardo');
    const history = said(await network.forge('cotignola', list, on('practice_history')));
    expect(history).toContain('Versione 2');
    expect(history).toContain('Un calendario per gli appuntamenti.');
    expect(firstOf(await newest()).version).toBe(2);
  });

  it('goes on the agenda of the next sitting with one tap, once', async () => {
    const shown = await network.forge('coordinatore', list, on('practice_show'));
    const ref =
      shown.shown === 'card' ? /"value":"((?:id|series):[^"]+)"/.exec(JSON.stringify(shown.card))?.[1] : '';
    const propose = on('practice_propose', { ref });
    expect(said(await network.forge('coordinatore', list, propose))).toContain(
      'Buona prassi di Lugo: Sportello amico',
    );
    expect(said(await network.forge('lugo', list, propose))).toContain('risulta già proposto o inserito');
    const [next] = await network.say('lugo', 'odg');
    expect(textOf(next?.card ?? null)).toContain('Buona prassi di Lugo: Sportello amico');
  });

  it('is found from the compose box, anywhere in Teams, by who is of the network', async () => {
    const search = async (key: string, typed: string, place: PersonPlace = { at: 'chat' }, skip = 0) => {
      const { client } = network.app.simulator;
      const commandId = 'search_practices';
      return (await client.search({ as: network.person(key), place, commandId, typed, skip })).shown;
    };
    const channel: PersonPlace = {
      at: 'channel',
      team: network.team,
      channelId: network.channelId,
      rootId: null,
    };
    const found = {
      shown: 'found',
      found: [{ title: 'Sportello amico', text: expect.stringContaining('Lugo') }],
    };
    for (const place of [channel, { at: 'chat' as const }]) {
      expect(await search('cotignola', '', place)).toMatchObject(found);
      expect(await search('cotignola', 'calendari', place)).toMatchObject(found);
    }
    expect(await search('cotignola', 'calendari', channel, 25)).toEqual({ shown: 'found', found: [] });
    expect(await search('cotignola', 'montagna')).toMatchObject({
      text: expect.stringContaining('«montagna»'),
    });
    const { world } = network.app.simulator;
    const team = world.addTeam({ name: 'Altro team', channels: ['Generale'] });
    const elsewhere: PersonPlace = { at: 'channel', team, channelId: team.id, rootId: null };
    expect(await search('cotignola', 'calendari', elsewhere)).toMatchObject(found);
    world.addPerson({ name: 'Nora Estranei', key: 'estranea', team });
    expect(await search('estranea', 'calendari', elsewhere)).toMatchObject({ shown: 'notice' });
    world.addPerson({ name: 'Gino Appena', key: 'appena', team: network.team });
    expect(await search('appena', 'calendari', channel)).toMatchObject({ shown: 'notice' });
    const people = await network.read((tx, { id }) => tx.people.list(id));
    expect(people.map(({ name }) => name)).not.toContain('Gino Appena');
  });

  it('comes in a file as well: looked through, confirmed, and not twice', async () => {
    const about = { networkId: practice.networkId };
    const head = 'Titolo,Comune,Problema,Che cosa è stato fatto';
    const text = `${head}\nSportello amico,Lugo,Code,Niente\nDa un file,cotignola,Code,"Uno, due"\nSenza,Altrove,x,y`;
    const look = { verb: 'practice_import_check', ...about, text };
    expect(said(await network.forge('lugo', list, look))).toContain('riservat');
    const report = said(await network.forge('coordinatore', list, look));
    expect(report).toContain('Da importare: 1; già presenti: 1; da correggere: 1.');
    expect(report).toContain('«Altrove» non fa parte di questa Rete');
    expect(await newest()).toHaveLength(1);
    const take = { ...look, verb: 'practice_import_take', expected: 1 };
    const other = await network.forge('coordinatore', list, { ...take, expected: 2 });
    expect(said(other)).toContain('nulla è stato importato');
    expect(await newest()).toHaveLength(1);
    for (const says of ['Importate 1 buona prassi', 'Nessuna riga importata'])
      expect(said(await network.forge('coordinatore', list, take))).toContain(says);
    const all = await newest();
    expect(all.map(({ title, seatName }) => [title, seatName])).toContainEqual(['Da un file', 'Cotignola']);
    expect(all).toHaveLength(2);
  });

  it('goes out in files with all the others and their adoptions', async () => {
    const shown = await network.forge('cotignola', list, on('practice_export'));
    const card = shown.shown === 'card' ? shown.card : null;
    const [, csv] = [...JSON.stringify(card).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => String(url));
    const response = await fetch(String(csv));
    expect(response.headers.get('content-disposition')).toContain('buone-prassi-');
    const { text } = decodeCsv(new Uint8Array(await response.arrayBuffer()));
    expect(text).toContain('"Sportello amico";"Lugo"');
    expect(text).toContain('"Cotignola";"Cotignola: Anche il sabato"');
    expect(text).toContain('"Da un file";"Cotignola"');
    const look = { verb: 'practice_import_check', networkId: practice.networkId, text };
    expect(said(await network.forge('coordinatore', list, look))).toContain(
      'Da importare: 0; già presenti: 2',
    );
  });

  it('stays in sight when the agenda has no room for it, with what can be done', async () => {
    const shown = await network.forge('coordinatore', list, on('practice_show'));
    const ref = /"value":"((?:id|series):[^"]+)"/.exec(JSON.stringify(shown))?.[1];
    const item = { verb: 'agenda_propose', ref, minutes: '', presenter: '', links: '', note: '' };
    for (let n = 1; n < AGENDA_LIMITS.items; n += 1)
      await network.forge('coordinatore', list, { ...item, title: `Punto ${n}` });
    const { id: practiceId } = firstOf((await newest()).filter(({ title }) => title === 'Da un file'));
    const propose = on('practice_propose', { ref, practiceId });
    const refused = said(await network.forge('coordinatore', list, propose));
    expect(refused).toContain(`I punti sono già ${AGENDA_LIMITS.items}, il massimo`);
    expect(refused).toContain("Si può anche scegliere un'altra seduta.");
    expect(refused).toContain('Uno, due');
  });

  it('is there without a name once its author is erased', async () => {
    await network.forge('lugo', list, { verb: 'data_erase_confirm', networkId: practice.networkId });
    const shown = said(await network.forge('coordinatore', list, on('practice_show')));
    expect(shown).toContain('Sportello amico');
    expect(shown).not.toContain('Ivo Inventini');
  });
});
