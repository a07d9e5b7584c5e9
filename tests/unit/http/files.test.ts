import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { contentDisposition } from '../../../src/http/content-disposition.ts';
import { fileRoutes } from '../../../src/http/files.ts';
import { createLinks } from '../../../src/http/link-tokens.ts';
import { createHttpServer, type HttpServer } from '../../../src/http/server.ts';
import type { OpenedFile } from '../../../src/usecases/files/open-file.ts';

const CSV: OpenedFile = {
  request: { file: 'register', sittingId: 's1', format: 'csv' },
  file: { name: 'Perché più città.csv', contentType: 'text/csv', bytes: new TextEncoder().encode('è;1') },
};
const FEED: OpenedFile = {
  request: { file: 'feed' },
  file: { name: 'calendario.ics', contentType: 'text/calendar', bytes: new TextEncoder().encode('BEGIN') },
};

let server: HttpServer;
let url: string;
let asked: { linkId: string; token: string }[];

beforeEach(async () => {
  asked = [];
  server = createHttpServer({
    routes: fileRoutes(async (given) => {
      asked.push(given);
      return { documento: CSV, calendario: FEED }[given.linkId] ?? null;
    }),
    https: true,
    note: () => undefined,
  });
  url = (await server.listen(0, '127.0.0.1')).url;
});
afterEach(() => server.close());

describe('the address of a file', () => {
  it('gives a document to be kept by nobody on the way', async () => {
    const response = await fetch(`${url}/files/documento/gettone/qualsiasi.csv`);
    expect(asked).toEqual([{ linkId: 'documento', token: 'gettone' }]);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('è;1');
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'content-type': 'text/csv',
      'content-length': '4',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-disposition':
        'attachment; filename="Perche piu citta.csv"; filename*=UTF-8\'\'Perch%C3%A9%20pi%C3%B9%20citt%C3%A0.csv',
    });
    expect(headers.etag).toBeUndefined();
  });

  it('answers HEAD with the same headers and no body', async () => {
    const get = await fetch(`${url}/files/documento/gettone/a.csv`);
    const head = await fetch(`${url}/files/documento/gettone/a.csv`, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(shown(head)).toEqual(shown(get));
  });

  it('takes no other method', async () => {
    const response = await fetch(`${url}/files/documento/gettone/a.csv`, { method: 'POST' });
    expect(response.status).toBe(405);
    expect(asked).toEqual([]);
  });

  it('sends a calendar that has not changed only once', async () => {
    const first = await fetch(`${url}/files/calendario/gettone/calendario.ics`);
    expect(first.headers.get('cache-control')).toBe('private, max-age=300');
    expect(first.headers.get('content-disposition')).toMatch(/^inline;/);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    for (const known of [tag, `W/${tag}`, `"altro", ${tag}`, '*']) {
      const again = await fetch(`${url}/files/calendario/gettone/calendario.ics`, {
        headers: { 'If-None-Match': known },
      });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    }
    const other = await fetch(`${url}/files/calendario/gettone/calendario.ics`, {
      headers: { 'If-None-Match': '"altro"' },
    });
    expect([other.status, await other.text()]).toEqual([200, 'BEGIN']);
  });

  it('says nothing of what it does not open', async () => {
    const response = await fetch(`${url}/files/ignoto/gettone/a.csv`);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      error: { code: 'not_found', message: 'There is nothing at this address.' },
    });
  });
});

describe('the name of a file in a header', () => {
  it.each([
    ['verbale.pdf', 'filename="verbale.pdf"; filename*=UTF-8\'\'verbale.pdf'],
    ['a"b\\c/d.pdf', 'filename="a_b_c_d.pdf"; filename*=UTF-8\'\'a%22b_c_d.pdf'],
    [
      'a\r\nSet-Cookie: x.pdf',
      'filename="a__Set-Cookie: x.pdf"; filename*=UTF-8\'\'a__Set-Cookie%3A%20x.pdf',
    ],
    ["l'100%(*).csv", "filename=\"l'100_(*).csv\"; filename*=UTF-8''l%27100%25%28%2A%29.csv"],
    ['\ud800.csv', 'filename="_.csv"; filename*=UTF-8\'\'%EF%BF%BD.csv'],
  ])('%j ends no header and names no folder', (name, expected) => {
    expect(contentDisposition('inline', name)).toBe(`inline; ${expected}`);
  });
});

describe('the tokens of links', () => {
  const links = createLinks(() => null);

  it('have 256 random bits', () => {
    const tokens = Array.from({ length: 50 }, () => links.newToken());
    expect(new Set(tokens).size).toBe(50);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  });

  it.each([
    ['gettone', 'gettone', true],
    ['gettone', 'gettonE', false],
    ['', 'gettone', false],
    ['gettone-più-lungo', 'gettone', false],
  ])('%j and %j are the same: %j', (given, expected, same) => {
    expect(links.sameToken(given, expected)).toBe(same);
  });

  it('make no address before the service has one', () => {
    expect(() => links.baseUrl()).toThrow(/before the service listens/);
  });
});

/** Headers without those that change by themselves. */
function shown(response: Response): Record<string, string> {
  const {
    date: _date,
    connection: _connection,
    'keep-alive': _alive,
    ...rest
  } = Object.fromEntries(response.headers);
  return rest;
}
