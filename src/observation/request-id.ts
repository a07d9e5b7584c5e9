import type { IncomingHttpHeaders } from 'node:http';

/** Names under which Microsoft's services send the id of a request, the first that is there. */
const HEADERS = ['ms-cv', 'x-ms-request-id', 'x-ms-correlation-request-id'];
const LONGEST = 128;

/** The id under which Microsoft knows a request, to give to its support; null when there is none. Any sender's word. */
export function requestIdOf(headers: IncomingHttpHeaders): string | null {
  const given = HEADERS.map((name) => headers[name]).find((value) => typeof value === 'string');
  if (typeof given !== 'string') return null;
  const clean = given.replace(/[^\w.+/=:-]/g, '').slice(0, LONGEST);
  return clean === '' ? null : clean;
}
