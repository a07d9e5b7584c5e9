import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { entityTag, isKnown } from '../entity-tag.ts';
import type { HttpRequest, Route } from '../route.ts';
import { sendError } from '../send-json.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Where Teams shows a tab (platform facts §6); nobody else may put the page into a frame. */
const FRAMES = 'https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft';

/** Hash of nothing: Fluent UI makes empty style elements and fills them by the style sheet's own interface. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Only the page's own files run and are shown; teams-js asks the second address which hosts are Microsoft's. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${EMPTY_STYLE}`,
  "img-src 'self' data:",
  "connect-src 'self' https://res.cdn.office.net",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${FRAMES}`,
].join('; ');

/** By what follows `/tab/`: the pages, and the one where the tab is added to a channel. */
const PAGES: Readonly<Record<string, string>> = { '': 'index.html', configure: 'configure.html' };

/** Named by their content, so they never change. */
const ASSET = /^assets\/[\w.-]+\.(js|css|svg)$/;
const YEAR_SECONDS = 31_536_000;

interface Served {
  bytes: Buffer;
  zipped: Buffer;
  tag: string;
}

/**
 * The pages of the tab, as built into a folder: `/tab/` and what it loads. Nothing in them is anybody's; what they
 * show they ask for with a token.
 *
 * @param folder ends with a slash
 */
export function tabFileRoutes(folder: URL): Route[] {
  const files = new Map<string, Promise<Served>>();
  const handle = async (request: HttpRequest, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/^\/tab\/?/, '');
    const name = PAGES[path] ?? path;
    if (PAGES[path] === undefined && !ASSET.test(name)) return notFound(response);
    const served = await read(name).catch(() => null);
    if (served === null) return notFound(response);
    send(request, response, { name, served });
  };
  return ['/tab', '/tab/', '/tab/configure', '/tab/assets/:name'].map((path) => ({
    method: 'GET',
    path,
    handle,
  }));

  /** Kept in memory, for there are few; one that could not be read is looked for again. */
  function read(name: string): Promise<Served> {
    const known = files.get(name);
    if (known !== undefined) return known;
    const reading = load(new URL(name, folder));
    files.set(name, reading);
    reading.catch(() => files.delete(name));
    return reading;
  }
}

async function load(file: URL): Promise<Served> {
  const bytes = await readFile(file);
  return { bytes, zipped: await promisify(gzip)(bytes, { level: 9 }), tag: entityTag(bytes) };
}

function send(
  request: HttpRequest,
  response: ServerResponse,
  { name, served }: { name: string; served: Served },
): void {
  if (response.headersSent || response.destroyed) return;
  const isPage = name.endsWith('.html');
  response.setHeader('Cache-Control', isPage ? 'no-cache' : `public, max-age=${YEAR_SECONDS}, immutable`);
  response.setHeader('ETag', served.tag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (isPage) response.setHeader('Content-Security-Policy', POLICY);
  if (isKnown(request.headers['if-none-match'], served.tag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  const zips = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = zips ? served.zipped : served.bytes;
  response.statusCode = 200;
  response.setHeader('Content-Type', TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
  if (zips) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Content-Length', body.byteLength);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function notFound(response: ServerResponse): void {
  response.setHeader('Cache-Control', 'no-store');
  sendError(response, 404, 'not_found', 'There is nothing at this address.');
}
