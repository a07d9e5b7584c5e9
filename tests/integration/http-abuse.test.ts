import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ServerLimits } from '../../src/http/server.ts';
import { type AbusedServer, get, post, SECRET, startAbusedServer } from '../helpers/http/abused-server.ts';
import { closed, open, raw } from '../helpers/http/raw-http.ts';

const LIMIT = 1024 * 1024;
let server: AbusedServer;
let port: number;

async function start(limits?: Partial<ServerLimits>): Promise<void> {
  server = await startAbusedServer(limits);
  ({ port } = server);
}

beforeEach(() => start());
afterEach(() => server.close());

describe('a request written so that two servers would read it differently is refused and its connection closed', () => {
  const smuggled = `0\r\n\r\nGET /health/live HTTP/1.1\r\nX: ${SECRET}\r\n\r\n`;
  it.each<[string, string, number]>([
    ['both lengths', post(`Content-Length: 6\r\nTransfer-Encoding: chunked`, smuggled), 400],
    ['both lengths, the other first', post(`Transfer-Encoding: chunked\r\nContent-Length: 6`, smuggled), 400],
    ['two lengths', post('Content-Length: 2\r\nContent-Length: 3', `{}${SECRET}`), 400],
    ['the same length twice', post('Content-Length: 2\r\nContent-Length: 2', '{}'), 400],
    ['a list of lengths', post('Content-Length: 2, 2', '{}'), 400],
    ['a length with a sign', post('Content-Length: +2', '{}'), 400],
    ['a negative length', post('Content-Length: -2', '{}'), 400],
    ['a length in hexadecimal', post('Content-Length: 0x2', '{}'), 400],
    ['a length without end', post(`Content-Length: ${'9'.repeat(30)}`, '{}'), 400],
    ['an unknown transfer encoding', post('Transfer-Encoding: xchunked', smuggled), 400],
    [
      'two transfer encodings',
      post('Transfer-Encoding: chunked\r\nTransfer-Encoding: identity', smuggled),
      400,
    ],
    ['a transfer encoding before chunked', post('Transfer-Encoding: identity, chunked', '0\r\n\r\n'), 415],
    ['a compressed transfer', post('Transfer-Encoding: gzip, chunked', '0\r\n\r\n'), 415],
    ['a space before the colon', post('Transfer-Encoding : chunked', smuggled), 400],
    ['a header on two lines', post('X-A: b\r\n Transfer-Encoding: chunked', smuggled), 400],
    ['lines that end in LF', post('Content-Length: 2', '{}').replaceAll('\r\n', '\n'), 400],
    ['a lone CR in a header', get('Host: x\rX-B: y'), 400],
    ['a NUL in a header', get('Host: x\r\nX-B: a\0b'), 400],
    ['a negative chunk', post('Transfer-Encoding: chunked', '-2\r\n{}\r\n0\r\n\r\n'), 400],
    ['a chunk without end', post('Transfer-Encoding: chunked', `${'f'.repeat(20)}\r\n{}\r\n`), 400],
    ['chunks that end in LF', post('Transfer-Encoding: chunked', '2\n{}\n0\n\n'), 400],
    ['an extension of 20 kB', post('Transfer-Encoding: chunked', `2;${'a'.repeat(20_000)}\r\n{}\r\n`), 413],
    ['two hosts', get('Host: x\r\nHost: y'), 400],
    ['no host', get('X: y'), 400],
    ['a host with a user', get(`Host: ${SECRET}@x`), 400],
    ['a host with a path', get('Host: x/y'), 400],
    ['a host with a space', get('Host: a b'), 400],
    ['a host with a bad port', get('Host: x:99999'), 400],
    ['an absolute address that is none', get('Host: x', 'http://[bad/'), 400],
    ['an address of 20 kB', get('Host: x', `/${SECRET}${'a'.repeat(20_000)}`), 431],
    ['a header of 20 kB', get(`Host: x\r\nX: ${SECRET}${'a'.repeat(20_000)}`), 431],
    ['a thousand headers', get(`Host: x\r\n${'X: y\r\n'.repeat(1_000)}Y: z`), 431],
    ['an expectation nobody has', post('Expect: tea\r\nContent-Length: 2\r\nConnection: close', '{}'), 417],
    ['HTTP 9.9', get('Host: x').replace('1.1', '9.9'), 400],
    ['HTTP/2 in the clear', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['no HTTP', `${SECRET}\r\n\r\n`, 400],
  ])('%s', async (_, bytes, status) => {
    const answer = await raw(port, bytes);
    expect(answer.split('\r\n', 1)).toEqual([expect.stringMatching(new RegExp(`^HTTP/1\\.1 ${status} `))]);
    expect(answer.match(/HTTP\/1\.1 \d/g)).toHaveLength(1);
    expect(answer).not.toContain(SECRET);
    expect(server.taken).toEqual([]);
    await server.expectAlive();
  });

  it('is noted by the parser’s code alone, with the headers of every answer', async () => {
    const answer = await raw(port, `${SECRET}\r\n\r\n`);
    expect(server.notes).toEqual([{ event: 'request broken', fields: { code: 'HPE_INVALID_METHOD' } }]);
    for (const header of [
      'X-Content-Type-Options: nosniff',
      'Cache-Control: no-store',
      "default-src 'none'",
    ]) {
      expect(answer).toContain(header);
    }
    expect(answer).toContain('"code":"broken_request"');
  });

  it.each<[string, string, RegExp]>([
    ['CONNECT', 'CONNECT esempio.invalid:443 HTTP/1.1\r\nHost: x\r\n\r\n', /^$/],
    ['TRACE', `TRACE / HTTP/1.1\r\nHost: x\r\nX: ${SECRET}\r\nConnection: close\r\n\r\n`, / 404 /],
    ['OPTIONS *', 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', / 200 /],
    [
      'an absolute address',
      get('Host: x\r\nConnection: close', 'http://esempio.invalid/health/live'),
      / 200 /,
    ],
    [
      'an override of the method',
      post('X-HTTP-Method-Override: GET\r\nContent-Length: 0\r\nConnection: close'),
      / 200 /,
    ],
  ])('%s leads nowhere else', async (_, bytes, first) => {
    const answer = await raw(port, bytes);
    expect(answer.split('\r\n', 1)[0]).toMatch(first);
    expect(answer).not.toContain(SECRET);
    await server.expectAlive();
  });

  it('several in one piece are answered each in its turn', async () => {
    const answer = await raw(
      port,
      `${get('Host: x').repeat(50)}${get('Host: x\r\nConnection: close', '/niente')}`,
    );
    expect(answer.match(/HTTP\/1\.1 200/g)).toHaveLength(50);
    expect(answer.match(/HTTP\/1\.1 \d+/g)?.at(-1)).toBe('HTTP/1.1 404');
  });

  it('nothing is read after one that was refused', async () => {
    const answer = await raw(port, post('Content-Length: 2000000', get('Host: x').repeat(3)));
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413']);
  });
});

describe('a wish for another protocol', () => {
  it('is passed over, and does not keep the process from ending', async () => {
    const socket = await open(port);
    socket.write(get('Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket'));
    const [first] = await new Promise<Buffer[]>((resolve) => socket.once('data', (...data) => resolve(data)));
    expect(first?.toString()).toMatch(/^HTTP\/1\.1 200 /);
    await server.close();
    await closed(socket);
  });
});

describe('a body', () => {
  function send(
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const type = { 'Content-Type': 'application/json' };
    return fetch(`${server.url}/eco`, { method: 'POST', body, headers: { ...type, ...headers } });
  }

  it('of exactly 1 MB is read', async () => {
    expect((await send(`"${'x'.repeat(LIMIT - 2)}"`)).status).toBe(200);
  });

  it('of 1 MB and one byte is refused', async () => {
    expect((await send(`"${'x'.repeat(LIMIT - 1)}"`)).status).toBe(413);
    expect(server.taken).toEqual([]);
  });

  it('of 5 MB is refused without being awaited', async () => {
    expect(await raw(port, post('Content-Length: 5242880', '"'))).toMatch(/^HTTP\/1\.1 413 /);
    await server.expectAlive();
  });

  it('in chunks without end is refused at 1 MB', async () => {
    const socket = await open(port);
    const ended = closed(socket);
    socket.write(post('Transfer-Encoding: chunked'));
    let chunks = 0;
    while (!socket.destroyed && chunks < 10_000) {
      chunks += 1;
      const goesOn = socket.write(`10000\r\n${'x'.repeat(0x10000)}\r\n`);
      if (!goesOn) await Promise.race([ended, new Promise((resolve) => socket.once('drain', resolve))]);
    }
    await ended;
    expect(chunks).toBeLessThan(1_000);
    expect(server.taken).toEqual([]);
    await server.expectAlive();
  });

  it('in 50,000 chunks of one byte is refused or read, and the process lives', async () => {
    const chunks = '1\r\n1\r\n'.repeat(50_000);
    const answer = await raw(
      port,
      post('Transfer-Encoding: chunked\r\nConnection: close', `${chunks}0\r\n\r\n`),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 (200|413) /);
    await server.expectAlive();
  });

  it('shorter than its length says is dropped with its connection', async () => {
    const socket = await open(port);
    socket.end(post('Content-Length: 50', `{"a":"${SECRET}"}`));
    await closed(socket);
    expect(server.taken).toEqual([]);
    await server.expectAlive();
  });

  it('longer than its length says is cut there, and the rest is no request', async () => {
    const answer = await raw(port, post('Content-Length: 2', `{}${SECRET}`));
    expect(answer.match(/HTTP\/1\.1 \d+/g)?.at(-1)).toBe('HTTP/1.1 400');
    expect(server.taken).toEqual([{}]);
    await server.expectAlive();
  });

  it.each([
    ['a bomb of gzip', gzipSync('0'.repeat(50_000_000)), { 'Content-Encoding': 'gzip' }],
    ['deflate', 'abc', { 'Content-Encoding': 'deflate' }],
    ['br', 'abc', { 'Content-Encoding': 'br' }],
    ['two encodings', 'abc', { 'Content-Encoding': 'gzip, identity' }],
    ['plain text', '{}', { 'Content-Type': 'text/plain' }],
    ['a form', 'a=1', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['parts', '--x', { 'Content-Type': 'multipart/form-data; boundary=x' }],
    ['something like JSON', '{}', { 'Content-Type': 'application/jsonp' }],
    ['an empty type', '{}', { 'Content-Type': '' }],
  ])('as %s is refused', async (_, body, headers) => {
    expect((await send(body, headers as unknown as Record<string, string>)).status).toBe(415);
    expect(server.taken).toEqual([]);
    await server.expectAlive();
  });

  it.each([
    ['invalid UTF-8', Buffer.from([0x22, 0xc3, 0x28, 0x22])],
    ['an overlong form', Buffer.from([0x22, 0xc0, 0xaf, 0x22])],
    ['a surrogate in UTF-8', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
    ['UTF-16', Buffer.from('{}', 'utf16le')],
    ['zeros', Buffer.alloc(1_000)],
    ['half of it', `{"a":"${SECRET}`],
    ['a number without end', `${'1'.repeat(100)}e`],
    ['two values', '{}{}'],
    ['NaN', '{"a":NaN}'],
    ['comments', '{/* */}'],
    ['brackets that never close', '['.repeat(100_000)],
  ])('of %s is refused', async (_, body) => {
    const response = await send(body);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain(SECRET);
    await server.expectAlive();
  });

  it.each([
    ['nested 100,000 deep', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects nested 100,000 deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['a list of 300,000', `[${'1,'.repeat(299_999)}1]`],
    ['an object of 60,000', `{${Array.from({ length: 60_000 }, (_, i) => `"k${i}":1`).join(',')}}`],
    ['a mark of the byte order', '\ufeff{}'],
  ])('of %s is read', async (_, body) => {
    expect((await send(body)).status).toBe(200);
    await server.expectAlive();
  });

  it('with what no database keeps, NUL and halves of characters, is read without', async () => {
    await send('{"a":"x\\u0000y","b":["\\ud83d","\\uD83D\\uDE00"]}');
    expect(server.taken).toEqual([{ a: 'x y', b: ['\ufffd', '😀'] }]);
  });

  it('that names the parts of objects changes none', async () => {
    await send('{"__proto__":{"sporco":1},"constructor":{"prototype":{"sporco":1}},"a":1,"a":2}');
    expect(({} as Record<string, unknown>).sporco).toBeUndefined();
    expect(Object.getPrototypeOf(server.taken[0])).toBe(Object.prototype);
    // Of two values with one name the last holds, as everywhere in JavaScript.
    expect(server.taken[0]).toMatchObject({ a: 2 });
  });
});
