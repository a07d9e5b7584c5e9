import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CardJson } from '../../src/simulator/world/world-data.ts';
import type { ReadEvent } from '../helpers/documents/icalendar.ts';
import { icalendarFaults, readCalendar } from '../helpers/documents/icalendar.ts';
import { firstOf, lastOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
});

afterAll(() => network.dispose());

/** Asks for the address in somebody's chat. */
async function askAddress(key: string): Promise<string> {
  await network.say(key, 'calendario');
  const card = network.offered(key, 'feed_address');
  await network.press(key, card, { verb: 'feed_address' });
  return addressOn(textOf(network.cardOf(key, card)));
}

function addressOn(text: string): string {
  const found = /http:\S+calendario\S*ics/.exec(text.replaceAll('\\', ''));
  if (found === null) throw new Error(`no address on the card: ${text}`);
  return found[0];
}

async function readFeed(url: string): Promise<ReadEvent[]> {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(icalendarFaults(bytes)).toEqual([]);
  return readCalendar(new TextDecoder().decode(bytes)).events;
}

/** Status, headers but the date, and body: all that an answer tells. */
async function tells(url: string): Promise<unknown> {
  const response = await fetch(url);
  const { date: _date, ...headers } = Object.fromEntries(response.headers);
  return { status: response.status, headers, body: await response.text() };
}

async function change(verb: 'move_submit' | 'cancel_submit', fields: Record<string, string>): Promise<void> {
  await network.say('coordinatore', verb === 'move_submit' ? 'sposta' : 'annulla');
  await network.press('coordinatore', network.offered('coordinatore', verb), { verb, ...fields });
}

describe('the calendar of the network outside Teams', () => {
  let url: string;
  let uid: string;

  it('has one address, made at the first request and the same for everybody', async () => {
    await network.sayInChannel('lugo', 'calendario');
    const post = lastOf(network.channel());
    await Promise.all(
      ['lugo', 'operatrice-lugo'].map((key) => network.press(key, post, { verb: 'feed_address' })),
    );
    expect(textOf(post.card)).not.toContain('http');
    url = addressOn(textOf(network.cardOf('lugo', post)));
    expect(await askAddress('coordinatore')).toBe(url);
    expect(url.startsWith(`${network.app.url}/files/`)).toBe(true);
    expect(
      await network.read((tx, { id }) => tx.fileLinks.open(id, { file: 'feed' }, network.now())),
    ).toHaveLength(1);
  });

  it('shows the next twelve dates, to be convened, in the zone of the network', async () => {
    const events = await readFeed(url);
    expect(events).toHaveLength(12);
    const first = firstOf(events);
    uid = first.uid;
    expect(first.startsAt.toISOString()).toBe('2027-01-19T09:00:00.000Z');
    expect([first.sequence, first.properties.status, first.zone]).toEqual([0, 'TENTATIVE', 'Europe/Rome']);
    expect(new Set(events.map((event) => event.uid)).size).toBe(12);
  });

  it('is told in one word when nothing has changed', async () => {
    const tag = (await fetch(url)).headers.get('etag') ?? '';
    const again = await fetch(url, { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
  });

  it('keeps one event for a sitting moved twice, convened and cancelled', async () => {
    await change('move_submit', { date: '2027-01-21', time: '15:00', reason: 'sala occupata' });
    const once = await only(url);
    expect([once.startsAt.toISOString(), once.sequence]).toEqual(['2027-01-21T14:00:00.000Z', 1]);
    await network.goTo('2027-01-11T08:00:00Z');
    expect((await only(url)).properties.status).toBe('CONFIRMED');
    await change('move_submit', { date: '2027-01-26', time: '10:00', reason: 'neve, ghiaccio; «allerta»' });
    const twice = await only(url);
    expect(twice.startsAt.toISOString()).toBe('2027-01-26T09:00:00.000Z');
    expect(twice.sequence).toBeGreaterThan(once.sequence);
    expect(twice.description).toContain('Motivo: neve, ghiaccio; «allerta»');
    await change('cancel_submit', { reason: 'sciopero' });
    const cancelled = await only(url);
    expect(cancelled.sequence).toBeGreaterThan(twice.sequence);
    expect(cancelled.properties.status).toBe('CANCELLED');
    expect(cancelled.summary).toMatch(/^Annullata/);
  });

  async function only(from: string): Promise<ReadEvent> {
    const events = await readFeed(from);
    expect(events.filter((event) => event.startsAt < new Date('2027-03-01T00:00:00Z'))).toHaveLength(1);
    return firstOf(events.filter((event) => event.uid === uid));
  }

  it('gets another address when the coordinator renews it, once however often it is pressed', async () => {
    await askAddress('coordinatore');
    const card = network.offered('coordinatore', 'renew_feed');
    await network.press('coordinatore', card, { verb: 'renew_feed' });
    const confirm = network.dataOf('coordinatore', card, 'renew_feed_confirm');
    const forged = { ...confirm, verb: 'renew_feed_confirm' };
    expect(await network.forge('lugo', lastOf(network.chat('lugo')), forged)).toMatchObject({
      shown: 'notice',
    });
    expect((await fetch(url)).status).toBe(200);
    await network.press('coordinatore', card, { verb: 'renew_feed_confirm' });
    await network.forge('coordinatore', card, forged);
    const text = textOf(network.cardOf('coordinatore', card));
    expect(text).toContain("L'indirizzo è stato rinnovato");
    const renewed = addressOn(text);
    expect(renewed).not.toBe(url);
    expect((await readFeed(renewed)).some((event) => event.uid === uid)).toBe(true);
    await network.read(async (tx, { id }) => {
      const acts = (await tx.audit.list(id, 20)).filter(({ act }) => /renew_feed/.test(act));
      expect(acts.map(({ act, outcome }) => [act, outcome])).toEqual([
        ['renew_feed', 'done'],
        ['card:renew_feed_confirm', 'refused'],
      ]);
    });
    const revoked = await tells(url);
    expect(revoked).toMatchObject({ status: 404 });
    const [, id = '', token = ''] = /files\/([^/]+)\/([^/]+)/.exec(renewed) ?? [];
    const address = (linkId: string, given: string) =>
      `${network.app.url}/files/${linkId}/${given}/calendario.ics`;
    for (const wrong of [address('ignoto', token), address(id, `${token}x`), address(id, 'corto')]) {
      expect(await tells(wrong)).toEqual(revoked);
    }
    url = renewed;
  });

  it('is closed to everybody while the app is out of the team, as if it had never been', async () => {
    const never = await tells(`${network.app.url}/files/ignoto/gettone/calendario.ics`);
    await setStatus('removed');
    expect(await tells(url)).toEqual(never);
    await setStatus('active');
    expect((await fetch(url)).status).toBe(200);
  });

  it('opens nothing from the instant it expires', async () => {
    const never = await tells(`${network.app.url}/files/ignoto/gettone/calendario.ics`);
    const [, id = ''] = /files\/([^/]+)/.exec(url) ?? [];
    await network.read(async (tx) => {
      const link = await tx.fileLinks.find(id);
      if (link !== null) await tx.fileLinks.save({ ...link, expiresAt: network.now() });
    });
    expect(await tells(url)).toEqual(never);
  });

  function setStatus(status: 'active' | 'removed'): Promise<void> {
    return network.read((tx, found) => tx.networks.save({ ...found, status }));
  }
});

describe('the calendar file of one sitting', () => {
  it('is offered to who takes part, made once, and follows the sitting', async () => {
    await network.goTo('2027-03-08T09:00:00Z');
    const card = network.offered('lugo', 'answer');
    expect(network.buttons('lugo', card).map(({ verb }) => verb)).not.toContain('add_to_calendar');
    await network.press('lugo', card, { verb: 'answer', state: 'remote' });
    await network.press('lugo', card, { verb: 'add_to_calendar' });
    const url = fileOn(network.cardOf('lugo', card));
    await network.forge('lugo', card, { verb: 'add_to_calendar', sittingId: sittingIdOf(card) });
    expect(fileOn(network.cardOf('lugo', card))).toBe(url);
    const [event] = await readFeed(url);
    expect(event).toMatchObject({ sequence: 0, zone: 'Europe/Rome' });
    expect(event?.startsAt.toISOString()).toBe('2027-03-16T09:00:00.000Z');
    expect(event?.description).toContain('Approvazione del verbale della seduta precedente');
    await change('move_submit', { date: '2027-03-30', time: '10:00', reason: 'fiera' });
    const [moved] = await readFeed(url);
    expect([moved?.uid, moved?.sequence]).toEqual([event?.uid, 1]);
    expect(moved?.startsAt.toISOString()).toBe('2027-03-30T08:00:00.000Z');
    expect((await fetch(url)).headers.get('content-disposition')).toContain('seduta-2027-03-30.ics');
  });

  function sittingIdOf(card: Parameters<RunningNetwork['cardOf']>[1]): string {
    return String(network.dataOf('lugo', card, 'answer').sittingId);
  }

  function fileOn(card: CardJson): string {
    const found = /"url":"(http[^"]*\/seduta\.ics)"/.exec(JSON.stringify(card));
    if (found?.[1] === undefined) throw new Error('no file is offered');
    return found[1];
  }
});
