import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createFaults, type Fault, type Faults, type LoggedCall } from '../faults/faults.ts';
import { hasLoopbackHost, isFromLoopback } from '../loopback.ts';
import { readJson } from '../read-json.ts';
import type { TeamsWorld } from '../world/teams-world.ts';
import { type ConnectorAnswer, refusal } from './connector-answer.ts';
import { createConnectorLimits } from './connector-limits.ts';
import { type RosterOptions, TEAMS_ROSTER } from './connector-roster.ts';
import { answerConnector, type ConnectorRequest, conversationInPath } from './connector-routes.ts';

export interface ConnectorServerOptions {
  world: TeamsWorld;
  roster?: Partial<RosterOptions>;
  /** Whether calls are counted and refused as Teams does. Off unless told: time leaps here, limits do not. */
  limits?: 'teams' | 'none';
}

export interface ConnectorServer {
  /** Begins to listen on 127.0.0.1; on any free port when `port` is 0 or taken. Gives the service URL. */
  listen(port?: number): Promise<string>;
  /** Address the bot is given; ends with a slash, as that of Teams. Empty before `listen`. */
  serviceUrl(): string;
  /** Every call that arrived, oldest first. */
  readonly calls: LoggedCall[];
  readonly faults: Faults;
  /** Refuses connections until {@link accept}: nothing arrives, as when the service is away. */
  refuse(): Promise<void>;
  /** Listens again, on the same port. */
  accept(): Promise<void>;
  close(): Promise<void>;
}

/** Part of the service URL, as the region is in that of Teams. */
const PREFIX = '/emea';
const BODY_LIMIT = 4 * 1024 * 1024;
/** Calls kept in the log: a simulator may run for weeks. */
const LOG_LIMIT = 20_000;

/** The Bot Connector of the simulated Teams, over real HTTP on this machine alone. */
export function createConnectorServer(options: ConnectorServerOptions): ConnectorServer {
  const { world } = options;
  const roster = { ...TEAMS_ROSTER, ...options.roster };
  const faults = createFaults();
  const limits = options.limits === 'teams' ? createConnectorLimits(() => performance.now()) : null;
  const calls: LoggedCall[] = [];
  let server: Server | null = null;
  let port = 0;
  let arrived = 0;
  return { listen, serviceUrl, calls, faults, refuse, accept, close };

  async function listen(wanted = 0): Promise<string> {
    server = await listenOn(wanted).catch(() => listenOn(0));
    port = (server.address() as AddressInfo).port;
    return serviceUrl();
  }

  function listenOn(wanted: number): Promise<Server> {
    const { promise, resolve, reject } = Promise.withResolvers<Server>();
    const created = createServer((request, response) => {
      answer(request, response).catch(() => response.destroy());
    });
    // Longer than any pause of a busy process: a request sent while its connection is closed leaves a doubt.
    created.keepAliveTimeout = 75_000;
    created.once('error', reject);
    created.listen(wanted, '127.0.0.1', () => resolve(created));
    return promise;
  }

  function serviceUrl(): string {
    return port === 0 ? '' : `http://127.0.0.1:${port}${PREFIX}/`;
  }

  async function close(): Promise<void> {
    const closing = server;
    server = null;
    if (closing === null) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    closing.close(() => resolve());
    closing.closeAllConnections();
    await promise;
  }

  async function accept(): Promise<void> {
    if (server === null) server = await listenOn(port);
  }

  function refuse(): Promise<void> {
    return close();
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isFromLoopback(request) || !hasLoopbackHost(request)) {
      return write(response, refusal(403, 'Forbidden', 'The simulated connector serves this machine alone.'));
    }
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = url.pathname.replace(/\/{2,}/g, '/').replace(PREFIX, '');
    const body = await readJson(request, BODY_LIMIT);
    const asked: ConnectorRequest = {
      method: request.method ?? 'GET',
      path,
      query: url.searchParams,
      body: body.read === 'json' ? body.value : undefined,
    };
    const call = logged(asked);
    if (body.read === 'refused')
      return write(response, refusal(body.status, 'BadSyntax', body.message), call);
    const fault = faults.claim(call);
    call.fault = fault?.fault ?? null;
    const tooMany = fault === null ? (limits?.refusal(call) ?? null) : null;
    if (tooMany !== null) return write(response, tooMany, call);
    await perform(response, call, { fault, ordinary: () => take(call, asked) });
  }

  function logged({ method, path, query, body }: ConnectorRequest): LoggedCall {
    arrived += 1;
    const asked = query.size === 0 ? '' : `?${query}`;
    const call: LoggedCall = {
      n: arrived,
      method,
      path: decodeURIComponent(path) + asked,
      conversationId: conversationInPath(path) || channelIn(body),
      body,
      status: null,
      taken: false,
      fault: null,
    };
    calls.push(call);
    if (calls.length > LOG_LIMIT) calls.shift();
    return call;
  }

  function take(call: LoggedCall, asked: ConnectorRequest): ConnectorAnswer {
    const answered = answerConnector(world, roster, asked);
    call.taken = answered.status < 300;
    return answered;
  }
}

async function perform(
  response: ServerResponse,
  call: LoggedCall,
  { fault, ordinary }: { fault: Fault | null; ordinary: () => ConnectorAnswer },
): Promise<void> {
  switch (fault?.fault) {
    case undefined:
      return write(response, ordinary(), call);
    case 'answer':
      if (fault.taken) ordinary();
      return write(response, fault.answer, call);
    case 'no_id':
      ordinary();
      return write(response, { status: 202, body: null }, call);
    case 'reset':
      if (fault.taken) ordinary();
      response.destroy();
      return;
    case 'silence':
      if (fault.taken) ordinary();
      return;
    case 'delay':
      await wait(fault.delayMs);
      return write(response, ordinary(), call);
    case 'slow':
      return writeSlowly(response, ordinary(), call, fault);
  }
}

function write(response: ServerResponse, answer: ConnectorAnswer, call?: LoggedCall): void {
  const text = begin(response, answer, call);
  response.end(text);
}

async function writeSlowly(
  response: ServerResponse,
  answer: ConnectorAnswer,
  call: LoggedCall,
  { bytesEach, everyMs, from = 'body' }: Fault & { fault: 'slow' },
): Promise<void> {
  const { socket } = response;
  // Node writes a head at once; slowly, it is written by hand, and the connection ends with it.
  const whole = from === 'head' && socket !== null;
  const stream = whole ? socket : response;
  const bytes = Buffer.from(whole ? rawAnswer(answer, call) : begin(response, answer, call));
  for (let at = 0; at < bytes.length && !stream.destroyed; at += bytesEach) {
    stream.write(bytes.subarray(at, at + bytesEach));
    await wait(everyMs);
  }
  stream.end();
}

function rawAnswer(answer: ConnectorAnswer, call: LoggedCall): string {
  const { status, headers, text } = parts(answer, call);
  const lines = Object.entries({
    ...headers,
    connection: 'close',
    'content-length': Buffer.byteLength(text),
  });
  const head = [`HTTP/1.1 ${status} -`, ...lines.map(([name, value]) => `${name}: ${value}`)];
  return `${head.join('\r\n')}\r\n\r\n${text}`;
}

function begin(response: ServerResponse, answer: ConnectorAnswer, call?: LoggedCall): string {
  const { status, headers, text } = parts(answer, call);
  response.writeHead(status, headers);
  return text;
}

function parts(
  { status, headers = {}, body }: ConnectorAnswer,
  call?: LoggedCall,
): { status: number; headers: Record<string, string>; text: string } {
  if (call !== undefined) call.status = status;
  const plain = typeof body === 'string';
  const json: Record<string, string> =
    body === null || plain ? {} : { 'content-type': 'application/json; charset=utf-8' };
  const text = plain ? body : JSON.stringify(body);
  return { status, headers: { ...json, ...headers }, text: body === null ? '' : text };
}

function channelIn(body: unknown): string {
  const channelData = property(body, 'channelData');
  const id = property(property(channelData, 'channel'), 'id');
  return typeof id === 'string' ? id : '';
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
