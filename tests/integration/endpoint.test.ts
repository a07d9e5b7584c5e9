import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ConnectorAnswer } from '../../src/simulator/connector/connector-answer.ts';
import { PLATFORM_ERRORS } from '../../src/simulator/faults/platform-errors.ts';
import type { Reply } from '../../src/usecases/inbound/inbound-event.ts';
import { type BotUnderTest, startBot } from '../helpers/network/bot-under-test.ts';
import { PLATFORM_ERROR_NAMES, type PlatformError } from '../helpers/teams/connector-faults.ts';

const TENANT = '7e5a0000-0000-4000-8000-00000000ab01';
const CARD_REPLY: Reply = {
  reply: 'show',
  view: { view: 'choose_network', command: 'help', networks: [] },
};

let bot: BotUnderTest;

beforeEach(async () => {
  bot = await startBot({ allowedTenants: [TENANT] });
});

afterEach(() => bot.close());

describe('activities', () => {
  const names = readdirSync(new URL('../fixtures/activities/', import.meta.url)).map((file) =>
    file.replace('.json', ''),
  );

  it('of every recorded kind are taken, invokes of others with 501', async () => {
    for (const name of names) {
      const { status } = await bot.post(bot.activity(name));
      const foreign = /^invoke-(?!adaptiveCard|task|composeExtension-(fetchTask|submit|query$))/.test(name);
      expect([name, status]).toEqual([name, foreign ? 501 : 200]);
    }
    expect(bot.notes).toEqual([]);
  });

  it('reach the product once, parsed', async () => {
    await bot.post(bot.activity('message-channel-new-post-mention'));
    expect(bot.events).toEqual([expect.objectContaining({ event: 'command', text: '/urgente' })]);
  });

  it('of no interest do not', async () => {
    await bot.post(bot.activity('messageReaction-added'));
    expect(bot.events).toEqual([]);
  });
});

describe('a message', () => {
  it('is answered in the thread it was written in', async () => {
    bot.decide(() => CARD_REPLY);
    expect(await bot.post(bot.activity('message-channel-new-post-mention'))).toMatchObject({
      status: 200,
      text: '',
    });
    const thread = encodeURIComponent('19:canale-riunioni@thread.tacv2;messageid=1796391736048');
    expect(bot.connector.received).toEqual([
      expect.objectContaining({
        method: 'POST',
        path: `/connettore/v3/conversations/${thread}/activities`,
        body: expect.objectContaining({ summary: 'choose_network' }),
      }),
    ]);
  });

  it('whose answer cannot be delivered is still taken, and noted', async () => {
    bot.decide(() => CARD_REPLY);
    bot.connector.answerWith(() => ({ status: 502 }));
    expect((await bot.post(bot.activity('message-personal'))).status).toBe(200);
    expect(bot.notes).toEqual([expect.objectContaining({ event: 'reply not delivered' })]);
    expect(bot.connector.received).toHaveLength(1);
  });

  it('the product fails on is answered with a reference that the log has', async () => {
    bot.decide(() => {
      throw new Error('segreto interno');
    });
    expect(await bot.post(bot.activity('message-personal'))).toMatchObject({ status: 200, text: '' });
    expect(bot.connector.received[0]?.body).toMatchObject({ text: 'failure' });
    expect(bot.notes).toEqual([
      {
        event: 'request failed',
        fields: expect.objectContaining({ reference: expect.stringMatching(/^\w{8}$/) }),
      },
    ]);
  });
});

describe('a command from the slash menu', () => {
  const channel = '19:canale-riunioni@thread.tacv2;messageid=1796391736048';
  const targeted = `POST /v3/conversations/${channel}/activities?isTargetedActivity=true`;
  const there = [targeted];
  const inChat = [targeted, 'POST /v3/conversations', 'POST /v3/conversations/a:chat/activities'];

  /** What is done when a send to one person meets each error; what may have been shown is not sent again. */
  const WAYS: Record<PlatformError, string[]> = {
    badArgument: inChat,
    badSyntax: inChat,
    botNotRegistered: there,
    unauthorized: there,
    botDisabledByAdmin: there,
    botNotInRoster: inChat,
    blockedByUser: inChat,
    forbiddenOperation: inChat,
    invalidHost: there,
    notEnoughPermissions: inChat,
    writesBlocked: inChat,
    activityNotFound: inChat,
    conversationNotFound: inChat,
    preconditionFailed: there,
    tooBig: inChat,
    throttled: there,
    serviceError: there,
    badGateway: there,
    unavailable: there,
    gatewayTimeout: there,
  };

  function fromSlashMenu() {
    const { recipient } = bot.activity('message-channel-new-post-mention');
    return bot.activity('message-channel-new-post-mention', {
      recipient: { ...(recipient as object), isTargeted: true },
    });
  }

  function calls(): string[] {
    return bot.connector.received.map(({ method, path }) =>
      `${method} ${decodeURIComponent(path)}`.replace('/connettore', ''),
    );
  }

  it('is answered to its sender alone', async () => {
    bot.decide(() => CARD_REPLY);
    await bot.post(fromSlashMenu());
    expect(calls()).toEqual(there);
    const { from } = bot.activity('message-channel-new-post-mention') as { from: { id: string } };
    expect(bot.connector.received[0]?.body).toMatchObject({
      summary: 'choose_network',
      recipient: { id: from.id },
    });
    expect(bot.notes).toEqual([]);
  });

  it.each(PLATFORM_ERROR_NAMES)('that meets %s goes to the personal chat, or to nobody', async (name) => {
    bot.decide(() => CARD_REPLY);
    bot.connector.answerWith(({ path }) => {
      if (path.includes('isTargetedActivity')) return asAnswer(PLATFORM_ERRORS[name]);
      return { status: 201, body: { id: path.endsWith('/conversations') ? 'a:chat' : '17' } };
    });
    await bot.post(fromSlashMenu());
    expect(calls()).toEqual(WAYS[name]);
    expect(bot.notes).toEqual([
      expect.objectContaining({ fields: expect.objectContaining({ tenantId: TENANT }) }),
    ]);
  });

  it('that nobody can be shown says so where it was written, without its content', async () => {
    bot.decide(() => CARD_REPLY);
    bot.connector.answerWith(({ path }) =>
      path.endsWith('/activities')
        ? { status: 201, body: { id: '17' } }
        : asAnswer(PLATFORM_ERRORS.botNotInRoster),
    );
    await bot.post(fromSlashMenu());
    expect(bot.connector.received.at(-1)?.body).toMatchObject({ text: 'chat_unavailable' });
    expect(calls().at(-1)).toBe(`POST /v3/conversations/${channel}/activities`);
  });

  function asAnswer({ status, body, headers }: ConnectorAnswer) {
    return { status, body: body ?? undefined, ...(headers === undefined ? {} : { headers }) };
  }
});

describe('an event nobody waits for', () => {
  it('is answered with 500 when the product fails, so that it comes again', async () => {
    bot.decide(() => {
      throw new Error('segreto interno');
    });
    const answer = await bot.post(bot.activity('installationUpdate-add-channel'));
    expect(answer).toMatchObject({ status: 500, body: { error: { code: 'failure' } } });
    expect(answer.text).not.toContain('segreto');
    expect(bot.connector.received).toEqual([]);
  });
});

describe('refused with a short reason', () => {
  it.each<[string, unknown, number]>([
    ['no JSON', '{"type":', 400],
    ['nothing', '', 400],
    ['an array', [], 400],
    ['a text', '"message"', 400],
    ['no type', { text: 'x' }, 400],
    ['an empty type', { type: '' }, 400],
    ['a type that is no text', { type: 3 }, 400],
  ])('%s', async (_, body, status) => {
    expect(await bot.post(body)).toMatchObject({ status, body: { error: { message: expect.any(String) } } });
  });

  it('a message without a sender', async () => {
    expect(await bot.post(bot.activity('message-personal', { from: null }))).toMatchObject({
      status: 400,
      body: { error: { code: 'malformed' } },
    });
  });

  it.each<[string, object, string]>([
    [
      'another tenant',
      { conversation: { id: 'a:x', tenantId: 'altro' }, channelData: null },
      'tenant_not_allowed',
    ],
    ['no tenant', { conversation: { id: 'a:x' }, channelData: {} }, 'tenant_not_allowed'],
    ['two tenants', { channelData: { tenant: { id: 'altro' } } }, 'tenants_differ'],
    ['another connector', { serviceUrl: 'https://smba.trafficmanager.net/it/' }, 'service_url_not_allowed'],
    ['no connector', { serviceUrl: null }, 'service_url_not_allowed'],
  ])('%s', async (_, change, code) => {
    expect(await bot.post(bot.activity('message-personal', change))).toMatchObject({
      status: 403,
      body: { error: { code } },
    });
    expect(bot.events).toEqual([]);
    expect(bot.notes).toEqual([{ event: 'request refused', fields: { because: code } }]);
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE'])('%s', async (method) => {
    const response = await fetch(`${bot.url}/api/messages`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});
