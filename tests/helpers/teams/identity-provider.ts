import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BotCloud } from '../../../src/teams/auth-config.ts';

/** Changes to the header of a token; undefined leaves a part out. */
export type Header = Record<string, unknown>;

export interface IdentityProvider {
  cloud: BotCloud;
  issuer: string;
  /** The public key as text, in two forms, to try it as a shared secret. */
  publicKey: { pem: string; jwk: string };
  /** Addresses asked for so far, in order. */
  asked: string[];
  /** Signs with the key published at the start. */
  sign(claims: object, header?: Header): string;
  /** Signs with a key nobody has published, under the published name. */
  forge(claims: object, header?: Header): string;
  /** Publishes one more key beside the others and gives what signs with it. */
  publish(kid: string, endorsements: readonly string[] | undefined): (claims: object) => string;
  /** Publishes a key of an elliptic curve, and gives what signs with it under whatever header. */
  publishElliptic(kid: string): (claims: object, header: Header) => string;
  withdraw(kid: string): void;
  /** Makes the keys unreadable, as when the service is down, or readable again; `mute` never answers. */
  be(how: 'up' | 'down' | 'mute'): void;
  close(): Promise<void>;
}

export const KEY_ID = 'chiave-di-prova';

/** What the channel's identity service is to the bot: metadata, keys and tokens, on this machine. */
export async function startIdentityProvider(
  endorsements: readonly string[] | undefined,
): Promise<IdentityProvider> {
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const published = new Map<string, object>();
  const asked: string[] = [];
  let state: 'up' | 'down' | 'mute' = 'up';
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (state === 'mute') return;
    const metadata = { issuer, jwks_uri: `${origin}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
    response.writeHead(state === 'up' ? 200 : 500, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [...published.values()] } : metadata));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `${origin}/emittente`;
  const first = publishRsa(KEY_ID, endorsements);
  return {
    issuer,
    asked,
    publicKey: {
      pem: first.publicKey.export({ format: 'pem', type: 'spki' }).toString(),
      jwk: JSON.stringify(published.get(KEY_ID)),
    },
    sign: (claims, header = {}) => sign(claims, { key: first.privateKey, header }),
    forge: (claims, header = {}) => sign(claims, { key: stranger, header }),
    publish: (kid, endorsed) => {
      const { privateKey } = publishRsa(kid, endorsed);
      return (claims) => sign(claims, { key: privateKey, header: { kid } });
    },
    publishElliptic: (kid) => {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      published.set(kid, { ...publicKey.export({ format: 'jwk' }), kid, endorsements: ['msteams'] });
      return (claims, header) => sign(claims, { key: privateKey, header: { kid, ...header } });
    },
    withdraw: (kid) => void published.delete(kid),
    be: (how) => {
      state = how;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    cloud: {
      ToChannelFromBotLoginUrl: `${origin}/accesso`,
      ToChannelFromBotOAuthScope: `${origin}/ambito`,
      ToBotFromChannelTokenIssuer: issuer,
      OAuthUrl: `${origin}/oauth`,
      ToBotFromChannelOpenIdMetadataUrl: `${origin}/openid`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${origin}/openid-emulatore`,
      CallerId: 'urn:botframework:azure',
    },
  };

  function publishRsa(kid: string, endorsed: readonly string[] | undefined) {
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    published.set(kid, {
      ...pair.publicKey.export({ format: 'jwk' }),
      kid,
      use: 'sig',
      ...(endorsed && { endorsements: endorsed }),
    });
    return pair;
  }
}

/** A token without signature, as forgers send it. */
export function unsigned(claims: object, alg: string): string {
  return `${part({ alg, typ: 'JWT', kid: KEY_ID })}.${part(claims)}.`;
}

/** A token signed with a shared secret, for which forgers take the public key. */
export function signHs256(claims: object, secret: string): string {
  const input = `${part({ alg: 'HS256', typ: 'JWT', kid: KEY_ID })}.${part(claims)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

function sign(claims: object, { key, header }: { key: KeyObject; header: Header }): string {
  const input = `${part({ alg: 'RS256', typ: 'JWT', kid: KEY_ID, ...header })}.${part(claims)}`;
  return `${input}.${createSign('sha256').update(input).sign(key, 'base64url')}`;
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
