import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify, { type Request, type Server } from 'restify';
import { answerBrokenRequests } from './broken-requests.ts';
import { readJsonBody } from './read-json-body.ts';
import type { Route } from './route.ts';
import { putHeaders, securityHeaders } from './security-headers.ts';
import { sendError } from './send-json.ts';

export interface HttpServerOptions {
  routes: readonly Route[];
  /** Whether the public address is https, ended here or before us: then browsers are told to keep to it. */
  https: boolean;
  /** Notes a fault for the operator. */
  note: (event: string, fields: Record<string, unknown>) => void;
  /** How long `close` waits for requests under way; 10 s unless told. */
  graceMs?: number;
  limits?: Partial<ServerLimits>;
}

/** What one client, or many at once, may take of the process; durations in milliseconds. */
export interface ServerLimits {
  /** For all headers of a request, and for the first byte of a connection. */
  headersMs: number;
  /** For a whole request. */
  requestMs: number;
  /** Of a connection on which nothing moves, such as one whose client does not read the answer. */
  silenceMs: number;
  /** How often the first two are looked at. */
  lookEveryMs: number;
  /** At once; of more, the newest are closed unheard. */
  connections: number;
}

export interface ListeningAt {
  host: string;
  port: number;
  url: string;
}

export interface HttpServer {
  /** @param port 0 for any free one */
  listen(port: number, host: string): Promise<ListeningAt>;
  /** Takes no more requests, lets those under way end within the grace, then ends. Calling it again is harmless. */
  close(): Promise<void>;
}

const BODY_LIMIT = 1024 * 1024;
const GRACE_MS = 10_000;
const METHODS = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'del' } as const;
const LIMITS: ServerLimits = {
  headersMs: 10_000,
  requestMs: 30_000,
  silenceMs: 120_000,
  lookEveryMs: 5_000,
  // Some 10 kB each. Much more than a proxy in front keeps open, so that idle ones leave room until they are ended.
  connections: 16_000,
};

/** The one HTTP server of the process. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { routes, https, note, graceMs = GRACE_MS } = options;
  const server = restify.createServer({ name: '', log: restify.logger({ level: 'silent' }) });
  const headers = securityHeaders(https);
  setLimits(server, { ...LIMITS, ...options.limits });
  answerBrokenRequests(server.server, headers, note);
  server.pre((_request, response, next) => {
    putHeaders(response, headers);
    return next();
  });
  guardUrl(server);
  hideErrorTexts(server);
  for (const route of routes) addRoute(server, route, note);
  return {
    listen: (port, host) => listen(server, port, host),
    close: () => close(server, graceMs),
  };
}

function setLimits({ server }: Server, limits: ServerLimits): void {
  server.headersTimeout = limits.headersMs;
  server.requestTimeout = limits.requestMs;
  server.timeout = limits.silenceMs;
  // Node reads it when it begins to listen, and takes it only from who creates the server: here restify does.
  Object.assign(server, { connectionsCheckingInterval: limits.lookEveryMs });
  // Longer than the idle time of the usual reverse proxies, which would otherwise meet closed connections.
  server.keepAliveTimeout = 75_000;
  server.maxHeadersCount = 100;
  server.maxConnections = limits.connections;
  // restify listens for it and does nothing: the connection would stay for ever, and `close` wait for it.
  server.removeAllListeners('upgrade');
}

/** restify 12.0.0 ends the process on a malformed Host header or absolute-form address (its issue #2011). */
function guardUrl(server: Server): void {
  server.pre((request, response, next) => {
    if (isReadable(request)) return next();
    response.setHeader('Connection', 'close');
    sendError(response, 400, 'bad_request', 'The address or the Host header of the request is malformed.');
    return next(false);
  });
}

/** Of two Host headers, who stands in front may have read the other. */
function isReadable(request: Request): boolean {
  const hosts = request.headersDistinct.host ?? [];
  if (hosts.length > 1 || hosts.some((host) => /[@/\\?#]/.test(host))) return false;
  try {
    request.getUrl();
    return true;
  } catch {
    return false;
  }
}

/** restify sends its errors itself: only what they say is ours. Answering here as well would end the process. */
function hideErrorTexts(server: Server): void {
  server.on('restifyError', (_request, response, error, done) => {
    const status = error.statusCode ?? 500;
    const code = error.body?.code ?? 'failure';
    const message = MESSAGES[status] ?? 'The request could not be answered.';
    error.toJSON = () => ({ error: { code, message } });
    if (!response.headersSent) response.setHeader('Content-Type', 'application/json');
    done();
  });
}

const MESSAGES: Readonly<Record<number, string>> = {
  404: 'There is nothing at this address.',
  405: 'This address does not take this method.',
};

function addRoute(server: Server, route: Route, note: HttpServerOptions['note']): void {
  const { method, path } = route;
  server[METHODS[method]](path, answer);
  if (method === 'GET') server.head(path, answer);

  async function answer(request: Request, response: ServerResponse): Promise<void> {
    try {
      if (method !== 'GET' && !(await withBody(request, response))) return;
      await route.handle(request, response);
    } catch (error) {
      note('route failed', { method, path, err: error });
      sendError(response, 500, 'failure', 'The request could not be answered.');
    }
  }
}

/** Reads the body into the request; false when it was refused and the request answered. */
async function withBody(request: Request, response: ServerResponse): Promise<boolean> {
  const body = await readJsonBody(request, BODY_LIMIT);
  if (body.read === 'refused') {
    // What is left of the body is not read: the connection cannot be used again.
    response.setHeader('Connection', 'close');
    sendError(response, body.status, body.code, body.message);
    return false;
  }
  request.body = body.read === 'json' ? body.body : undefined;
  return true;
}

function listen(restifyServer: Server, port: number, host: string): Promise<ListeningAt> {
  const { server } = restifyServer;
  const { promise, resolve, reject } = Promise.withResolvers<ListeningAt>();
  // restify repeats the error on itself, where nobody listening would end the process.
  restifyServer.on('error', reject);
  server.listen(port, host, () => {
    const address = server.address() as AddressInfo;
    const shown = address.family === 'IPv6' ? `[${address.address}]` : address.address;
    resolve({ host: address.address, port: address.port, url: `http://${shown}:${address.port}` });
  });
  return promise;
}

async function close({ server }: Server, graceMs: number): Promise<void> {
  if (!server.listening) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  server.close(() => resolve());
  server.closeIdleConnections();
  await promise;
  clearTimeout(timer);
}
