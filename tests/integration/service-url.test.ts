import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceUrlRule } from '../../src/teams/service-url.ts';
import { createTeamsGateway } from '../../src/teams/teams-gateway.ts';
import type { TeamsGateway } from '../../src/usecases/ports/teams-gateway.ts';
import { HOSTILE_SERVICE_URLS, hostileUrls } from '../helpers/hostile/hostile-urls.ts';
import { type BotUnderTest, startBot } from '../helpers/network/bot-under-test.ts';
import { type IdentityProvider, startIdentityProvider } from '../helpers/teams/identity-provider.ts';
import { type LocalConnector, startLocalConnector } from '../helpers/teams/local-connector.ts';
import { type ManagedIdentity, startManagedIdentity } from '../helpers/teams/managed-identity.ts';

const APP_ID = 'b07b07b0-0000-4000-8000-00000000ab02';
const TENANT = '7e5a0000-0000-4000-8000-00000000ab01';
const VIEW = { view: 'notice', notice: { code: 'minutes_noted' } } as const;

let provider: IdentityProvider;
let identity: ManagedIdentity;
let connector: LocalConnector;
/** A second server, which must never hear of the bot. */
let stranger: LocalConnector;
let gateway: TeamsGateway;
let bot: BotUnderTest;

beforeAll(async () => {
  [provider, identity, connector, stranger] = await Promise.all([
    startIdentityProvider(['msteams']),
    startManagedIdentity(),
    startLocalConnector(),
    startLocalConnector(),
  ]);
  const auth = {
    kind: 'UserAssignedMSI' as const,
    appId: APP_ID,
    tenantId: TENANT,
    cloud: provider.cloud,
  };
  gateway = createTeamsGateway({
    auth,
    rule: serviceUrlRule(true, [new URL(connector.url).origin]),
    render: () => ({ card: null, text: 'testo', summary: 'testo', mentions: [] }),
    clock: { now: () => new Date('2026-12-04T09:00:00Z') },
    timeoutMs: 5_000,
  });
  bot = await startBot({ auth, allowedTenants: [TENANT], gateway });
});

afterAll(async () => {
  await Promise.all([bot.close(), provider.close(), identity.close(), connector.close(), stranger.close()]);
});

function address(serviceUrl: string) {
  return { serviceUrl, tenantId: TENANT, botId: '28:bot' };
}

/** Every way in which the gateway speaks to a connector. */
function callsTo(serviceUrl: string) {
  const to = address(serviceUrl);
  return [
    gateway.postToChannel(to, '19:canale@thread.tacv2', VIEW),
    gateway.replyInThread(to, '19:canale@thread.tacv2', '17', VIEW),
    gateway.sendToConversation(to, 'a:chat', VIEW),
    gateway.update(to, 'a:chat', '17', VIEW),
    gateway.openChat(to, '29:lia'),
    gateway.rosterPage(to, '19:team', null),
  ];
}

it('the bot’s own token goes to the connector that is allowed', async () => {
  expect(await gateway.sendToConversation(address(connector.url), 'a:chat', VIEW)).toMatchObject({
    outcome: 'sent',
  });
  expect(connector.received.at(-1)?.headers.authorization).toBe(`Bearer ${identity.token}`);
});

describe.each([301, 302, 303, 307, 308])('a redirection %i to another host', (status) => {
  it('is not followed by any call, so the token stays here', async () => {
    connector.answerWith(() => ({ status, headers: { Location: `${stranger.url}/v3/conversations` } }));
    const before = connector.received.length;
    for (const call of callsTo(connector.url)) expect((await call).outcome).not.toBe('sent');
    expect(connector.received).toHaveLength(before + 6);
    expect(stranger.received).toEqual([]);
  });
});

describe('an address that is not allowed', () => {
  it(`is not spoken to, in any of ${HOSTILE_SERVICE_URLS.length} forms, whoever stored it`, async () => {
    const asked = identity.asked();
    const heard = connector.received.length;
    const { host } = new URL(connector.url);
    const lookalikes = [
      stranger.url,
      connector.url.replace('http:', 'https:'),
      `http://${host}.esempio.invalid/`,
    ];
    const userinfo = stranger.url.replace('http://', `http://${host}@`);
    const urls = [...hostileUrls(), ...lookalikes, userinfo];
    for (const url of urls) {
      for (const outcome of await Promise.all(callsTo(url))) {
        const refused = { outcome: 'misconfigured', refused: 'bot', reason: 'service_url_not_allowed' };
        expect([url, outcome]).toEqual([url, refused]);
      }
    }
    expect(stranger.received).toEqual([]);
    expect(connector.received).toHaveLength(heard);
    expect(identity.asked()).toBe(asked);
  });

  it('is refused with the message that brings it, though a token of the channel names it', async () => {
    const exp = Math.floor(Date.now() / 1_000) + 3_600;
    // A NUL is taken out of what arrives, and the address is then not the one the token names.
    const urls = [...hostileUrls(), `${stranger.url}/`].filter((url) => !url.includes('\0'));
    for (const serviceUrl of urls) {
      const token = provider.sign({ iss: provider.issuer, aud: APP_ID, serviceurl: serviceUrl, exp });
      const answer = await bot.post(bot.activity('message-personal', { serviceUrl }), {
        Authorization: `Bearer ${token}`,
      });
      expect([serviceUrl, answer.status, answer.body]).toEqual([
        serviceUrl,
        403,
        { error: { code: 'service_url_not_allowed', message: expect.any(String) } },
      ]);
    }
    expect(bot.events).toEqual([]);
    expect(bot.notes.map(({ fields }) => fields)).toEqual(
      urls.map(() => ({ because: 'service_url_not_allowed' })),
    );
    expect(stranger.received).toEqual([]);
  });
});
