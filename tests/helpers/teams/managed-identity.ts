import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ManagedIdentity {
  /** What every call of the bot to the connector carries. */
  token: string;
  /** How often a token has been asked for. */
  asked(): number;
  close(): Promise<void>;
}

/** The token service of Azure as the bot's process finds it there: by two variables of its environment. */
export async function startManagedIdentity(): Promise<ManagedIdentity> {
  const token = 'gettone-del-bot.che-apre.ogni-conversazione';
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.setHeader('Content-Type', 'application/json');
    response.end(
      JSON.stringify({
        access_token: token,
        expires_on: String(Math.floor(Date.now() / 1_000) + 86_400),
        resource: 'ambito',
        token_type: 'Bearer',
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  process.env.IDENTITY_ENDPOINT = `http://127.0.0.1:${port}/msi/token`;
  process.env.IDENTITY_HEADER = 'segreto-della-macchina';
  return {
    token,
    asked: () => asked,
    close: async () => {
      delete process.env.IDENTITY_ENDPOINT;
      delete process.env.IDENTITY_HEADER;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
