import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Nothing from elsewhere runs, is shown or is sent to; the page stands in no frame. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
};

const PAGE_FILE = /^page\/[a-z][a-z0-9-]*\.(css|js|svg)$/;

/**
 * Answers with a file; false when there is none.
 *
 * @param path below `/simulator/`: '' is the page, `page/<file>` its parts, `adaptivecards.js` the cards' renderer
 */
export async function sendPageFile(response: ServerResponse, path: string): Promise<boolean> {
  const place = placeOf(path);
  if (place === null) return false;
  let content: Buffer;
  try {
    content = await readFile(place);
  } catch {
    return false;
  }
  const type = TYPES[String(place).split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  response.writeHead(200, { ...HEADERS, 'content-type': type, 'content-length': content.length });
  response.end(content);
  return true;
}

function placeOf(path: string): string | URL | null {
  if (path === '') return new URL('../page/index.html', import.meta.url);
  if (path === 'adaptivecards.js') {
    return createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
  }
  return PAGE_FILE.test(path) ? new URL(`../${path}`, import.meta.url) : null;
}
