import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BotCloud } from '../../src/teams/auth-config.ts';

export interface IdentityProvider {
  cloud: BotCloud;
  issuer: string;
  /** The public key as text, to try it as a shared secret. */
  publicKey: string;
  /** Signs with the published key. */
  sign(claims: object): string;
  /** Signs with a key nobody has published, under the published name. */
  forge(claims: object): string;
  /** Makes the keys unreadable, as when the service is down. */
  goDown(): void;
  close(): Promise<void>;
}

const KEY_ID = 'chiave-di-prova';

/** What the channel's identity service is to the bot: metadata, keys and tokens, on this machine. */
export async function startIdentityProvider(endorsements: readonly string[]): Promise<IdentityProvider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  let up = true;
  const server = createServer((request, response) => {
    const jwk = { ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', endorsements };
    const metadata = { issuer, jwks_uri: `${origin}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
    response.writeHead(up ? 200 : 500, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : metadata));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `${origin}/emittente`;
  return {
    issuer,
    publicKey: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    sign: (claims) => signRs256(claims, privateKey),
    forge: (claims) => signRs256(claims, stranger),
    goDown: () => {
      up = false;
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

function signRs256(claims: object, key: KeyObject): string {
  const input = `${part({ alg: 'RS256', typ: 'JWT', kid: KEY_ID })}.${part(claims)}`;
  return `${input}.${createSign('RSA-SHA256').update(input).sign(key, 'base64url')}`;
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
