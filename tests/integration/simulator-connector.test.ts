import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { htmlPage, throttled } from '../../src/simulator/connector/connector-answer.ts';
import {
  type ConnectorServer,
  createConnectorServer,
} from '../../src/simulator/connector/connector-server.ts';
import type { TeamsClient } from '../../src/simulator/inbound.ts';
import type { TeamsWorld } from '../../src/simulator/world/teams-world.ts';
import type { SimPerson, SimTeam } from '../../src/simulator/world/world-data.ts';
import { serviceUrlRule } from '../../src/teams/service-url.ts';
import { createTeamsGateway } from '../../src/teams/teams-gateway.ts';
import type { TeamsGateway } from '../../src/usecases/ports/teams-gateway.ts';
import { type SimulatedTeam, startSimulatedTeam } from '../helpers/teams/simulated-team.ts';

const NOW = new Date('2026-12-04T09:00:00Z');
const clock = { now: () => NOW };
const CARD = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Seduta' }] };
const NOTICE = { view: 'notice', notice: { code: 'no_sitting' } } as const;

let simulated: SimulatedTeam;
let world: TeamsWorld;
let connector: ConnectorServer;
let gateway: TeamsGateway;
let client: TeamsClient;
let team: SimTeam;
let ada: SimPerson;
let ivo: SimPerson;
let channelId: string;

beforeEach(async () => {
  simulated = await startSimulatedTeam(clock);
  ({ world, connector, client, team, ada, ivo, channelId } = simulated);
  gateway = createTeamsGateway({
    auth: { kind: 'none' },
    rule: serviceUrlRule(false),
    render: () => ({ card: CARD as never, text: null, summary: 'Seduta', mentions: [] }),
    clock,
    timeoutMs: 2_000,
  });
});

afterEach(() => simulated.close());

describe('the connector', () => {
  it('starts a thread in a channel and says which', async () => {
    const sent = await gateway.postToChannel(address(), channelId, NOTICE);
    const [root] = world.standing(channelId);
    expect(sent).toEqual({ outcome: 'sent', conversationId: channelId, activityId: root?.id });
    expect(root).toMatchObject({ card: CARD, summary: 'Seduta', rootId: null, fromBot: true });
  });

  it('puts a reply into its thread', async () => {
    const root = await postedRoot();
    await gateway.replyInThread(address(), channelId, root, NOTICE);
    expect(world.standing(channelId).map((each) => each.rootId)).toEqual([null, root]);
  });

  it('gives one chat for a person, however often it is opened', async () => {
    const first = await gateway.openChat(address(), ivo.id);
    expect(await gateway.openChat(address(), ivo.id)).toEqual(first);
    expect(world.data.chats).toHaveLength(1);
  });

  it('takes an edit, and refuses one of a message that is gone', async () => {
    const root = await postedRoot();
    expect(await gateway.update(address(), channelId, root, NOTICE)).toMatchObject({ outcome: 'sent' });
    expect(world.message(channelId, root)).toMatchObject({ edits: 1, editedAt: NOW.toISOString() });
    world.remove(root);
    expect(await gateway.update(address(), channelId, root, NOTICE)).toEqual({
      outcome: 'gone',
      scope: 'activity',
      reason: '404:ActivityNotFoundInConversation',
    });
  });

  it('knows no conversation that never was, and no channel that was deleted', async () => {
    const unknown = await gateway.sendToConversation(address(), 'a:nobody', NOTICE);
    expect(unknown).toMatchObject({ outcome: 'gone', reason: '404:ConversationNotFound' });
    await client.deleteChannel({ team, by: ada, channelId });
    const deleted = await gateway.postToChannel(address(), channelId, NOTICE);
    expect(deleted).toMatchObject({ outcome: 'gone', scope: 'conversation' });
  });

  it('refuses messages to who has blocked the bot, as Teams words it', async () => {
    ivo.blocksBot = true;
    const sent = await gateway.sendToConversation(address(), world.openChat(ivo.id), NOTICE);
    expect(sent).toEqual({ outcome: 'gone', scope: 'person', reason: '403:MessageWritesBlocked' });
  });

  it('refuses everything in a team without the app', async () => {
    await client.uninstall({ team, by: ada });
    const reason = '403:BotNotInConversationRoster';
    expect(await gateway.postToChannel(address(), channelId, NOTICE)).toMatchObject({
      outcome: 'gone',
      reason,
    });
    expect(await gateway.openChat(address(), ivo.id)).toMatchObject({ outcome: 'gone', reason });
    expect(await gateway.rosterPage(address(), team.id, null)).toMatchObject({ outcome: 'gone', reason });
  });

  it.each([
    ['a mention that is not in the text', 400, { text: 'ciao', entities: [mentionOf('<at>Ada</at>')] }],
    ['a card without version', 400, cardMessage({ type: 'AdaptiveCard', body: [] })],
    ['a message with nothing in it', 400, { text: '' }],
    ['more than 100 KB, two bytes a character', 413, { text: 'x'.repeat(52_000) }],
  ])('refuses %s', async (_, status, activity) => {
    expect(
      (await post(`/v3/conversations/${channelId}/activities`, { type: 'message', ...activity })).status,
    ).toBe(status);
    expect(world.standing(channelId)).toEqual([]);
  });

  it('shows a targeted message to its recipient alone', async () => {
    await gateway.sendToPersonIn(address(), channelId, ivo.id, NOTICE);
    expect(world.standing(channelId)).toMatchObject([{ onlyFor: ivo.id, card: CARD }]);
  });

  it('takes no targeted message for nobody, for somebody outside the team, or in a chat', async () => {
    const stranger = world.addPerson({ name: 'Zeno Estraneo' });
    const outside = await gateway.sendToPersonIn(address(), channelId, stranger.id, NOTICE);
    expect(outside).toMatchObject({ outcome: 'gone', reason: '403:BotNotInConversationRoster' });
    const inChat = await gateway.sendToPersonIn(address(), world.openChat(ivo.id), ivo.id, NOTICE);
    expect(inChat).toMatchObject({ outcome: 'misconfigured', reason: '400:Bad Argument' });
    const path = `/v3/conversations/${channelId}/activities?isTargetedActivity=true`;
    expect((await post(path, { type: 'message', text: 'per chi?' })).status).toBe(400);
    expect(world.standing(channelId)).toEqual([]);
  });

  it('serves only this machine, under its own name', async () => {
    expect(await statusWithHost('simulator.example:3978')).toBe(403);
    expect(await statusWithHost('localhost:3978')).toBe(200);
  });
});

describe('the roster', () => {
  it('comes in pages that go on where the last one ended', async () => {
    const small = createConnectorServer({ world, roster: { minPageSize: 1, maxPageSize: 2 } });
    const serviceUrl = await small.listen();
    for (const name of ['Uno Finto', 'Due Finti', 'Tre Finti']) world.addPerson({ name, team });
    const names: string[] = [];
    let next: string | null = null;
    do {
      const page = await gateway.rosterPage({ ...address(), serviceUrl }, team.id, next);
      if (page.outcome !== 'page') throw new Error(page.reason);
      names.push(...page.members.map((member) => member.name));
      next = page.next;
    } while (next !== null);
    await small.close();
    expect(names).toEqual(['Ada Inventata', 'Ivo Inventini', 'Uno Finto', 'Due Finti', 'Tre Finti']);
    expect(small.calls).toHaveLength(3);
  });

  it.each(['objectId', 'aadObjectId'] as const)('can name the identity %s', async (identity) => {
    const other = createConnectorServer({ world, roster: { identity } });
    const serviceUrl = await other.listen();
    const raw = await fetch(`${serviceUrl}v3/conversations/${team.id}/pagedmembers`);
    const page = await gateway.rosterPage({ ...address(), serviceUrl }, team.id, null);
    await other.close();
    const { members } = (await raw.json()) as { members: Record<string, unknown>[] };
    expect(Object.keys(members[0] ?? {}).filter((key) => /object/i.test(key))).toEqual([identity]);
    expect(page).toMatchObject({ members: [{ aadObjectId: ada.aadObjectId }, {}] });
  });

  it('finds one member by address and by identity, and the team by its id', async () => {
    const byAddress = await get(`/v3/conversations/${team.id}/members/${ivo.id}`);
    expect(await get(`/v3/conversations/${team.id}/members/${ivo.aadObjectId}`)).toEqual(byAddress);
    expect(await get(`/v3/teams/${team.id}`)).toMatchObject({ name: 'Rete di prova', memberCount: 2 });
    expect(await get(`/v3/teams/${team.id}/conversations`)).toMatchObject({
      conversations: [
        { id: team.id, name: null },
        { id: channelId, name: 'Convocazioni' },
      ],
    });
  });
});

describe('faults on order', () => {
  it('answer instead of Teams, as often as told, from the call told', async () => {
    const effect = { fault: 'answer', answer: throttled('7') } as const;
    connector.faults.add({
      match: { method: 'POST', conversation: channelId, fromCall: 2 },
      times: 1,
      effect,
    });
    const outcomes = [];
    for (let n = 0; n < 3; n += 1) outcomes.push(await gateway.postToChannel(address(), channelId, NOTICE));
    expect(outcomes).toMatchObject([
      { outcome: 'sent' },
      { outcome: 'retry', delayMs: 7_000, reason: '429:Throttled' },
      { outcome: 'sent' },
    ]);
    expect(world.standing(channelId)).toHaveLength(2);
  });

  it.each([true, false])('break the connection; the truth stands in the world: taken %s', async (taken) => {
    connector.faults.add({ effect: { fault: 'reset', taken } });
    expect(await gateway.postToChannel(address(), channelId, NOTICE)).toMatchObject({ outcome: 'uncertain' });
    expect(world.standing(channelId)).toHaveLength(taken ? 1 : 0);
    expect(connector.calls.at(-1)).toMatchObject({ status: null, taken, fault: 'reset' });
  });

  it('answer with the page of a proxy, the message taken all the same', async () => {
    connector.faults.add({ effect: { fault: 'answer', answer: htmlPage(502), taken: true } });
    const sent = await gateway.postToChannel(address(), channelId, NOTICE);
    expect(sent).toMatchObject({ outcome: 'uncertain', reason: expect.stringContaining('502') });
    expect(world.standing(channelId)).toHaveLength(1);
  });

  it('accept a message without saying its id', async () => {
    connector.faults.add({ match: { path: /activities$/ }, effect: { fault: 'no_id' } });
    const sent = await gateway.sendToConversation(address(), world.openChat(ivo.id), NOTICE);
    expect(sent).toMatchObject({ outcome: 'sent', activityId: null });
  });

  it('never answer, though the message stands', async () => {
    connector.faults.add({ effect: { fault: 'silence', taken: true } });
    expect(await gateway.postToChannel(address(), channelId, NOTICE)).toMatchObject({ outcome: 'uncertain' });
    expect(world.standing(channelId)).toHaveLength(1);
  });

  it('answer late and slowly, but whole', async () => {
    connector.faults.add({ effect: { fault: 'delay', delayMs: 20 } });
    connector.faults.add({ effect: { fault: 'slow', bytesEach: 40, everyMs: 1 } });
    expect(await gateway.postToChannel(address(), channelId, NOTICE)).toMatchObject({ outcome: 'sent' });
    expect(await gateway.postToChannel(address(), channelId, NOTICE)).toMatchObject({ outcome: 'sent' });
    expect(connector.calls.map((call) => call.fault)).toEqual(['delay', 'slow']);
  });

  it('refuse connections, so that nothing arrives, and accept them again at the same address', async () => {
    await connector.refuse();
    const refused = await gateway.postToChannel(address(), channelId, NOTICE);
    expect(refused).toMatchObject({ outcome: 'retry', reason: 'not_sent:ECONNREFUSED' });
    await connector.accept();
    expect(await gateway.postToChannel(address(), channelId, NOTICE)).toMatchObject({ outcome: 'sent' });
  });
});

function address() {
  return { serviceUrl: connector.serviceUrl(), tenantId: team.tenantId, botId: world.data.bot.id };
}

async function postedRoot(): Promise<string> {
  const sent = await gateway.postToChannel(address(), channelId, NOTICE);
  return sent.outcome === 'sent' ? (sent.activityId ?? '') : '';
}

function mentionOf(text: string) {
  return { type: 'mention', text, mentioned: { id: '29:x', name: 'Ada' } };
}

function cardMessage(content: object) {
  return { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] };
}

function post(path: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(new URL(`.${path}`, connector.serviceUrl()), {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
}

async function get(path: string): Promise<unknown> {
  return (await fetch(new URL(`.${path}`, connector.serviceUrl()))).json();
}

function statusWithHost(host: string): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  const url = new URL(`./v3/teams/${team.id}`, connector.serviceUrl());
  const asking = httpRequest(url, { headers: { host } }, (response) => {
    response.resume();
    resolve(response.statusCode);
  });
  asking.end();
  return promise;
}
