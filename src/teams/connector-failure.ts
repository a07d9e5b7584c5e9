/** What the connector answered, or why it could not: read once from what botbuilder's client throws. */
export type ConnectorFailure =
  /** An HTTP answer. `code` as in the body, or the sub-code of an `errorCode` body; null when it has none. */
  | { failure: 'answer'; status: number; code: string | null; retryAfter: string | null; date: string | null }
  /** The connection could not be made: nothing left. */
  | { failure: 'not_sent'; code: string }
  /** The request left, or may have, and no answer came. */
  | { failure: 'no_answer'; code: string };

/** Failures of name lookup, connecting and TLS: they come before the first byte of the request. */
const NOT_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EPROTO|CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+|UNABLE_TO_\w+|SELF_SIGNED\w*|DEPTH_ZERO\w*|HOSTNAME_MISMATCH)$/;

export function toConnectorFailure(thrown: unknown): ConnectorFailure {
  const status = property(thrown, 'statusCode');
  const response = property(thrown, 'response');
  if (typeof status === 'number') {
    return {
      failure: 'answer',
      status,
      code: codeOf(property(response, 'bodyAsText')),
      retryAfter: header(response, 'retry-after'),
      date: header(response, 'date'),
    };
  }
  const code = property(thrown, 'code') ?? property(thrown, 'name');
  const known = typeof code === 'string' ? code : 'unknown';
  return NOT_SENT.test(known) || isConnectTimeout(thrown)
    ? { failure: 'not_sent', code: known }
    : { failure: 'no_answer', code: known };
}

/** The same for a code alone, for use with errors of the token service. */
export function isNetworkCode(code: string): boolean {
  return NOT_SENT.test(code) || /^(ECONNRESET|ETIMEDOUT|EPIPE|ECONNABORTED)$/.test(code);
}

/** The system gives up connecting with the same code as reading; only the message tells which. */
function isConnectTimeout(thrown: unknown): boolean {
  const message = property(thrown, 'message');
  return (
    property(thrown, 'code') === 'ETIMEDOUT' && typeof message === 'string' && /^connect\b/.test(message)
  );
}

/**
 * Bodies seen (platform facts §2.1): `{error:{code}}`; `{errorCode, message}` whose message is JSON text with a
 * `subCode`; HTML; nothing.
 */
function codeOf(body: unknown): string | null {
  const parsed = parsedOrNull(body);
  const code = property(property(parsed, 'error'), 'code');
  if (typeof code === 'string' && code !== '') return code;
  const subCode = property(parsedOrNull(property(parsed, 'message')), 'subCode');
  if (typeof subCode === 'string' && subCode !== '') return subCode;
  return property(parsed, 'errorCode') === 209 ? 'MessageWritesBlocked' : null;
}

function header(response: unknown, name: string): string | null {
  const headers = property(response, 'headers');
  if (typeof headers !== 'object' || headers === null || !('get' in headers)) return null;
  const value: unknown = typeof headers.get === 'function' ? headers.get(name) : null;
  return typeof value === 'string' ? value : null;
}

function parsedOrNull(text: unknown): unknown {
  if (typeof text !== 'string') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function property(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;
}
