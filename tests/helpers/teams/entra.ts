import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CryptoKey, JWTPayload } from 'jose';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface TestEntra {
  authority: string;
  /** Keys asked for so far. */
  asked(): number;
  /** Signs with the key now published, under its name. */
  sign(claims: JWTPayload, header?: Record<string, unknown>): Promise<string>;
  /** Signs with a key nobody has published, under the published name. */
  forge(claims: JWTPayload): Promise<string>;
  /** A new key takes the place of the one published. */
  rotate(): Promise<void>;
  goDown(): void;
  close(): Promise<void>;
}

/** What Microsoft Entra is to the tab: the keys of its tenants, on this machine. */
export async function startTestEntra(): Promise<TestEntra> {
  let name = 'chiave-1';
  let keys = await generateKeyPair('RS256');
  const stranger = await generateKeyPair('RS256');
  let up = true;
  let asked = 0;
  const server = createServer(async (_request, response) => {
    asked += 1;
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: name, use: 'sig', alg: 'RS256' };
    response.writeHead(up ? 200 : 503, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(up ? { keys: [jwk] } : { error: 'giù' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    authority: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    sign: (claims, header) => signed(claims, keys.privateKey, { kid: name, ...header }),
    forge: (claims) => signed(claims, stranger.privateKey, { kid: name }),
    async rotate() {
      name = 'chiave-2';
      keys = await generateKeyPair('RS256');
    },
    goDown() {
      up = false;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function signed(claims: JWTPayload, key: CryptoKey, header: Record<string, unknown>): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...header }).sign(key);
}
