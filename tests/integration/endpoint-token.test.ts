import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type BotUnderTest, startBot } from '../helpers/network/bot-under-test.ts';
import {
  type Header,
  type IdentityProvider,
  KEY_ID,
  signHs256,
  startIdentityProvider,
  unsigned,
} from '../helpers/teams/identity-provider.ts';

const APP_ID = 'b07b07b0-0000-4000-8000-00000000ab02';
const TENANT = '7e5a0000-0000-4000-8000-00000000ab01';
const ENTRA = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
const MINUTE = 60;
const HOUR = 60 * MINUTE;

let provider: IdentityProvider;
let bot: BotUnderTest;

async function startWith(
  endorsements: readonly string[] | undefined,
  more: { keysWaitMs?: number } = {},
): Promise<void> {
  provider = await startIdentityProvider(endorsements);
  const auth = { kind: 'SingleTenant' as const, appId: APP_ID, tenantId: TENANT, password: 'segreto' };
  bot = await startBot({ auth: { ...auth, cloud: provider.cloud }, allowedTenants: [TENANT], ...more });
  bot.decide(() => ({ reply: 'show', view: { view: 'notice', notice: { code: 'minutes_noted' } } }));
}

async function stop(): Promise<void> {
  await bot.close();
  await provider.close();
}

function secondsFromNow(seconds: number): number {
  return Math.floor(Date.now() / 1_000) + seconds;
}

function claims(change: object = {}): object {
  return {
    iss: provider.issuer,
    aud: APP_ID,
    serviceurl: bot.connector.url,
    nbf: secondsFromNow(-MINUTE),
    exp: secondsFromNow(HOUR),
    ...change,
  };
}

function press(token: string | null, change: object = {}) {
  const headers = token === null ? undefined : { Authorization: token };
  return bot.post(bot.activity('invoke-adaptiveCard-action-personal', change), headers);
}

/** The press was refused by us, in our words; the product has not heard of it and the log has not the token. */
async function expectRefused(pressed: ReturnType<typeof press>, token: string): Promise<void> {
  const [heard, noted] = [bot.events.length, bot.notes.length];
  const answer = await pressed;
  expect(answer).toMatchObject({ status: 401, body: { error: { code: 'unauthorized' } } });
  expect(answer.text).not.toMatch(/jwt|issuer|audience|claim|endorse|signature/i);
  expect(bot.events).toHaveLength(heard);
  const notes = bot.notes.slice(noted);
  expect(notes).toEqual([
    {
      event: 'request refused',
      fields: { because: 'token', detail: expect.stringMatching(/^[A-Za-z_]{3,20}$/) },
    },
  ]);
  for (const part of token.split('.').filter((each) => each.length > 20)) {
    expect(JSON.stringify(notes)).not.toContain(part);
  }
}

// botbuilder writes what it refuses to the console: nothing may come as far as that.
beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  const calls = [...jest.mocked(console.error).mock.calls];
  jest.mocked(console.error).mockClear();
  expect(calls).toEqual([]);
});
afterAll(() => {
  jest.restoreAllMocks();
});

describe('with credentials', () => {
  beforeAll(() => startWith(['webchat', 'msteams']));
  afterAll(stop);

  it.each<[string, object]>([
    ['as it should be', {}],
    ['that ended four minutes ago', { exp: secondsFromNow(-4 * MINUTE) }],
    ['that begins in four minutes', { nbf: secondsFromNow(4 * MINUTE) }],
    ['that says not when it begins', { nbf: undefined }],
  ])('a token of the channel %s is accepted', async (_, change) => {
    expect(await press(`Bearer ${provider.sign(claims(change))}`)).toMatchObject({
      status: 200,
      body: { value: 'minutes_noted' },
    });
  });

  it.each<[string, object]>([
    ['another audience', { aud: 'altra-app' }],
    ['our audience among others', { aud: [APP_ID, 'altra-app'] }],
    ['no audience', { aud: undefined }],
    ['another issuer', { iss: 'https://api.botframework.com' }],
    ['an issuer of Entra', { iss: ENTRA, appid: APP_ID, ver: '1.0' }],
    ['an issuer of Entra, of the second version', { iss: ENTRA, azp: APP_ID, ver: '2.0' }],
    ['the marks of another bot', { appid: 'altra-app', ver: '1.0' }],
    ['a list of issuers', { iss: ['https://api.botframework.com'] }],
    ['no issuer', { iss: undefined }],
    ['no end', { exp: undefined }],
    ['an end in words', { exp: 'domani' }],
    ['another service URL', { serviceurl: 'https://esempio.invalid/' }],
    ['the service URL of another case', { serviceurl: 'HTTP://127.0.0.1/connettore' }],
    ['no service URL', { serviceurl: undefined }],
  ])('a token with %s is refused', async (_, change) => {
    const token = provider.sign(claims(change));
    await expectRefused(press(`Bearer ${token}`), token);
  });

  it.each<[string, object]>([
    ['ended six minutes ago', { exp: secondsFromNow(-6 * MINUTE) }],
    ['begins in six minutes', { nbf: secondsFromNow(6 * MINUTE) }],
    ['begins in words', { nbf: 'ieri' }],
  ])('a token of the channel that %s is refused', async (_, change) => {
    const token = provider.sign(claims(change));
    await expectRefused(press(`Bearer ${token}`), token);
    // Only the channel itself could fill the console with these.
    jest.mocked(console.error).mockClear();
  });

  it.each<[string, Header]>([
    ['no key named', { kid: undefined }],
    ['an empty name', { kid: '' }],
    ['a key nobody knows', { kid: 'ignota' }],
    ['a path for a key', { kid: '../../../../dev/null' }],
    ['SQL for a key', { kid: "x' UNION SELECT 'chiave' --" }],
    ['a number for a key', { kid: 7 }],
    ['a list of keys', { kid: [KEY_ID] }],
    ['a property of objects for a key', { kid: '__proto__' }],
    ['alg none in the header', { alg: 'none' }],
    ['alg rs256 in small letters', { alg: 'rs256' }],
    ['alg RS256 with a space', { alg: 'RS256 ' }],
    ['alg PS256', { alg: 'PS256' }],
    ['alg ES256', { alg: 'ES256' }],
    ['alg HS256', { alg: 'HS256' }],
    ['no alg', { alg: undefined }],
    ['a list of algs', { alg: ['RS256'] }],
    ['alg RS512 for a signature of RS256', { alg: 'RS512' }],
  ])('a token whose header has %s is refused', async (_, header) => {
    const token = provider.sign(claims(), header);
    await expectRefused(press(`Bearer ${token}`), token);
  });

  it.each<[string, () => string]>([
    ['an empty header', () => ''],
    ['no scheme', () => provider.sign(claims())],
    ['another scheme', () => `Basic ${provider.sign(claims())}`],
    ['the scheme in small letters', () => `bearer ${provider.sign(claims())}`],
    ['two tokens', () => `Bearer ${provider.sign(claims())} ${provider.sign(claims())}`],
    ['two schemes', () => `Bearer Bearer ${provider.sign(claims())}`],
    ['garbage', () => 'Bearer non.un.gettone'],
    ['a token within a token', () => `Bearer ${provider.sign({ jwt: provider.sign(claims()) })}`],
    ['JSON that is no object', () => `Bearer bnVsbA.bnVsbA.bnVsbA`],
    ['alg none', () => `Bearer ${unsigned(claims(), 'none')}`],
    ['alg None', () => `Bearer ${unsigned(claims(), 'None')}`],
    ['alg nOnE', () => `Bearer ${unsigned(claims(), 'nOnE')}`],
    ['alg none and a signature', () => `Bearer ${unsigned(claims(), 'none')}c2ln`],
    ['RS256 and an empty signature', () => `Bearer ${unsigned(claims(), 'RS256')}`],
    ['no third part', () => `Bearer ${provider.sign(claims()).split('.').slice(0, 2).join('.')}`],
    ['a fourth part', () => `Bearer ${provider.sign(claims())}.c2ln`],
    ['half a signature', () => `Bearer ${provider.sign(claims()).slice(0, -40)}`],
    ['HS256 with the public key as PEM', () => `Bearer ${signHs256(claims(), provider.publicKey.pem)}`],
    ['HS256 with the public key as JWK', () => `Bearer ${signHs256(claims(), provider.publicKey.jwk)}`],
    ['HS256 with an empty secret', () => `Bearer ${signHs256(claims(), '')}`],
    ['another key under a published name', () => `Bearer ${provider.forge(claims())}`],
    ['a changed payload', () => `Bearer ${tampered(provider.sign(claims()))}`],
    ['a token of 10 kB', () => `Bearer ${provider.sign(claims({ padding: 'x'.repeat(7_500) }))}`],
  ])('%s is refused', async (_, header) => expectRefused(press(header()), header()));

  it('no token is refused', () => expectRefused(press(null), ''));

  it('a token of 100 kB is refused by the server itself', async () => {
    const token = provider.sign(claims({ padding: 'x'.repeat(75_000) }));
    const response = await fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      body: '{}',
    });
    expect(response.status).toBe(431);
    expect(await response.text()).not.toContain('eyJ');
  });

  it('two headers are refused, whichever is the good one', async () => {
    const good = `Bearer ${provider.sign(claims())}`;
    for (const Authorization of [
      [good, good],
      [good, 'Bearer a.b.c'],
      ['Bearer a.b.c', good],
    ]) {
      const status = Promise.withResolvers<number | undefined>();
      const body = JSON.stringify(bot.activity('invoke-adaptiveCard-action-personal'));
      const heard = bot.events.length;
      request(`${bot.url}/api/messages`, { method: 'POST' }, (response) => {
        response.resume();
        status.resolve(response.statusCode);
      })
        .setHeader('Authorization', Authorization)
        .setHeader('Content-Type', 'application/json')
        .end(body);
      expect(await status.promise).toBe(401);
      expect(bot.events).toHaveLength(heard);
    }
  });

  it('a key the token itself names is never fetched', async () => {
    const asked: string[] = [];
    const attacker = createServer((incoming, response) => {
      asked.push(incoming.url ?? '');
      response.end(JSON.stringify({ keys: [JSON.parse(provider.publicKey.jwk)] }));
    });
    await new Promise<void>((resolve) => attacker.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(attacker.address() as AddressInfo).port}`;
    const jwk = JSON.parse(provider.publicKey.jwk) as object;
    for (const header of [{ jku: `${url}/jku` }, { x5u: `${url}/x5u` }, { jwk }, { kid: `${url}/kid` }]) {
      const token = provider.forge(claims(), header);
      await expectRefused(press(`Bearer ${token}`), token);
      const foreign = provider.forge(claims({ iss: url }), header);
      await expectRefused(press(`Bearer ${foreign}`), foreign);
    }
    attacker.close();
    expect(asked).toEqual([]);
    // Nor does it ask Entra's keys for whoever says to come from there.
    expect(provider.asked).not.toContain('/openid-emulatore');
  });

  it('a signature of an elliptic curve is refused under any header', async () => {
    const sign = provider.publishElliptic('ellittica');
    for (const alg of ['RS256', 'ES256', 'HS256']) {
      const token = sign(claims(), { alg });
      await expectRefused(press(`Bearer ${token}`), token);
    }
  });

  it.each<[string, object]>([
    ['of another channel', { channelId: 'webchat' }],
    ['of a channel of the app service', { channelId: 'AseChannel' }],
    ['of the emulator', { channelId: 'emulator' }],
    ['of no channel', { channelId: undefined }],
    ['of another service URL', { serviceUrl: 'https://smba.trafficmanager.net/it/' }],
    ['without a service URL', { serviceUrl: undefined }],
    ['with a service URL that is null', { serviceUrl: null }],
    ['with an empty service URL', { serviceUrl: '' }],
  ])('an activity %s is refused', async (_, change) => {
    const token = provider.sign(claims());
    await expectRefused(press(`Bearer ${token}`, change), token);
  });

  it.each<[string, object]>([
    ['another tenant', { conversation: { id: 'a:x', tenantId: 'altro' }, channelData: null }],
    ['two tenants', { channelData: { tenant: { id: 'altro' } } }],
    ['no tenant', { conversation: { id: 'a:x' }, channelData: null }],
  ])('%s is refused in spite of a good token', async (_, change) => {
    const heard = bot.events.length;
    expect((await press(`Bearer ${provider.sign(claims())}`, change)).status).toBe(403);
    expect(bot.events).toHaveLength(heard);
  });

  it('a message is taken even when the bot cannot obtain its own token to answer', async () => {
    const token = `Bearer ${provider.sign(claims())}`;
    const answer = await bot.post(bot.activity('message-personal'), { Authorization: token });
    expect(answer.status).toBe(200);
    expect(bot.connector.received).toEqual([]);
    expect(bot.notes.at(-1)).toMatchObject({ event: 'reply not delivered' });
  });
});

describe.each<[string, readonly string[] | undefined]>([
  ['nothing', []],
  ['nothing, without a list', undefined],
  ['another channel', ['webchat', 'skype']],
])('with a key endorsed for %s', (_what, endorsements) => {
  beforeAll(() => startWith(endorsements));
  afterAll(stop);

  it('a message of Teams is refused', async () => {
    const token = provider.sign(claims());
    await expectRefused(press(`Bearer ${token}`), token);
  });
});

describe('keys that change', () => {
  beforeAll(async () => {
    // Of time only the date: everything else goes on as it does.
    jest.useFakeTimers({
      now: new Date('2027-01-08T08:00:00Z'),
      doNotFake: [
        ...([
          'hrtime',
          'nextTick',
          'performance',
          'queueMicrotask',
          'setImmediate',
          'clearImmediate',
        ] as const),
        ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
      ],
    });
    await startWith(['msteams']);
  });
  afterAll(async () => {
    jest.useRealTimers();
    await stop();
  });

  it('are fetched again: at most hourly for a new one, daily for one withdrawn', async () => {
    const old = async () => (await press(`Bearer ${provider.sign(claims())}`)).status;
    expect(await old()).toBe(200);
    const signNew = provider.publish('chiave-nuova', ['msteams']);
    const fresh = async () => (await press(`Bearer ${signNew(claims())}`)).status;
    const later = (hours: number) => jest.setSystemTime(Date.now() + hours * HOUR * 1_000 + 1_000);

    later(0.9);
    expect([await fresh(), await old()]).toEqual([401, 200]);
    later(0.2);
    expect([await fresh(), await old()]).toEqual([200, 200]);
    provider.withdraw(KEY_ID);
    later(23);
    expect([await fresh(), await old()]).toEqual([200, 200]);
    later(1);
    expect([await fresh(), await old()]).toEqual([200, 401]);
    expect(provider.asked).toEqual(Array(3).fill(['/openid', '/keys']).flat());
  });

  it('are used for a day while they cannot be read, and then nothing is accepted', async () => {
    const signNew = provider.publish('chiave-sola', ['msteams']);
    const status = async () => (await press(`Bearer ${signNew(claims())}`)).status;
    jest.setSystemTime(Date.now() + 2 * HOUR * 1_000);
    expect(await status()).toBe(200);
    provider.be('down');
    jest.setSystemTime(Date.now() + 23 * HOUR * 1_000);
    expect(await status()).toBe(200);
    jest.setSystemTime(Date.now() + 2 * HOUR * 1_000);
    expect(await status()).toBe(503);
    provider.be('up');
    expect(await status()).toBe(200);
  });
});

describe.each(['down', 'mute'] as const)('while the channel’s keys have never been read, %s', (how) => {
  beforeAll(() => startWith(['msteams'], { keysWaitMs: 200 }));
  afterAll(stop);

  it('nothing is accepted, and the channel is asked to come again', async () => {
    provider.be(how);
    const token = `Bearer ${provider.sign(claims())}`;
    expect(await press(token)).toMatchObject({ status: 503, body: { error: { code: 'unavailable' } } });
    expect(bot.events).toEqual([]);
    // What needs no key is refused all the same.
    expect((await press(`Bearer ${provider.sign(claims({ aud: 'altra' }))}`)).status).toBe(401);
  });
});

function tampered(token: string): string {
  const [header, , signature] = token.split('.');
  const payload = Buffer.from(JSON.stringify(claims({ extra: 1 }))).toString('base64url');
  return `${header}.${payload}.${signature}`;
}
