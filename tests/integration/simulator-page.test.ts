import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PageState } from '../../src/simulator/routes/page-state.ts';
import { createSimulator, type Simulator } from '../../src/simulator/simulator.ts';
import { openTeamsWorld } from '../../src/simulator/world/teams-world.ts';
import type { SimPerson, SimTeam } from '../../src/simulator/world/world-data.ts';
import { aPractice } from '../helpers/builders.ts';
import { type BotUnderTest, startBot } from '../helpers/network/bot-under-test.ts';

const CARD = { type: 'AdaptiveCard', version: '1.5', body: [] };

let bot: BotUnderTest;
let simulator: Simulator;
let server: Server;
let origin: string;
let team: SimTeam;
let ada: SimPerson;
let ivo: SimPerson;
let now: Date;
let folder: string;

beforeEach(async () => {
  now = new Date('2026-12-04T09:00:00Z');
  folder = mkdtempSync(join(tmpdir(), 'rete-urp-simulator-'));
  bot = await startBot({ allowedTenants: 'any' });
  simulator = await createSimulator({
    controls: {
      now: () => now,
      advanceTo: async (target) => {
        now = target;
      },
      nextDueAt: async () => null,
      settle: async () => {},
    },
    messagesUrl: () => `${bot.url}/api/messages`,
    file: join(folder, 'world.json'),
    note: () => {},
  });
  team = simulator.world.addTeam({ name: 'Rete di prova', channels: ['Convocazioni'] });
  ada = simulator.world.addPerson({ name: 'Ada Inventata', team });
  ivo = simulator.world.addPerson({ name: 'Ivo Inventini', team });
  await simulator.client.install({ team, by: ada, channelId: channelId() });
  server = createServer(async (request, response) => {
    if (await simulator.handle(request, response)) return;
    response.statusCode = 404;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  await simulator.dispose();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await bot.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the page', () => {
  it('and its parts are served, and nothing else', async () => {
    expect(await types('/simulator', '/simulator/page/main.js', '/simulator/adaptivecards.js')).toEqual([
      'text/html; charset=utf-8',
      'text/javascript; charset=utf-8',
      'text/javascript; charset=utf-8',
    ]);
    for (const path of [
      '/simulator/page/tsconfig.json',
      '/simulator/page/..%2fsimulator.ts',
      '/simulator/x',
    ]) {
      expect([path, (await fetch(origin + path)).status]).toEqual([path, 404]);
    }
    expect((await fetch(`${origin}/api/messages`)).status).toBe(404);
  });

  it('runs no script from elsewhere', async () => {
    const policy = (await fetch(`${origin}/simulator`)).headers.get('content-security-policy');
    expect(policy).toMatch(/default-src 'none'; script-src 'self';/);
  });
});

describe('the state', () => {
  it('is that of one person: the channel of all, the chat of nobody else', async () => {
    const { world } = simulator;
    world.post({ ...fromBot(), conversationId: channelId(), card: CARD });
    world.post({ ...fromBot(), conversationId: world.openChat(ada.id), text: 'per Ada' });
    const [his, hers] = [await state(ivo), await state(ada)];
    expect(his).toMatchObject({ me: { name: 'Ivo Inventini' }, chat: { messages: [] } });
    expect(hers.chat.messages).toMatchObject([{ text: 'per Ada', from: { kind: 'bot', key: null } }]);
    expect([his.channel.posts.length, hers.channel.posts.length]).toEqual([1, 1]);
  });

  it('counts what is not read, until it is open', async () => {
    const { world } = simulator;
    world.post({ ...fromBot(), conversationId: world.openChat(ivo.id), text: 'uno' });
    const unread = async () => (await state(ada)).people.map((person) => person.unreadChat);
    expect(await unread()).toEqual([0, 1]);
    await state(ivo, 'chat');
    expect(await unread()).toEqual([0, 0]);
  });

  it('hides the channel from who has left the team', async () => {
    simulator.world.post({ ...fromBot(), conversationId: channelId(), card: CARD });
    expect(await ask('team', { do: 'leave', key: ivo.key })).toMatchObject([200, { ok: true }]);
    expect((await state(ivo)).channel.posts).toEqual([]);
    const refused = await ask('message', { as: ivo.key, where: 'channel', text: 'ciao' });
    expect(refused).toMatchObject([409, { ok: false, error: expect.stringContaining('team') }]);
  });
});

describe('what is done on the page', () => {
  it('reaches the bot', async () => {
    bot.events.length = 0;
    await ask('message', { as: ivo.key, where: 'chat', text: 'prossima' });
    await ask('message', { as: ivo.key, where: 'channel', text: 'calendario' });
    await ask('message', { as: ivo.key, where: 'channel', text: '/rete tutta' });
    expect(bot.events).toMatchObject([{ text: 'prossima' }, { text: 'calendario' }, { text: 'rete tutta' }]);
    const texts = (await state(ada)).channel.posts.map((post) => post.text);
    expect(texts).toEqual(['<at>Rete URP</at> calendario']);
  });

  it('gives back a private notice', async () => {
    bot.decide(() => ({ reply: 'show', view: { view: 'notice', notice: { code: 'no_sitting' } } }));
    const message = simulator.world.post({ ...fromBot(), conversationId: channelId(), card: CARD });
    const press = {
      messageId: message.id,
      type: 'Action.Execute',
      verb: 'acknowledge',
      data: { sittingId: 's' },
    };
    expect(await ask('press', { as: ivo.key, ...press })).toEqual([200, { ok: true, notice: 'no_sitting' }]);
  });

  it('searches, and sends what was chosen in the name of the person', async () => {
    const practice = aPractice({ title: 'Modulo <A>' });
    const found = { typed: '', meant: null, match: 'all' as const, total: 1, more: false };
    const view = { view: 'practice_to_share' as const, practice, adoptedBy: [], networkName: 'Rete' };
    bot.decide(() => ({ reply: 'found', found, skip: 0, practices: [{ ...view, timeZone: 'Europe/Rome' }] }));
    const search = { where: 'channel', commandId: 'search_practices', typed: '', skip: 0 };
    const [status, answer] = await ask('search', { as: ivo.key, ...search });
    expect([status, answer]).toMatchObject([
      200,
      { found: { items: [{ title: 'Modulo <A>' }], full: false } },
    ]);
    const chosen = await ask('insert', { as: ivo.key, where: 'channel', card: CARD });
    expect(chosen).toEqual([200, { ok: true }]);
    expect((await state(ada)).channel.posts).toMatchObject([{ from: { key: ivo.key }, card: CARD }]);
    await ask('team', { do: 'leave', key: ivo.key });
    expect((await ask('search', { as: ivo.key, ...search }))[0]).toBe(409);
    expect((await ask('insert', { as: ivo.key, where: 'channel', card: CARD }))[0]).toBe(409);
  });

  it('cannot touch a message in another person’s chat', async () => {
    const { world } = simulator;
    const hers = world.post({ ...fromBot(), conversationId: world.openChat(ada.id), card: CARD });
    const press = { messageId: hers.id, type: 'Action.Execute', verb: 'acknowledge', data: {} };
    expect((await ask('press', { as: ivo.key, ...press }))[0]).toBe(409);
  });

  it('moves the clock forward, one move after the other, never back', async () => {
    await Promise.all([ask('clock', { to: 'hour' }), ask('clock', { to: 'day' })]);
    expect(now).toEqual(new Date('2026-12-05T10:00:00Z'));
    expect((await ask('clock', { to: '2026-12-01T00:00:00Z' }))[0]).toBe(409);
    expect((await ask('clock', { to: 'next' }))[0]).toBe(409);
    expect(simulator.world.data.clockAt).toBe('2026-12-05T10:00:00.000Z');
  });

  it('is refused from another page, as a form, too long or under another name of this machine', async () => {
    const body = JSON.stringify({ to: 'hour' });
    const json = { 'content-type': 'application/json' };
    const statusOf = async (headers: Record<string, string>, sent = body) =>
      (await fetch(`${origin}/simulator/api/clock`, { method: 'POST', headers, body: sent })).status;
    expect(await statusOf({ ...json, origin: 'https://elsewhere.example' })).toBe(403);
    expect(await statusOf({ ...json, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await statusOf({ 'content-type': 'text/plain' })).toBe(415);
    expect(await statusOf(json, JSON.stringify({ to: 'x'.repeat(70_000) }))).toBe(413);
    expect(await statusOf(json, '{')).toBe(400);
    expect(now).toEqual(new Date('2026-12-04T09:00:00Z'));
  });
});

describe('the stream', () => {
  it('tells an open page of each change', async () => {
    const stop = new AbortController();
    const response = await fetch(`${origin}/simulator/api/events`, { signal: stop.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const first = await reader?.read();
    simulator.world.post({ ...fromBot(), conversationId: channelId(), text: 'nuovo' });
    const second = await reader?.read();
    stop.abort();
    expect(revision(second?.value)).toBeGreaterThan(revision(first?.value));
  });
});

describe('the file', () => {
  it('brings everything back at the next start', async () => {
    simulator.world.post({ ...fromBot(), conversationId: channelId(), text: 'resta' });
    await simulator.dispose();
    const again = await openTeamsWorld({ clock: { now: () => now }, file: join(folder, 'world.json') });
    expect(again.data).toEqual(simulator.world.data);
    await again.dispose();
  });

  it('is put aside when it cannot be read, and a new world begins', async () => {
    const file = join(folder, 'other.json');
    writeFileSync(file, '{"format":1,"people":[');
    const notes: string[] = [];
    const note = (event: string) => void notes.push(event);
    const fresh = await openTeamsWorld({ clock: { now: () => now }, file, note });
    fresh.addTeam({ name: 'Nuova', channels: [] });
    await fresh.dispose();
    const aside = readdirSync(folder).find((name) => name.startsWith('other.json.broken-'));
    expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe('{"format":1,"people":[');
    expect(JSON.parse(readFileSync(file, 'utf8')).teams).toHaveLength(1);
    expect(notes).toHaveLength(1);
  });
});

function channelId(): string {
  return team.channels[1]?.id ?? '';
}

function fromBot() {
  return { from: simulator.world.data.bot, fromBot: true };
}

async function state(person: SimPerson, open = ''): Promise<PageState> {
  const response = await fetch(`${origin}/simulator/api/state?as=${person.key}&open=${open}`);
  return (await response.json()) as PageState;
}

async function ask(what: string, body: object): Promise<[number, unknown]> {
  const response = await fetch(`${origin}/simulator/api/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return [response.status, await response.json()];
}

async function types(...paths: string[]): Promise<(string | null)[]> {
  const responses = await Promise.all(paths.map((path) => fetch(origin + path)));
  return responses.map((response) => response.headers.get('content-type'));
}

function revision(chunk: string | undefined): number {
  return Number(/^data: (\d+)$/m.exec(chunk ?? '')?.[1]);
}
