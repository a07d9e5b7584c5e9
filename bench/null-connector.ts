import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A connector that takes every call at once: what the bot sends costs the same in every subject. */
export async function startNullConnector(): Promise<{ url: string; close: () => void }> {
  let id = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      id += 1;
      const chat = request.url?.endsWith('/v3/conversations')
        ? { id: `a:chat-${id}`, activityId: `${id}` }
        : { id: `${id}` };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(chat));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
