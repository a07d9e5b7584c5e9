import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type BotUnderTest, startBot } from '../helpers/bot-under-test.ts';
import {
  type IdentityProvider,
  signHs256,
  startIdentityProvider,
  unsigned,
} from '../helpers/identity-provider.ts';

const APP_ID = 'b07b07b0-0000-4000-8000-00000000ab02';
const TENANT = '7e5a0000-0000-4000-8000-00000000ab01';
const HOUR = 3_600;

let provider: IdentityProvider;
let bot: BotUnderTest;

async function startWith(endorsements: readonly string[]): Promise<void> {
  provider = await startIdentityProvider(endorsements);
  const auth = { kind: 'SingleTenant' as const, appId: APP_ID, tenantId: TENANT, password: 'segreto' };
  bot = await startBot({ auth: { ...auth, cloud: provider.cloud }, allowedTenants: [TENANT] });
  bot.decide(() => ({ reply: 'show', view: { view: 'notice', notice: { code: 'minutes_noted' } } }));
}

async function stop(): Promise<void> {
  await bot.close();
  await provider.close();
}

function claims(change: object = {}): object {
  const now = Math.floor(performance.timeOrigin / 1_000 + performance.now() / 1_000);
  return {
    iss: provider.issuer,
    aud: APP_ID,
    serviceurl: bot.connector.url,
    nbf: now - 60,
    exp: now + HOUR,
    ...change,
  };
}

function secondsFromNow(seconds: number): number {
  return Math.floor((performance.timeOrigin + performance.now()) / 1_000) + seconds;
}

function press(token: string | null, change: object = {}) {
  const headers = token === null ? undefined : { Authorization: token };
  return bot.post(bot.activity('invoke-adaptiveCard-action-personal', change), headers);
}

// botbuilder writes every refused token's error to the console.
beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(() => {
  jest.restoreAllMocks();
});

describe('with credentials', () => {
  beforeAll(() => startWith(['msteams']));
  afterAll(stop);

  it('a token of the channel is accepted', async () => {
    expect(await press(`Bearer ${provider.sign(claims())}`)).toMatchObject({
      status: 200,
      body: { value: 'minutes_noted' },
    });
  });

  it.each<[string, () => string | null]>([
    ['no token', () => null],
    ['an empty header', () => ''],
    ['no scheme', () => provider.sign(claims())],
    ['another scheme', () => `Basic ${provider.sign(claims())}`],
    ['garbage', () => 'Bearer non.un.gettone'],
    ['alg none', () => `Bearer ${unsigned(claims(), 'none')}`],
    ['alg nOnE', () => `Bearer ${unsigned(claims(), 'nOnE')}`],
    ['no signature', () => `Bearer ${provider.sign(claims()).split('.').slice(0, 2).join('.')}.`],
    ['HS256 with the public key', () => `Bearer ${signHs256(claims(), provider.publicKey)}`],
    ['another key', () => `Bearer ${provider.forge(claims())}`],
    ['a changed payload', () => `Bearer ${tampered(provider.sign(claims()))}`],
    ['another audience', () => `Bearer ${provider.sign(claims({ aud: 'altra-app' }))}`],
    ['no audience', () => `Bearer ${provider.sign(claims({ aud: undefined }))}`],
    ['another issuer', () => `Bearer ${provider.sign(claims({ iss: 'https://api.botframework.com' }))}`],
    [
      'an issuer of Entra',
      () => `Bearer ${provider.sign(claims({ iss: ENTRA, appid: APP_ID, ver: '1.0' }))}`,
    ],
    ['no issuer', () => `Bearer ${provider.sign(claims({ iss: undefined }))}`],
    ['an end gone by', () => `Bearer ${provider.sign(claims({ exp: secondsFromNow(-HOUR) }))}`],
    ['a start to come', () => `Bearer ${provider.sign(claims({ nbf: secondsFromNow(HOUR) }))}`],
    [
      'another service URL',
      () => `Bearer ${provider.sign(claims({ serviceurl: 'https://esempio.invalid/' }))}`,
    ],
    ['no service URL', () => `Bearer ${provider.sign(claims({ serviceurl: undefined }))}`],
  ])('%s is refused', async (_, token) => {
    const heard = bot.events.length;
    const answer = await press(token());
    expect(answer).toMatchObject({ status: 401, body: { error: { code: 'unauthorized' } } });
    expect(answer.text).not.toMatch(/jwt|issuer|audience|claim/i);
    expect(bot.events).toHaveLength(heard);
  });

  it('an activity of another channel is refused', async () => {
    const answer = await press(`Bearer ${provider.sign(claims())}`, { channelId: 'webchat' });
    expect(answer.status).toBe(401);
  });

  it('another tenant is refused in spite of a good token', async () => {
    const change = { conversation: { id: 'a:x', tenantId: 'altro' }, channelData: null };
    expect(await press(`Bearer ${provider.sign(claims())}`, change)).toMatchObject({ status: 403 });
  });

  it('a message is taken even when the bot cannot obtain its own token to answer', async () => {
    const token = `Bearer ${provider.sign(claims())}`;
    const answer = await bot.post(bot.activity('message-personal'), { Authorization: token });
    expect(answer.status).toBe(200);
    expect(bot.connector.received).toEqual([]);
    expect(bot.notes.at(-1)).toMatchObject({ event: 'reply not delivered' });
  });
});

describe('with a key endorsed for nothing', () => {
  beforeAll(() => startWith([]));
  afterAll(stop);

  it('another channel is refused by the bot itself', async () => {
    expect(await press(`Bearer ${provider.sign(claims())}`, { channelId: 'webchat' })).toMatchObject({
      status: 403,
      body: { error: { code: 'not_from_teams' } },
    });
  });
});

describe('while the channel’s keys cannot be read', () => {
  beforeAll(() => startWith(['msteams']));
  afterAll(stop);

  it('nothing is accepted, and the channel is asked to come again', async () => {
    provider.goDown();
    const token = `Bearer ${provider.sign(claims())}`;
    expect(await press(token)).toMatchObject({ status: 503, body: { error: { code: 'unavailable' } } });
    expect(bot.events).toEqual([]);
  });
});

const ENTRA = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';

function tampered(token: string): string {
  const [header, , signature] = token.split('.');
  const payload = Buffer.from(JSON.stringify(claims({ extra: 1 }))).toString('base64url');
  return `${header}.${payload}.${signature}`;
}
