import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { expectQuietConsole } from '../helpers/quiet-console.ts';
import { type Header, KEY_ID, signHs256, unsigned } from '../helpers/teams/identity-provider.ts';
import {
  APP_ID,
  MINUTE,
  type SignedBot,
  secondsFromNow,
  startSignedBot,
} from '../helpers/teams/signed-bot.ts';

const ENTRA = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';

let signed: SignedBot;
let provider: SignedBot['provider'];
let bot: SignedBot['bot'];

async function startWith(...how: Parameters<typeof startSignedBot>): Promise<void> {
  signed = await startSignedBot(...how);
  ({ provider, bot } = signed);
}

expectQuietConsole();

describe('with credentials', () => {
  beforeAll(() => startWith(['webchat', 'msteams']));
  afterAll(() => signed.stop());

  it.each<[string, object]>([
    ['as it should be', {}],
    ['that ended four minutes ago', { exp: secondsFromNow(-4 * MINUTE) }],
    ['that begins in four minutes', { nbf: secondsFromNow(4 * MINUTE) }],
    ['that says not when it begins', { nbf: undefined }],
  ])('a token of the channel %s is accepted', async (_, change) => {
    expect(await signed.press(`Bearer ${provider.sign(signed.claims(change))}`)).toMatchObject({
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
    const token = provider.sign(signed.claims(change));
    await signed.expectRefused(signed.press(`Bearer ${token}`), token);
  });

  it.each<[string, object]>([
    ['ended six minutes ago', { exp: secondsFromNow(-6 * MINUTE) }],
    ['begins in six minutes', { nbf: secondsFromNow(6 * MINUTE) }],
    ['begins in words', { nbf: 'ieri' }],
  ])('a token of the channel that %s is refused', async (_, change) => {
    const token = provider.sign(signed.claims(change));
    await signed.expectRefused(signed.press(`Bearer ${token}`), token);
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
    const token = provider.sign(signed.claims(), header);
    await signed.expectRefused(signed.press(`Bearer ${token}`), token);
  });

  it.each<[string, () => string]>([
    ['an empty header', () => ''],
    ['no scheme', () => provider.sign(signed.claims())],
    ['another scheme', () => `Basic ${provider.sign(signed.claims())}`],
    ['the scheme in small letters', () => `bearer ${provider.sign(signed.claims())}`],
    ['two tokens', () => `Bearer ${provider.sign(signed.claims())} ${provider.sign(signed.claims())}`],
    ['two schemes', () => `Bearer Bearer ${provider.sign(signed.claims())}`],
    ['garbage', () => 'Bearer non.un.gettone'],
    ['a token within a token', () => `Bearer ${provider.sign({ jwt: provider.sign(signed.claims()) })}`],
    ['JSON that is no object', () => `Bearer bnVsbA.bnVsbA.bnVsbA`],
    ['alg none', () => `Bearer ${unsigned(signed.claims(), 'none')}`],
    ['alg None', () => `Bearer ${unsigned(signed.claims(), 'None')}`],
    ['alg nOnE', () => `Bearer ${unsigned(signed.claims(), 'nOnE')}`],
    ['alg none and a signature', () => `Bearer ${unsigned(signed.claims(), 'none')}c2ln`],
    ['RS256 and an empty signature', () => `Bearer ${unsigned(signed.claims(), 'RS256')}`],
    ['no third part', () => `Bearer ${provider.sign(signed.claims()).split('.').slice(0, 2).join('.')}`],
    ['a fourth part', () => `Bearer ${provider.sign(signed.claims())}.c2ln`],
    ['half a signature', () => `Bearer ${provider.sign(signed.claims()).slice(0, -40)}`],
    [
      'HS256 with the public key as PEM',
      () => `Bearer ${signHs256(signed.claims(), provider.publicKey.pem)}`,
    ],
    [
      'HS256 with the public key as JWK',
      () => `Bearer ${signHs256(signed.claims(), provider.publicKey.jwk)}`,
    ],
    ['HS256 with an empty secret', () => `Bearer ${signHs256(signed.claims(), '')}`],
    ['another key under a published name', () => `Bearer ${provider.forge(signed.claims())}`],
    ['a changed payload', () => `Bearer ${tampered(provider.sign(signed.claims()))}`],
    ['a token of 10 kB', () => `Bearer ${provider.sign(signed.claims({ padding: 'x'.repeat(7_500) }))}`],
  ])('%s is refused', async (_, header) => signed.expectRefused(signed.press(header()), header()));

  it('no token is refused', () => signed.expectRefused(signed.press(null), ''));

  it('a token of 100 kB is refused by the server itself', async () => {
    const token = provider.sign(signed.claims({ padding: 'x'.repeat(75_000) }));
    const response = await fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      body: '{}',
    });
    expect(response.status).toBe(431);
    expect(await response.text()).not.toContain('eyJ');
  });

  it('two headers are refused, whichever is the good one', async () => {
    const good = `Bearer ${provider.sign(signed.claims())}`;
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
      const token = provider.forge(signed.claims(), header);
      await signed.expectRefused(signed.press(`Bearer ${token}`), token);
      const foreign = provider.forge(signed.claims({ iss: url }), header);
      await signed.expectRefused(signed.press(`Bearer ${foreign}`), foreign);
    }
    attacker.close();
    expect(asked).toEqual([]);
    // Nor does it ask Entra's keys for whoever says to come from there.
    expect(provider.asked).not.toContain('/openid-emulatore');
  });

  it('a signature of an elliptic curve is refused under any header', async () => {
    const sign = provider.publishElliptic('ellittica');
    for (const alg of ['RS256', 'ES256', 'HS256']) {
      const token = sign(signed.claims(), { alg });
      await signed.expectRefused(signed.press(`Bearer ${token}`), token);
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
    const token = provider.sign(signed.claims());
    await signed.expectRefused(signed.press(`Bearer ${token}`, change), token);
  });

  it.each<[string, object]>([
    ['another tenant', { conversation: { id: 'a:x', tenantId: 'altro' }, channelData: null }],
    ['two tenants', { channelData: { tenant: { id: 'altro' } } }],
    ['no tenant', { conversation: { id: 'a:x' }, channelData: null }],
  ])('%s is refused in spite of a good token', async (_, change) => {
    const heard = bot.events.length;
    expect((await signed.press(`Bearer ${provider.sign(signed.claims())}`, change)).status).toBe(403);
    expect(bot.events).toHaveLength(heard);
  });

  it('a message is taken even when the bot cannot obtain its own token to answer', async () => {
    const token = `Bearer ${provider.sign(signed.claims())}`;
    const answer = await bot.post(bot.activity('message-personal'), { Authorization: token });
    expect(answer.status).toBe(200);
    expect(bot.connector.received).toEqual([]);
    expect(bot.notes.at(-1)).toMatchObject({ event: 'reply not delivered' });
  });
});

function tampered(token: string): string {
  const [header, , signature] = token.split('.');
  const payload = Buffer.from(JSON.stringify(signed.claims({ extra: 1 }))).toString('base64url');
  return `${header}.${payload}.${signature}`;
}
