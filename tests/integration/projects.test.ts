import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Project } from '../../src/domain/projects/project.ts';
import type { SimMessage } from '../../src/simulator/world/world-data.ts';
import { sweepDue } from '../../src/usecases/sittings/sweep-due.ts';
import { readCsv } from '../helpers/documents/read-csv.ts';
import { firstOf, lastOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { said, startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

let network: RunningNetwork;
let form: SimMessage;
let project: Project;

beforeAll(async () => {
  network = await startRunningNetwork();
});

afterAll(() => network.dispose());

const all = () => network.read((tx, { id }) => tx.projects.list(id));
const updates = () => network.read((tx, { id }) => tx.projects.updates(id, project.id));
const seatOf = (name: string) =>
  network.read(async (tx, { id }) => firstOf((await tx.seats.list(id)).filter((s) => s.name === name)).id);
const idOf = (key: string) =>
  network.read(
    async (tx, { id }) => (await tx.people.byAadObjectId(id, network.person(key).aadObjectId))?.id ?? '',
  );
const on = (verb: string, more: object = {}) => ({
  ...{ verb, networkId: project.networkId, projectId: project.id },
  ...more,
});
const act = (key: string, verb: string, more: object = {}) => network.forge(key, form, on(verb, more));

async function content(changes: object = {}) {
  return {
    ...{ title: 'Moduli uguali', aim: 'Un modulo solo per ogni richiesta.', state: 'planned' },
    ...{ ownerId: await idOf('lugo'), seatIds: [await seatOf('Lugo'), await seatOf('Cotignola')].join(',') },
    ...{ step: 'La bozza', stepOwnerId: '', stepDueOn: '2027-01-15', links: '', ...changes },
  };
}

describe('a shared project', () => {
  it('is begun in the channel and written in the own chat, with its title, owner and municipality', async () => {
    await network.sayInChannel('lugo', 'nuovo progetto Moduli uguali');
    form = lastOf(network.chat('lugo'));
    const data = network.dataOf('lugo', form, 'project_save');
    expect(textOf(form.card)).toContain('Moduli uguali');
    expect(data).toMatchObject({ version: null });
    expect(await all()).toEqual([]);
  });

  it('comes back with all that is wrong and what was typed, and nothing is stored', async () => {
    const shown = await network.press('lugo', form, {
      ...(await content({ title: '<at>Tutti</at> **insieme**', aim: 'x'.repeat(50 * 1_024) })),
      ...{ verb: 'project_save', links: 'javascript:alert(1)', seatIds: 'un-comune-che-non-esiste' },
      stepDueOn: 'prima o poi',
    });
    expect(said(shown)).toContain('Obiettivo: 51200 caratteri, al massimo 2000.');
    expect(said(shown)).toContain('«javascript:alert(1)» non è accettato');
    expect(said(shown)).toContain('non fa parte di questa Rete');
    expect(said(shown)).toContain('«prima o poi» non è una data');
    expect(await all()).toEqual([]);
  });

  it('is registered once, however often its form is sent', async () => {
    const data = {
      ...network.dataOf('lugo', form, 'project_save'),
      ...(await content()),
      verb: 'project_save',
    };
    expect(said(await network.forge('lugo', form, data))).toContain('Progetto registrato: «Moduli uguali».');
    expect(said(await network.forge('lugo', form, data))).toContain('risulta già registrato');
    const [only, ...others] = await all();
    expect(others).toEqual([]);
    project = firstOf(only === undefined ? [] : [only]);
    expect(project).toMatchObject({ version: 1, state: 'planned', seatIds: expect.any(Array) });
  });

  it('is in the list with its state and next step, and found by words', async () => {
    const [list] = await network.sayInChannel('cotignola', 'progetti');
    expect(textOf(list?.card ?? null)).toContain('1 progetto aperto.');
    expect(textOf(list?.card ?? null)).toContain('Da avviare · responsabile');
    expect(textOf(list?.card ?? null)).toContain('La bozza (entro venerdì 15 gennaio 2027)');
    const one = lastOf(await network.say('cotignola', 'progetto modul'));
    expect(textOf(one.card)).toContain('Un modulo solo per ogni richiesta.');
    const none = lastOf(await network.say('cotignola', 'progetto montagna'));
    expect(textOf(none.card)).toContain('Nessun progetto con «montagna».');
  });

  it('is told of by the municipalities taking part, each thing once, and by no other', async () => {
    const card = network.offered('cotignola', 'project_post');
    const { updateId } = network.dataOf('cotignola', card, 'project_post');
    const post = { updateId, text: 'Raccolti i moduli in uso.' };
    expect(said(await act('cotignola', 'project_post', post))).toContain('Aggiornamento pubblicato');
    expect(said(await act('cotignola', 'project_post', post))).toContain('risulta già pubblicato');
    expect(await updates()).toMatchObject([{ text: 'Raccolti i moduli in uso.', seatName: 'Cotignola' }]);
    const other = { updateId: 'altro', text: 'Anche noi.' };
    expect(said(await act('fusignano', 'project_post', other))).toContain(
      'li pubblicano i Comuni che partecipano',
    );
    expect(said(await act('coordinatore', 'project_post', other))).toContain('Anche noi.');
    expect((await updates()).map(({ seatName }) => seatName).toSorted()).toEqual(['', 'Cotignola']);
    const long = said(
      await act('cotignola', 'project_post', { updateId: 'lungo', text: 'y'.repeat(51_200) }),
    );
    expect(long).toContain('Aggiornamento: 51200 caratteri, al massimo 2000.');
    const empty = said(await act('cotignola', 'project_post', { updateId: 'vuoto', text: ' ' }));
    expect(empty).toContain("Manca il testo dell'aggiornamento.");
    expect(await updates()).toHaveLength(2);
  });

  it('is in a file for spreadsheets with what was said last, for anybody of the network', async () => {
    const shown = await act('fusignano', 'project_files');
    const url = shown.shown === 'card' ? /https?:[^"\\\s]+[.]csv/.exec(JSON.stringify(shown.card))?.[0] : '';
    const response = await fetch(url ?? '');
    expect(response.headers.get('content-disposition')).toContain('progetti-condivisi-2026-11-24.csv');
    const [names, row] = readCsv(await response.text());
    expect(names?.slice(0, 2)).toEqual(['Titolo', 'Stato']);
    expect(row?.slice(0, 4)).toEqual(['Moduli uguali', 'da avviare', 'Ivo Inventini', 'Cotignola e Lugo']);
    expect(['Raccolti i moduli in uso.', 'Anche noi.']).toContain(row?.[9]);
  });

  it('is changed by its owner and the coordination, each version kept, and never over a newer one', async () => {
    const running = { ...(await content({ state: 'running' })), version: 1 };
    expect(said(await act('cotignola', 'project_save', running))).toContain('chi ne è responsabile');
    expect(said(await act('lugo', 'project_save', running))).toContain('È la versione 2');
    expect(said(await act('lugo', 'project_save', running))).toContain('dice già così');
    const late = said(
      await act('coordinatore', 'project_save', {
        ...running,
        title: 'Un titolo in ritardo',
        state: 'paused',
      }),
    );
    expect(late).toContain('nulla è stato salvato');
    expect(late).toContain('Un titolo in ritardo');
    expect(late).toContain('in corso');
    expect(await all()).toMatchObject([{ version: 2, title: 'Moduli uguali', state: 'running' }]);
    const merged = { ...running, version: 2, title: 'Un titolo in ritardo' };
    expect(said(await act('coordinatore', 'project_save', merged))).toContain('È la versione 3');
    const history = said(await act('cotignola', 'project_history'));
    expect(history).toContain('Versione 3');
    expect(history).toContain('da avviare');
    const audited = await network.read((tx, { id }) => tx.audit.done(id, ['project_change'], 9));
    expect(audited).toHaveLength(2);
  });

  it('goes on the agenda of the next sitting with one tap, once', async () => {
    const shown = await act('coordinatore', 'project_show');
    const ref =
      shown.shown === 'card' ? /"value":"((?:id|series):[^"]+)"/.exec(JSON.stringify(shown.card))?.[1] : '';
    const item = 'Progetto condiviso: Un titolo in ritardo';
    expect(said(await act('coordinatore', 'project_propose', { ref }))).toContain(item);
    expect(said(await act('lugo', 'project_propose', { ref }))).toContain('risulta già proposto o inserito');
    const [next] = await network.say('lugo', 'odg');
    expect(textOf(next?.card ?? null)).toContain(item);
  });

  it('is in the next convocation with its state and next step, kept current', async () => {
    await network.goTo('2027-01-08T08:30:00Z');
    const card = () =>
      lastOf(network.channel().filter(({ card: shown }) => textOf(shown).includes('ore 10:00')));
    expect(textOf(card().card)).toContain(
      'Un titolo in ritardo, in corso: La bozza (entro venerdì 15 gennaio 2027)',
    );
    const { version } = firstOf(await all());
    const changes = { title: 'Un titolo in ritardo', state: 'paused', step: '', stepDueOn: '' };
    await act('lugo', 'project_save', { ...(await content(changes)), version });
    expect(textOf(card().card)).toContain('Un titolo in ritardo, sospeso');
  });

  it('is asked after once, 60 days after the last news, until there are news again', async () => {
    const asked = (key: string) =>
      network.chat(key).filter(({ card }) => textOf(card).includes('Come procede il progetto?'));
    await network.goTo('2027-03-09T07:59:00Z');
    expect(asked('lugo')).toEqual([]);
    await network.goTo('2027-03-09T08:01:00Z');
    expect(asked('lugo')).toHaveLength(1);
    await sweepDue(network.app.context);
    await network.goTo('2027-03-12T09:00:00Z');
    expect([asked('lugo').length, asked('coordinatore').length, asked('cotignola').length]).toEqual([
      1, 0, 0,
    ]);
    const shown = await network.press('lugo', firstOf(asked('lugo')), {
      verb: 'project_post',
      text: 'Si riprende.',
    });
    expect(said(shown)).toContain('Si riprende.');
    expect(await all()).toMatchObject([{ askedAt: null }]);
    expect(firstOf(await updates())).toMatchObject({ text: 'Si riprende.', seatName: 'Lugo' });
  });

  it('stays without a name once its owner is erased, for the coordination to give to somebody else', async () => {
    await act('lugo', 'data_erase_confirm');
    const shown = said(await act('cotignola', 'project_show'));
    expect(shown).toContain('Persona cancellata');
    expect(shown).not.toContain('Ivo Inventini');
    const { version } = firstOf(await all());
    const given = await content({
      title: 'Un titolo in ritardo',
      ownerId: await idOf('cotignola'),
      state: 'done',
      step: '',
      stepDueOn: '',
    });
    expect(said(await act('coordinatore', 'project_save', { ...given, version }))).toContain(
      'È la versione 5',
    );
    const [list] = await network.say('cotignola', 'progetti');
    expect(textOf(list?.card ?? null)).toContain('Nessun progetto aperto; 1 chiuso.');
  });
});
