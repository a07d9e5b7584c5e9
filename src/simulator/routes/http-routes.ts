import type { IncomingMessage, ServerResponse } from 'node:http';
import { SIMULATOR_REFUSALS, type SimulatorRefusal } from '../../texts/simulator/simulator-demo.ts';
import { hasLoopbackHost } from '../loopback.ts';
import { readJson } from '../read-json.ts';
import type { SimulatorNote } from '../world/world-file.ts';
import { createPageActions, type PageActionsOptions } from './page-actions.ts';
import { createPageEvents } from './page-events.ts';
import { sendPageFile } from './page-files.ts';
import { PAGE_REQUESTS } from './page-requests.ts';
import { pageState } from './page-state.ts';

export interface SimulatorRoutes {
  /** Answers what is under `/simulator` and gives true; leaves everything else untouched and gives false. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Ends the streams of open pages, which would keep a server from closing. */
  close(): void;
}

export type SimulatorRoutesOptions = PageActionsOptions & { note: SimulatorNote };

const ROOT = '/simulator';
const API = '/api/';
const BODY_LIMIT = 64 * 1024;

/** The page and what it asks for. Served to this machine's own browser only, whatever address the server has. */
export function createSimulatorRoutes(options: SimulatorRoutesOptions): SimulatorRoutes {
  const { world, controls, note } = options;
  const actions = createPageActions(options);
  const events = createPageEvents(world);
  return { handle, close: () => events.close() };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname !== ROOT && !url.pathname.startsWith(`${ROOT}/`)) return false;
    const rest = url.pathname.slice(ROOT.length);
    try {
      if (!hasLoopbackHost(request)) refuse(response, 403, 'notHere');
      else if (rest.startsWith(API))
        await answerApi(request, response, { url, name: rest.slice(API.length) });
      else await answerFile(request, response, rest.slice(1));
    } catch (error) {
      note('simulator request failed', { path: url.pathname, err: error });
      if (!response.headersSent) refuse(response, 500, 'failure');
    }
    return true;
  }

  async function answerApi(
    request: IncomingMessage,
    response: ServerResponse,
    { url, name }: { url: URL; name: string },
  ): Promise<void> {
    if (request.method === 'GET' && name === 'events') return events.open(response);
    if (request.method === 'GET' && name === 'state') return answerState(response, url.searchParams);
    if (request.method !== 'POST' || !isAction(name)) return refuse(response, 404, 'notFound');
    if (!isSameOrigin(request)) return refuse(response, 403, 'otherOrigin');
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
      return refuse(response, 415, 'notJson');
    }
    const body = await readJson(request, BODY_LIMIT);
    if (body.read === 'refused') return refuse(response, body.status, 'unreadable');
    const answer = await actions[name](body.read === 'json' ? body.value : null);
    if (answer === null) return refuse(response, 400, 'unreadable');
    sendJson(response, answer.ok ? 200 : 409, answer);
  }

  /** What is open in front of the person counts as read. */
  async function answerState(response: ServerResponse, query: URLSearchParams): Promise<void> {
    const person = world.person(query.get('as') ?? '') ?? world.data.people[0] ?? null;
    const [team] = world.data.teams;
    if (person !== null && query.get('open') === 'chat') world.markRead(person.id, world.openChat(person.id));
    if (person !== null && team?.memberIds.includes(person.id) && query.get('open') === 'channel') {
      world.markRead(person.id, team.channels[1]?.id ?? team.id);
    }
    sendJson(response, 200, await pageState({ world, controls }, person));
  }
}

async function answerFile(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (reads && (await sendPageFile(response, path))) return;
  refuse(response, reads ? 404 : 405, 'notFound');
}

function isAction(name: string): name is keyof typeof PAGE_REQUESTS {
  return Object.hasOwn(PAGE_REQUESTS, name);
}

/** A browser says where a request comes from; a form or a script of another page cannot hide it. */
function isSameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
}

function refuse(response: ServerResponse, status: number, code: SimulatorRefusal): void {
  if (status === 413) response.setHeader('connection', 'close');
  sendJson(response, status, { ok: false, error: SIMULATOR_REFUSALS[code] });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
