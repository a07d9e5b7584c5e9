import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp } from '../../src/app.ts';
import type { FileRequest } from '../../src/domain/files/file-request.ts';
import { startWithSimulator } from '../../src/simulator/start-with-simulator.ts';
import type { SimTeam } from '../../src/simulator/world/world-data.ts';
import { issueFileLink } from '../../src/usecases/files/issue-file-link.ts';
import { copyOfTemplate } from '../helpers/database/embedded-database.ts';
import { raw } from '../helpers/http/raw-http.ts';
import { firstOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { BEGINNING, networkIn } from '../helpers/network/running-network.ts';
import { testConfig } from '../helpers/network/test-config.ts';

const PUBLIC_URL = 'https://rete-urp.example.org';

let network: RunningNetwork;
/** Paths of a document with names in it and of the calendar, which has none. */
let paths: { document: string; feed: string };

beforeAll(async () => {
  const folder = await copyOfTemplate();
  const app = await startWithSimulator(testConfig(folder, { PUBLIC_URL }), startApp, {
    base: { now: () => BEGINNING },
    file: null,
  });
  await app.prepared;
  await app.settle();
  network = networkIn(app, { team: app.simulator.world.data.teams[0] as SimTeam, folder });
  await network.goTo('2027-01-08T12:00:00Z');
  const [{ id }] = [firstOf(await network.read((tx, { id }) => tx.sittings.since(id, network.now())))];
  paths = {
    document: await linkTo({ file: 'register', sittingId: id, format: 'csv' }),
    feed: await linkTo({ file: 'feed' }),
  };
});

afterAll(() => network.dispose());

function linkTo(request: FileRequest): Promise<string> {
  const now = network.now();
  return network.read(async (tx, found) => {
    const url = await issueFileLink(network.app.context, tx, {
      ...{ network: found, request, createdBy: null, now, expiresAt: null },
    });
    return url.replace(PUBLIC_URL, '');
  });
}

async function ask(method: string, path: string, more: RequestInit = {}) {
  const { status, headers } = await fetch(`${network.app.url}${path}`, { method, ...more });
  return { status, headers: Object.fromEntries(headers) };
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
const PAGE = /^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'$/;
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const ASKED: [string, string, () => string, RequestInit, number][] = [
  ['a live process', 'GET', () => '/health/live', {}, 200],
  ['a live process, asked for headers', 'HEAD', () => '/health/live', {}, 200],
  ['a ready process', 'GET', () => '/health/ready', {}, 200],
  ['a document', 'GET', () => paths.document, {}, 200],
  ['a document, asked for headers', 'HEAD', () => paths.document, {}, 200],
  ['the calendar', 'GET', () => paths.feed, {}, 200],
  ['the calendar, known', 'GET', () => paths.feed, { headers: { 'If-None-Match': '*' } }, 304],
  ['no file', 'GET', () => '/files/a/b/c', {}, 404],
  ['no address', 'GET', () => '/niente', {}, 404],
  ['the root', 'GET', () => '/', {}, 404],
  ['a path that leads out', 'GET', () => '/simulator/page/..%2f..%2fmain.ts', {}, 404],
  ['a method no address takes', 'DELETE', () => '/health/live', {}, 405],
  ['a method no file takes', 'POST', () => paths.document, {}, 405],
  [
    'leave for another site',
    'OPTIONS',
    () => '/api/messages',
    { headers: { Origin: 'https://altro.example' } },
    405,
  ],
  ['to read messages', 'GET', () => '/api/messages', {}, 405],
  ['no activity', 'POST', () => '/api/messages', { headers: JSON_TYPE, body: '[]' }, 400],
  ['no JSON', 'POST', () => '/api/messages', { headers: JSON_TYPE, body: '{' }, 400],
  [
    'an activity from nowhere',
    'POST',
    () => '/api/messages',
    { headers: JSON_TYPE, body: '{"type":"message"}' },
    403,
  ],
  ['a form for an activity', 'POST', () => '/api/messages', { body: 'a=1' }, 415],
  ['the simulator’s page', 'GET', () => '/simulator', {}, 200],
  ['what the simulator knows', 'GET', () => '/simulator/api/state', {}, 200],
  [
    'nothing the simulator does',
    'POST',
    () => '/simulator/api/niente',
    { headers: JSON_TYPE, body: '{}' },
    404,
  ],
];

function expectSafe({ headers }: Awaited<ReturnType<typeof ask>>, policy: string | RegExp): void {
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': typeof policy === 'string' ? policy : expect.stringMatching(policy),
  });
  expect(
    Object.keys(headers).filter((name) => /^(server|x-powered-by|set-cookie|access-control-)/.test(name)),
  ).toEqual([]);
}

describe('whoever asks for', () => {
  it.each(ASKED)('%s gets the headers that keep it to them', async (what, method, path, more, status) => {
    const answer = await ask(method, path(), more);
    expect(answer.status).toBe(status);
    expectSafe(answer, what === 'the simulator’s page' ? PAGE : NOTHING);
    const kept = /calendar/.test(what)
      ? 'private, max-age=300'
      : /page$/.test(what)
        ? 'no-cache'
        : /no-store$/;
    expect(answer.headers['cache-control']).toEqual(
      typeof kept === 'string' ? kept : expect.stringMatching(kept),
    );
  });

  it('what no HTTP server understands gets them too', async () => {
    const answer = await raw(Number(new URL(network.app.url).port), 'CIAO\r\n\r\n');
    expect(answer).toContain(`Content-Security-Policy: ${NOTHING}\r\n`);
    expect(answer).toContain('Strict-Transport-Security: ');
    expect(answer).toContain('Cache-Control: no-store\r\n');
    expect(answer).not.toMatch(/^(Server|X-Powered-By):/im);
  });

  it('a file while the database fails gets 500 with the same headers, and nothing of the fault', async () => {
    const { store } = network.app.context;
    const { transaction } = store;
    store.transaction = async () => {
      throw new Error('segreto interno');
    };
    try {
      const response = await fetch(`${network.app.url}${paths.document}`);
      expect([response.status, await response.text()]).toEqual([
        500,
        '{"error":{"code":"failure","message":"The request could not be answered."}}',
      ]);
      expectSafe({ status: 500, headers: Object.fromEntries(response.headers) }, NOTHING);
      expect(response.headers.get('cache-control')).toBe('no-store');
    } finally {
      store.transaction = transaction;
    }
  });
});

describe('a page of another site', () => {
  it.each([
    ['another origin', { ...JSON_TYPE, Origin: 'https://altro.example' }],
    ['no origin it tells', { ...JSON_TYPE, Origin: 'null' }],
    ['another site', { ...JSON_TYPE, 'Sec-Fetch-Site': 'cross-site' }],
    ['another port of this machine', { ...JSON_TYPE, Origin: 'http://127.0.0.1:1' }],
  ])('of %s speaks for nobody, to the simulator or to the bot', async (_, headers) => {
    const before = network.now();
    const clock = await ask('POST', '/simulator/api/clock', { headers, body: '{"to":"day"}' });
    expect(clock.status).toBe(403);
    expectSafe(clock, NOTHING);
    expect(network.now()).toEqual(before);
    const message = { ...JSON_TYPE, ...headers };
    const { activity } = await network.app.simulator.client.writeInChat({
      as: network.person('lugo'),
      text: 'aiuto',
    });
    const heard = network.chat('lugo').length;
    const again = { ...activity, id: 'da-un-altro-sito' };
    expect(
      (await ask('POST', '/api/messages', { headers: message, body: JSON.stringify(again) })).status,
    ).toBe(403);
    await network.settle();
    expect(network.chat('lugo')).toHaveLength(heard);
  });
});
