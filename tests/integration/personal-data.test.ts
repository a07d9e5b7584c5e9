import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import type { PersonalData } from '../../src/domain/personal-data/personal-data.ts';
import type { SimMessage } from '../../src/simulator/world/world-data.ts';
import { syncRoster } from '../../src/usecases/network/sync-roster.ts';
import { retain } from '../../src/usecases/retention/retain.ts';
import { aSitting } from '../helpers/builders.ts';
import { firstOf, lastOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

/** On the card of `dati`, in the order in which they happen in the life of a network. */
let network: RunningNetwork;
/** Cards of the channel as they were before the erasure. */
let stale: SimMessage[] = [];

beforeAll(async () => {
  network = await startRunningNetwork();
});
afterAll(() => network.dispose());

const shown = (key: string, message: SimMessage) => textOf(network.cardOf(key, message));
const rowOf = (key: string) =>
  network.read((tx, { id }) => tx.people.byAadObjectId(id, network.person(key).aadObjectId));

/** What a command shows in the chat. */
async function ask(key: string, text: string): Promise<SimMessage> {
  return firstOf(await network.say(key, text));
}

async function exportOf(key: string): Promise<{ json: string; docx: string }> {
  const message = await ask(key, 'i miei dati');
  await network.press(key, message, { verb: 'data_export' });
  const urls = [...JSON.stringify(network.cardOf(key, message)).matchAll(/"url":"([^"]+)"/g)];
  const of = (ending: string) => urls.map(([, url]) => url ?? '').find((url) => url.endsWith(ending)) ?? '';
  return { json: of('.json'), docx: of('.docx') };
}

describe('dati', () => {
  it('shows in private what is kept, also when asked for in the channel', async () => {
    const before = network.chat('alfonsine').length;
    const posted = await network.sayInChannel('alfonsine', 'privacy');
    expect(posted.map(({ text }) => text ?? '').join()).not.toContain('Fittizi');
    expect(posted.every(({ card }) => card === null)).toBe(true);
    const card = lastOf(network.chat('alfonsine').slice(before));
    expect(shown('alfonsine', card)).toContain('Bruno Fittizi');
    expect(shown('alfonsine', card)).toContain(network.person('alfonsine').aadObjectId);
    expect(shown('alfonsine', card)).toContain('referente, Alfonsine');
    expect(shown('alfonsine', card)).toMatch(/fino a 24 mesi dopo la seduta/);
  });

  it('gives all of it as JSON and as a document, for a day, and of nobody else', async () => {
    await network.goTo('2027-01-08T12:00:00Z');
    const convocation = network.offered('lugo', 'answer');
    await network.press('lugo', convocation, { verb: 'answer', state: 'excused' });
    const { json, docx } = await exportOf('lugo');
    const opened = await fetch(json);
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(opened.headers.get('cache-control')).toContain('no-store');
    const text = await opened.text();
    const data = JSON.parse(text) as PersonalData;
    expect(data.aadObjectId).toBe(network.person('lugo').aadObjectId);
    const parts = firstOf(data.networks).parts.map(({ part }) => part);
    expect(parts).toEqual(
      expect.arrayContaining(['people', 'answers', 'deliveries', 'file_links', 'audit_about']),
    );
    expect(text).not.toMatch(/Inventata|Fittizi|Favolosi/);
    const readable = await fetch(docx);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await readable.arrayBuffer()) });
    expect(value).toContain('Stato: assente giustificato');
    expect(value).toContain('Nome: Ivo Inventini');
    expect(value).not.toMatch(/undefined|\[object|_id/);
    await network.goTo('2027-01-09T12:00:01Z');
    expect((await fetch(json)).status).toBe(404);
  });

  it('does not leave a network without anybody who coordinates it', async () => {
    const message = await ask('coordinatore', 'dati');
    await network.press('coordinatore', message, { verb: 'data_erase' });
    const asked = message;
    expect(shown('coordinatore', asked)).toContain('resterebbe senza coordinamento');
    expect(network.buttons('coordinatore', asked).map(({ verb }) => verb)).not.toContain(
      'data_erase_confirm',
    );
    const { networkId } = network.dataOf('coordinatore', asked, 'run_command');
    await network.forge('coordinatore', asked, { verb: 'data_erase_confirm', networkId });
    expect(await rowOf('coordinatore')).toMatchObject({ name: 'Ada Inventata', inTeam: true });
  });

  it('erases after a confirmation, once; who coordinates is told of the seat, not of the name', async () => {
    const { json } = await exportOf('lugo');
    await network.press('lugo', network.offered('lugo', 'data_erase'), { verb: 'data_erase' });
    const asked = network.offered('lugo', 'data_erase_confirm');
    expect(shown('lugo', asked)).toContain('Nei verbali già pubblicati il nome resta');
    const data = network.dataOf('lugo', asked, 'data_erase_confirm');
    const told = network.chat('coordinatore').length;
    stale = structuredClone(network.channel().filter(({ card }) => JSON.stringify(card).includes('refresh')));
    const done = await network.press('lugo', asked, { verb: 'data_erase_confirm' });
    expect(JSON.stringify(done)).toContain('Dati personali cancellati');
    expect(
      JSON.stringify(await network.forge('lugo', asked, { ...data, verb: 'data_erase_confirm' })),
    ).toContain('sono stati cancellati e nulla è registrato');
    expect(await rowOf('lugo')).toBeNull();
    expect((await fetch(json)).status).toBe(404);
    const messages = network.chat('coordinatore').slice(told);
    expect(messages.map(({ text }) => text)).toEqual([expect.stringContaining('(referente, Lugo)')]);
    expect(JSON.stringify(messages)).not.toContain('Inventini');
    expect(shown('coordinatore', await ask('coordinatore', 'rete'))).not.toContain('Inventini');
  });

  it('is not undone by the roster, nor by a card that refreshes; no message goes out to who was erased', async () => {
    await network.read(async (_tx, { id }) => id).then((id) => syncRoster(network.app.context, id));
    expect(await rowOf('lugo')).toBeNull();
    // The card was made when they were still of the network, and names them among those it refreshes for.
    const card = firstOf(stale);
    expect(JSON.stringify(card.card)).toContain(network.person('lugo').id);
    await network.app.simulator.client.refresh({ as: network.person('lugo'), message: card });
    expect(await rowOf('lugo')).toBeNull();
    const before = network.chat('lugo').length;
    await network.goTo('2027-01-19T08:30:00Z');
    expect(network.chat('lugo')).toHaveLength(before);
    expect(network.chat('fusignano').length).toBeGreaterThan(1);
    expect((await ask('lugo', 'prossima')).text).toContain('scrivere al bot nel canale');
    expect(await rowOf('lugo')).toBeNull();
  });

  it('ends when the person acts in the team: they come back as new', async () => {
    const people = () => network.read((tx, { id }) => tx.people.list(id));
    const erased = (await people()).filter(({ name }) => name === 'Persona cancellata');
    expect(erased).toHaveLength(1);
    await network.sayInChannel('lugo', 'prossima');
    const back = await rowOf('lugo');
    expect(back).toMatchObject({ name: 'Ivo Inventini', inTeam: true, position: null });
    expect(back?.id).not.toBe(erased[0]?.id);
    await network.read(async (_tx, { id }) => id).then((id) => syncRoster(network.app.context, id));
    await network.settle();
    expect((await people()).filter(({ aadObjectId }) => aadObjectId === back?.aadObjectId)).toHaveLength(1);
    expect(network.buttons('lugo', lastOf(network.chat('lugo'))).map(({ verb }) => verb)).toContain(
      'declare_position',
    );
  });
});

describe('retention', () => {
  it('is set in its page of the settings, told before it deletes, with the files, and put off by a button', async () => {
    const settings = await ask('coordinatore', 'impostazioni');
    await network.press('coordinatore', settings, { verb: 'show_settings', page: 'retention' });
    const wrong = { in_retentionAnswersMonths: '3' };
    await network.press('coordinatore', settings, { verb: 'settings_submit', ...wrong });
    expect(shown('coordinatore', settings)).toContain('Indicare un numero intero da 6 a 60.');
    const right = { in_retentionAnswersMonths: '6' };
    await network.press('coordinatore', settings, { verb: 'settings_submit', ...right });
    expect(shown('coordinatore', settings)).toContain('Impostazioni salvate.');

    await network.read(async (tx, { id: networkId }) => {
      const [person] = await tx.people.list(networkId);
      const old = aSitting({ id: randomUUID(), networkId, seriesOn: null, number: null });
      await tx.sittings.insert({ ...old, startsAt: new Date('2026-05-19T08:00:00Z') });
      await tx.answers.acknowledge(old.id, person?.id ?? '', network.now());
    });
    await retain(network.app.context);
    await network.settle();
    const report = network.offered('coordinatore', 'retention_postpone');
    expect(shown('coordinatore', report)).toContain('Dal 2 febbraio 2027 verranno cancellati');
    expect(shown('coordinatore', report)).toContain('Risposte e prese visione');
    const [, url = ''] = /"url":"([^"]+)"/.exec(JSON.stringify(network.cardOf('coordinatore', report))) ?? [];
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(await (await fetch(url)).arrayBuffer()),
    });
    expect(value).toContain('Dal 2 febbraio 2027');
    await network.press('coordinatore', report, { verb: 'retention_postpone' });
    expect(shown('coordinatore', report)).toContain('Dal 4 marzo 2027');
    expect(network.buttons('coordinatore', report)).toEqual([]);
  });
});
