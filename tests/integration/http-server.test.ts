import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { HealthReport } from '../../src/http/health.ts';
import { healthRoutes } from '../../src/http/health.ts';
import { sendJson } from '../../src/http/send-json.ts';
import { createHttpServer, type HttpServer, type HttpServerOptions } from '../../src/http/server.ts';
import { raw } from '../helpers/http/raw-http.ts';

let server: HttpServer;
let port: number;
let url: string;
let health: HealthReport;
let notes: string[];

async function start(change: Partial<HttpServerOptions> = {}): Promise<void> {
  health = { database: { state: 'ok' }, queue: { state: 'ok' } };
  notes = [];
  server = createHttpServer({
    routes: [
      ...healthRoutes(async () => health),
      {
        method: 'POST',
        path: '/eco',
        handle: async ({ body }, response) => sendJson(response, 200, { type: typeof body }),
      },
      {
        method: 'GET',
        path: '/cose/:id',
        handle: async ({ params }, response) => sendJson(response, 200, params),
      },
      {
        method: 'GET',
        path: '/guasto',
        handle: async () => {
          throw new Error('segreto interno');
        },
      },
    ],
    https: false,
    note: (event) => void notes.push(event),
    graceMs: 200,
    ...change,
  });
  const at = await server.listen(0, '127.0.0.1');
  port = at.port;
  url = at.url;
}

beforeEach(() => start());
afterEach(() => server.close());

describe('a malformed request', () => {
  it.each([
    ['a Host header with a space', 'GET /health/live HTTP/1.1\r\nHost: a b\r\n\r\n'],
    ['an absolute address that is none', 'GET http://[bad/ HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a Host header with a bad port', 'GET / HTTP/1.1\r\nHost: x:99999\r\n\r\n'],
    ['no HTTP', 'CIAO\r\n\r\n'],
  ])('with %s is answered with 400 and the process lives', async (_, bytes) => {
    expect(await raw(port, bytes)).toMatch(/^HTTP\/1\.1 400 /);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });

  it.each([
    ['a broken escape', 'GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    ['two slashes', 'GET //esempio.invalid HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    ['an odd Accept', 'GET /niente HTTP/1.1\r\nHost: x\r\nAccept: a/b\r\nConnection: close\r\n\r\n', 404],
    ['old HTTP', 'GET /health/live HTTP/1.0\r\n\r\n', 200],
  ])('with %s does no harm', async (_, bytes, status) => {
    expect(await raw(port, bytes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });
});

describe('a body', () => {
  function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
    const type = { 'Content-Type': 'application/json' };
    return fetch(`${url}/eco`, { method: 'POST', body, headers: { ...type, ...headers } });
  }

  it('of JSON is read', async () => {
    expect(await (await post('{"a":1}')).json()).toEqual({ type: 'object' });
  });

  it('that is absent is nothing', async () => {
    expect(await (await post('')).json()).toEqual({ type: 'undefined' });
  });

  it('nested without end is read', async () => {
    expect((await post('['.repeat(200_000) + ']'.repeat(200_000))).status).toBe(200);
  });

  it('that is no JSON is refused without being repeated', async () => {
    const response = await post('{"segreto"');
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('segreto');
  });

  it('of more than 1 MB is refused', async () => {
    expect((await post(`"${'x'.repeat(1_100_000)}"`)).status).toBe(413);
  });

  it('of more than 1 MB whose length was not told is refused', async () => {
    const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`;
    const head =
      'POST /eco HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
    expect(await raw(port, `${head}${chunk}1\r\nx\r\n0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('that is compressed, or says so, is refused', async () => {
    expect((await post('abc', { 'Content-Encoding': 'gzip' })).status).toBe(415);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });
});

describe('answers', () => {
  it('have the security headers and no banner', async () => {
    const { headers } = await fetch(`${url}/niente`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('server')).toBeNull();
  });

  it('tell browsers to keep to https where it is', async () => {
    await server.close();
    await start({ https: true });
    expect((await fetch(`${url}/health/live`)).headers.get('strict-transport-security')).toContain(
      'max-age=',
    );
  });

  it('to an unknown address are 404 in JSON, without the address', async () => {
    const response = await fetch(`${url}/niente`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      error: { code: 'ResourceNotFound', message: 'There is nothing at this address.' },
    });
  });

  it('of a handler that fails are 500 without the fault, which is noted', async () => {
    const response = await fetch(`${url}/guasto`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('segreto');
    expect(notes).toEqual(['route failed']);
  });

  it('read the parts of the path', async () => {
    expect(await (await fetch(`${url}/cose/7`)).json()).toEqual({ id: '7' });
  });
});

describe('health', () => {
  it('is live, and ready while every part is', async () => {
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect((await fetch(`${url}/health/ready`, { method: 'HEAD' })).status).toBe(200);
  });

  it.each([
    ['degraded', 200],
    ['failed', 503],
  ] as const)('says which part is %s', async (state, status) => {
    health = { database: { state: 'ok' }, queue: { state, code: 'late', ready: 3 } };
    const response = await fetch(`${url}/health/ready`);
    expect(response.status).toBe(status);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ status: state, parts: health });
  });
});

describe('closing', () => {
  it('ends also with a client that keeps its connection open, and may be asked twice', async () => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(
        'POST /eco HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
      ),
    );
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.on('error', () => undefined);
    await server.close();
    await server.close();
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
    socket.destroy();
  });

  it('says which port is taken', async () => {
    const second = createHttpServer({ routes: [], https: false, note: () => undefined });
    await expect(second.listen(port, '127.0.0.1')).rejects.toThrow('EADDRINUSE');
  });
});
