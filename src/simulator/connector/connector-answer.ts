/** What the connector answers; `body` null = none. */
export interface ConnectorAnswer {
  status: number;
  headers?: Record<string, string>;
  /** Sent as JSON, a text as it is. */
  body: unknown;
}

/** The usual shape of a refusal (platform facts §4.2). */
export function refusal(status: number, code: string, message: string): ConnectorAnswer {
  return { status, body: { error: { code, message } } };
}

/** The other shape, without `error.code`: the sub-code is JSON inside the message (platform facts §2.1, §10.17). */
export function writesBlocked(): ConnectorAnswer {
  const details = {
    subCode: 'MessageWritesBlocked',
    details: 'Thread is not writable for the sender.',
    errorCode: null,
    errorSubCode: null,
  };
  return {
    status: 403,
    body: { errorCode: 209, message: JSON.stringify(details, null, 1).replaceAll('\n', '\r\n') },
  };
}

/** @param retryAfter value of the header; null = none, which Teams also does (platform facts §2.1) */
export function throttled(retryAfter: string | null): ConnectorAnswer {
  return {
    ...refusal(429, 'Throttled', 'Too many requests.'),
    headers: retryAfter === null ? {} : { 'retry-after': retryAfter },
  };
}

/** What a proxy in between answers. */
export function htmlPage(status: number): ConnectorAnswer {
  return {
    status,
    headers: { 'content-type': 'text/html' },
    body: `<html><body><h1>${status}</h1></body></html>`,
  };
}
