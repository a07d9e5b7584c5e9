import type { ServerResponse } from 'node:http';

/**
 * What every answer carries, whatever its status, unless its route says otherwise: it is shown nowhere, framed by
 * nobody, kept by nobody, and read by no other site (ASVS 3.4). There is no CORS header anywhere: no page of another
 * origin is served.
 */
const ALWAYS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};
const HTTPS_ONLY = { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' };

/** @param https whether browsers are to keep to https */
export function securityHeaders(https: boolean): Readonly<Record<string, string>> {
  return https ? { ...ALWAYS, ...HTTPS_ONLY } : ALWAYS;
}

export function putHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
