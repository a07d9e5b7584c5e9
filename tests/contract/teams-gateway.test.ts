import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AppCredentials } from 'botframework-connector';
import type { View } from '../../src/domain/view/view.ts';
import { serviceUrlRule } from '../../src/teams/service-url.ts';
import { createTeamsGateway } from '../../src/teams/teams-gateway.ts';
import type { TeamsGateway } from '../../src/usecases/ports/teams-gateway.ts';
import { type LocalConnector, startLocalConnector } from '../helpers/teams/local-connector.ts';

const CHANNEL = '19:canale-riunioni@thread.tacv2';
const VIEW: View = { view: 'notice', notice: { code: 'minutes_noted' } };
const CARD = { type: 'AdaptiveCard', version: '1.5', body: [], refresh: { userIds: ['29:x'] } } as never;

let connector: LocalConnector;
let gateway: TeamsGateway;

beforeEach(async () => {
  connector = await startLocalConnector();
  gateway = createTeamsGateway({
    auth: { kind: 'none' },
    rule: serviceUrlRule(false),
    render: () => ({ card: CARD, text: null, summary: 'Promemoria', mentions: [] }),
    clock: { now: () => new Date('2026-12-04T09:00:00Z') },
    timeoutMs: 2_000,
  });
});

afterEach(() => connector.close());

function address() {
  return { serviceUrl: connector.url, tenantId: 'tenant-di-prova', botId: '28:bot' };
}

const OPERATIONS: [string, 'post' | 'repeatable', () => Promise<{ outcome: string }>][] = [
  ['postToChannel', 'post', () => gateway.postToChannel(address(), CHANNEL, VIEW)],
  ['replyInThread', 'post', () => gateway.replyInThread(address(), CHANNEL, '17', VIEW)],
  ['sendToConversation', 'post', () => gateway.sendToConversation(address(), 'a:chat', VIEW)],
  ['sendToPersonIn', 'post', () => gateway.sendToPersonIn(address(), CHANNEL, '29:lia', VIEW)],
  ['update', 'repeatable', () => gateway.update(address(), 'a:chat', '17', VIEW)],
  ['openChat', 'repeatable', () => gateway.openChat(address(), '29:lia')],
  ['rosterPage', 'repeatable', () => gateway.rosterPage(address(), '19:team', null)],
];

describe.each(OPERATIONS)('%s', (_, kind, run) => {
  const doubt = kind === 'post' ? 'uncertain' : 'retry';

  it.each<[string, Parameters<LocalConnector['answerWith']>[0], string]>([
    ['500', () => ({ status: 500 }), doubt],
    ['502', () => ({ status: 502, body: '<html>' }), doubt],
    ['503', () => ({ status: 503 }), doubt],
    ['429 with Retry-After', () => ({ status: 429, headers: { 'Retry-After': '1' } }), 'retry'],
    ['429 without', () => ({ status: 429 }), 'retry'],
    ['412', () => ({ status: 412 }), 'retry'],
    [
      '400',
      () => ({ status: 400, body: { error: { code: 'Bad Argument', message: 'x' } } }),
      'misconfigured',
    ],
    [
      'a redirection elsewhere',
      () => ({ status: 307, headers: { Location: 'http://127.0.0.1:9/' } }),
      'misconfigured',
    ],
    ['a broken connection', () => 'reset', doubt],
    ['silence', () => 'silence', doubt],
  ])('asks once when the answer is %s', async (_name, answer, outcome) => {
    connector.answerWith(answer);
    expect(await run()).toMatchObject({ outcome });
    expect(connector.received).toHaveLength(1);
  });

  it('may be asked again when nobody listens', async () => {
    await connector.close();
    expect(await run()).toMatchObject({ outcome: 'retry', reason: 'not_sent:ECONNREFUSED' });
    connector = await startLocalConnector();
  });
});

describe('sending', () => {
  it('starts a new thread and gives its root', async () => {
    const id = `${CHANNEL};messageid=1796391748252`;
    connector.answerWith(() => ({ status: 201, body: { id, activityId: '1796391748252' } }));
    const outcome = await gateway.postToChannel(address(), `${CHANNEL};messageid=5`, VIEW);
    expect(outcome).toEqual({ outcome: 'sent', conversationId: CHANNEL, activityId: '1796391748252' });
    expect(connector.received[0]).toMatchObject({
      method: 'POST',
      path: '/connettore/v3/conversations',
      body: {
        isGroup: true,
        bot: { id: '28:bot' },
        tenantId: 'tenant-di-prova',
        channelData: { channel: { id: CHANNEL }, tenant: { id: 'tenant-di-prova' } },
        activity: { type: 'message', summary: 'Promemoria', attachments: [{ content: CARD }] },
      },
    });
  });

  it.each([
    [{ id: `${CHANNEL};messageid=7` }, '7'],
    [{ id: CHANNEL, activityId: '8' }, '8'],
    [{}, null],
  ])('takes the root from what the answer has: %j', async (body, activityId) => {
    connector.answerWith(() => ({ status: 201, body }));
    expect(await gateway.postToChannel(address(), CHANNEL, VIEW)).toMatchObject({ activityId });
  });

  it('replies under a post, never to a made-up message', async () => {
    const outcome = await gateway.replyInThread(address(), CHANNEL, '17', VIEW);
    const conversationId = `${CHANNEL};messageid=17`;
    expect(outcome).toEqual({ outcome: 'sent', conversationId, activityId: '1796391700001' });
    expect(connector.received[0]?.path).toBe(
      `/connettore/v3/conversations/${encodeURIComponent(conversationId)}/activities`,
    );
    expect(connector.received[0]?.body).not.toHaveProperty('replyToId');
  });

  it('shows a message to one person alone, whom botbuilder would leave out', async () => {
    const conversationId = `${CHANNEL};messageid=17`;
    const outcome = await gateway.sendToPersonIn(address(), conversationId, '29:lia', VIEW);
    expect(outcome).toEqual({ outcome: 'sent', conversationId, activityId: '1796391700001' });
    expect(connector.received[0]).toMatchObject({
      method: 'POST',
      path: `/connettore/v3/conversations/${encodeURIComponent(conversationId)}/activities?isTargetedActivity=true`,
      headers: { connection: 'keep-alive' },
      body: { type: 'message', recipient: { id: '29:lia' }, attachments: [{ content: CARD }] },
    });
  });

  it.each([
    ['403', 'BotNotInConversationRoster', 'gone'],
    ['403', 'THREADACCESSDENIED-209', 'misconfigured'],
    ['404', 'ConversationNotFound', 'gone'],
  ])('is told apart when one person may not be shown it: %s %s', async (status, code, outcome) => {
    connector.answerWith(() => ({ status: Number(status), body: { error: { code, message: 'x' } } }));
    const reason = `${status}:${code}`;
    expect(await gateway.sendToPersonIn(address(), CHANNEL, '29:lia', VIEW)).toMatchObject({
      outcome,
      reason,
    });
  });

  it.each([
    [202, undefined],
    [202, {}],
    [200, undefined],
  ])('takes %i with body %j as sent without an id', async (status, body) => {
    connector.answerWith(() => ({ status, body }));
    const outcome = await gateway.sendToConversation(address(), 'a:chat', VIEW);
    expect(outcome).toEqual({ outcome: 'sent', conversationId: 'a:chat', activityId: null });
    expect(await gateway.sendToPersonIn(address(), 'a:chat', '29:lia', VIEW)).toEqual(outcome);
  });

  it('edits by conversation and activity', async () => {
    connector.answerWith(() => ({ status: 200, body: { id: '17' } }));
    const outcome = await gateway.update(address(), CHANNEL, '17', VIEW);
    expect(outcome).toEqual({ outcome: 'sent', conversationId: CHANNEL, activityId: '17' });
    expect(connector.received[0]).toMatchObject({
      method: 'PUT',
      path: `/connettore/v3/conversations/${encodeURIComponent(CHANNEL)}/activities/17`,
    });
  });

  it('says that an edited message is gone', async () => {
    const error = { code: 'ActivityNotFoundInConversation', message: 'x' };
    connector.answerWith(() => ({ status: 404, body: { error } }));
    expect(await gateway.update(address(), CHANNEL, '17', VIEW)).toMatchObject({
      outcome: 'gone',
      scope: 'activity',
    });
  });

  it('opens a chat without writing in it', async () => {
    connector.answerWith(() => ({ status: 201, body: { id: 'a:nuova' } }));
    expect(await gateway.openChat(address(), '29:lia')).toEqual({
      outcome: 'sent',
      conversationId: 'a:nuova',
      activityId: null,
    });
    expect(connector.received[0]?.body).toMatchObject({
      isGroup: false,
      members: [{ id: '29:lia' }],
      tenantId: 'tenant-di-prova',
      channelData: { tenant: { id: 'tenant-di-prova' } },
    });
    expect(connector.received[0]?.body).not.toHaveProperty('activity');
  });

  it('does not take an answer without an id for a chat', async () => {
    connector.answerWith(() => ({ status: 202 }));
    expect(await gateway.openChat(address(), '29:lia')).toMatchObject({ outcome: 'retry' });
  });

  it('keeps the connection for the next message', async () => {
    await gateway.sendToConversation(address(), 'a:chat', VIEW);
    expect(connector.received[0]?.headers.connection).toBe('keep-alive');
  });

  it('speaks to no address outside the rule', async () => {
    const stranger = { ...address(), serviceUrl: 'https://esempio.invalid/' };
    const refused = { outcome: 'misconfigured', refused: 'bot', reason: 'service_url_not_allowed' };
    expect(await gateway.sendToConversation(stranger, 'a:chat', VIEW)).toEqual(refused);
    expect(await gateway.sendToPersonIn(stranger, CHANNEL, '29:lia', VIEW)).toEqual(refused);
  });
});

describe('roster', () => {
  it('is read page by page, people with an identity only', async () => {
    connector.answerWith(({ path }) => ({
      status: 200,
      body: path.includes('continuationToken=due')
        ? { members: [{ id: '29:zoe', objectId: 'zoe', givenName: 'Zoe', surname: 'Pratolino' }] }
        : {
            continuationToken: 'due',
            members: [
              { id: '29:lia', aadObjectId: 'lia', name: 'Lia Querciola', tenantId: 't', userRole: 'user' },
              { id: '29:senza', name: 'Senza Identità' },
              { id: '28:app', aadObjectId: 'app', name: 'App' },
              { id: '29:robot', objectId: 'robot', userRole: 'bot' },
              null,
            ],
          },
    }));
    const first = await gateway.rosterPage(address(), '19:team@thread.tacv2', null);
    expect(first).toEqual({
      outcome: 'page',
      members: [{ aadObjectId: 'lia', teamsUserId: '29:lia', name: 'Lia Querciola' }],
      next: 'due',
    });
    expect(await gateway.rosterPage(address(), '19:team@thread.tacv2', 'due')).toEqual({
      outcome: 'page',
      members: [{ aadObjectId: 'zoe', teamsUserId: '29:zoe', name: 'Zoe Pratolino' }],
      next: null,
    });
    expect(connector.received[0]?.path).toContain('/pagedmembers?pageSize=500');
  });

  it('that is none is asked for again', async () => {
    connector.answerWith(() => ({ status: 200, body: {} }));
    expect(await gateway.rosterPage(address(), '19:team', null)).toMatchObject({ outcome: 'retry' });
  });
});

describe('with credentials', () => {
  const cloud = {
    ToChannelFromBotLoginUrl: 'https://accesso.invalid/tenant',
    ToChannelFromBotOAuthScope: 'https://ambito.invalid',
    ToBotFromChannelTokenIssuer: 'https://emittente.invalid',
    OAuthUrl: 'https://oauth.invalid',
    ToBotFromChannelOpenIdMetadataUrl: 'https://metadati.invalid',
    ToBotFromEmulatorOpenIdMetadataUrl: 'https://metadati.invalid',
    CallerId: 'urn:botframework:azure',
  };
  const appId = 'b07b07b0-0000-4000-8000-00000000ab02';
  const cache: unknown = Reflect.get(AppCredentials, 'cache');
  const cacheKey = `${appId}${cloud.ToChannelFromBotOAuthScope}-cache`;

  function withToken(accessToken: string | null): TeamsGateway {
    if (!(cache instanceof Map)) throw new Error('botframework-connector keeps its tokens elsewhere');
    cache.delete(cacheKey);
    if (accessToken !== null)
      cache.set(cacheKey, { accessToken, expiresOn: new Date('2100-01-01T00:00:00Z') });
    return createTeamsGateway({
      auth: { kind: 'SingleTenant', appId, tenantId: 'tenant-di-prova', password: 'segreto', cloud },
      rule: serviceUrlRule(true, [new URL(connector.url).origin]),
      render: () => ({ card: CARD, text: null, summary: 'Promemoria', mentions: [] }),
      clock: { now: () => new Date('2026-12-04T09:00:00Z') },
      timeoutMs: 2_000,
    });
  }

  it('every call carries the bot’s token', async () => {
    const known = withToken('gettone-buono');
    await known.sendToConversation(address(), 'a:chat', VIEW);
    await known.sendToPersonIn(address(), CHANNEL, '29:lia', VIEW);
    const shown = connector.received.map(({ headers }) => headers.authorization);
    expect(shown).toEqual(['Bearer gettone-buono', 'Bearer gettone-buono']);
  });

  it('a refused token is asked for anew before giving up', async () => {
    connector.answerWith(() => ({ status: 401 }));
    const outcome = await withToken('gettone-vecchio').sendToConversation(address(), 'a:chat', VIEW);
    expect(outcome).toMatchObject({ outcome: 'retry', reason: 'token_unavailable' });
    expect(connector.received).toHaveLength(1);
  });

  it('nothing is sent while the token service is away', async () => {
    const outcome = await withToken(null).sendToConversation(address(), 'a:chat', VIEW);
    expect(outcome).toMatchObject({ outcome: 'retry', reason: 'token_unavailable' });
    expect(connector.received).toEqual([]);
  });
});
