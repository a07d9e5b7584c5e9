import { expect } from '@jest/globals';
import { healthRoutes } from '../../../src/http/health.ts';
import { sendJson } from '../../../src/http/send-json.ts';
import { createHttpServer, type ServerLimits } from '../../../src/http/server.ts';

/** What requests carry that must never be written down. */
export const SECRET = 'parola-che-nessuno-ripete';

/** The product's own server, with an address that takes a body and one that gives a long answer. */
export interface AbusedServer {
  port: number;
  url: string;
  notes: { event: string; fields: Record<string, unknown> }[];
  /** Bodies that reached the product. */
  taken: unknown[];
  /** It still answers, and has told nothing of what it refused. */
  expectAlive(): Promise<void>;
  close(): Promise<void>;
}

export async function startAbusedServer(limits: Partial<ServerLimits> = {}): Promise<AbusedServer> {
  const notes: AbusedServer['notes'] = [];
  const taken: unknown[] = [];
  const server = createHttpServer({
    routes: [
      ...healthRoutes(async () => ({})),
      {
        method: 'POST',
        path: '/eco',
        handle: async ({ body }, response) => {
          taken.push(body);
          sendJson(response, 200, {});
        },
      },
      {
        method: 'GET',
        path: '/lungo',
        handle: async (_request, response) => void response.end('x'.repeat(20_000_000)),
      },
    ],
    https: false,
    note: (event, fields) => void notes.push({ event, fields }),
    graceMs: 200,
    limits,
  });
  const { port, url } = await server.listen(0, '127.0.0.1');
  return { port, url, notes, taken, expectAlive, close: () => server.close() };

  async function expectAlive(): Promise<void> {
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect(JSON.stringify(notes)).not.toContain(SECRET);
  }
}

/** The bytes of a request that sends a body. */
export function post(headers: string, body = ''): string {
  return `POST /eco HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${headers}\r\n\r\n${body}`;
}

export function get(headers: string, address = '/health/live'): string {
  return `GET ${address} HTTP/1.1\r\n${headers}\r\n\r\n`;
}
