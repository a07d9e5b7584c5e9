import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ServerLimits } from '../../src/http/server.ts';
import { type AbusedServer, get, post, SECRET, startAbusedServer } from '../helpers/http/abused-server.ts';
import { closed, open, raw } from '../helpers/http/raw-http.ts';

let server: AbusedServer;
let port: number;

async function start(limits?: Partial<ServerLimits>): Promise<void> {
  server = await startAbusedServer(limits);
  ({ port } = server);
}

beforeEach(() => start());
afterEach(() => server.close());

describe('a slow client', () => {
  beforeEach(async () => {
    await server.close();
    await start({ headersMs: 150, requestMs: 300, silenceMs: 400, lookEveryMs: 50 });
  });

  it.each([
    ['says nothing', ''],
    ['does not end a line', 'GET /health/live HT'],
    ['does not end its headers', `GET /health/live HTTP/1.1\r\nHost: x\r\nX: ${SECRET}\r\n`],
    ['does not end its body', post('Content-Length: 10', '{')],
    ['does not end its chunks', post('Transfer-Encoding: chunked', '1\r\n{\r\n')],
    ['does not send what it was told to go on with', post('Expect: 100-continue\r\nContent-Length: 2')],
  ])('that %s is cut off', async (_, bytes) => {
    expect(await raw(port, bytes)).toMatch(/^(HTTP\/1\.1 100 Continue\r\n\r\n)?(HTTP\/1\.1 408 .*)?/);
    expect(server.taken).toEqual([]);
    await server.expectAlive();
  });

  it('that sends a header now and then is cut off all the same', async () => {
    const socket = await open(port);
    const ended = closed(socket);
    socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\n');
    const drip = setInterval(() => socket.write('X: y\r\n'), 20);
    await ended;
    clearInterval(drip);
    await server.expectAlive();
  });

  it('that does not read what it asked for is cut off', async () => {
    const socket = await open(port);
    socket.pause();
    socket.write(get('Host: x', '/lungo'));
    const gone = Promise.withResolvers<void>();
    socket.once('close', gone.resolve);
    // Only writing shows to a client that does not read that nobody is there any more.
    const knock = setInterval(() => socket.write('x'), 50);
    await gone.promise;
    clearInterval(knock);
    await server.expectAlive();
  });
});

describe('more clients than are taken', () => {
  it('are closed unheard, while those there are served', async () => {
    await server.close();
    await start({ connections: 5 });
    const sockets = await Promise.all(Array.from({ length: 5 }, () => open(port)));
    const more = await open(port);
    await closed(more);
    const [first] = sockets as [Socket];
    first.write(get('Host: x\r\nConnection: close'));
    await closed(first);
    await server.expectAlive();
    for (const socket of sockets) socket.destroy();
  });
});

/** Files this process may still open, keeping some for its own work; the server's ends are another process's. */
const MOST = Math.min(10_000, openFilesAllowed() - 1_000);

describe('many clients', () => {
  it(`${MOST} that connect at once and say half a word leave room for others`, async () => {
    const child = fork(new URL('../helpers/http/serve-health.ts', import.meta.url), { stdio: 'inherit' });
    try {
      const { port: at } = await new Promise<{ port: number }>((resolve) =>
        child.once('message', resolve as never),
      );
      const sockets: Socket[] = [];
      for (let left = MOST; left > 0; left -= 500) {
        sockets.push(...(await Promise.all(Array.from({ length: Math.min(500, left) }, () => open(at)))));
      }
      for (const socket of sockets) socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\nX-Half');
      const response = await fetch(`http://127.0.0.1:${at}/health/live`);
      expect([response.status, sockets.filter(({ destroyed }) => destroyed)]).toEqual([200, []]);
      for (const socket of sockets) socket.destroy();
      expect((await fetch(`http://127.0.0.1:${at}/health/live`)).status).toBe(200);
    } finally {
      child.kill('SIGKILL');
    }
  });
});

function openFilesAllowed(): number {
  const limits = readFileSync('/proc/self/limits', 'utf8');
  const allowed = /^Max open files\s+(\d+|unlimited)/m.exec(limits)?.[1];
  return allowed === undefined ? 1_024 : allowed === 'unlimited' ? Number.POSITIVE_INFINITY : Number(allowed);
}
