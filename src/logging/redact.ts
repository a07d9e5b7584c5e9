const REDACTED = '[redacted]';
const DEEPEST = 5;
const LONGEST_TEXT = 2_000;

/** Names of fields that carry people's names, their words or secrets, in lower case without `_` and `-`. */
const HIDDEN_FIELDS: ReadonlySet<string> = new Set([
  'name',
  'personname',
  'displayname',
  'givenname',
  'surname',
  'firstname',
  'lastname',
  'email',
  'mail',
  'userprincipalname',
  'upn',
  'text',
  'body',
  'rest',
  'typed',
  'excuse',
  'summary',
  'attachments',
  'authorization',
  'cookie',
  'token',
  'accesstoken',
  'password',
  'microsoftapppassword',
  'secret',
  'clientsecret',
  'connectionstring',
  'databaseurl',
]);

const SECRETS_IN_TEXT: readonly [RegExp, string][] = [
  [/\bBearer\s+[\w.~+/=-]+/gi, `Bearer ${REDACTED}`],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, REDACTED],
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]+):[^\s/@]+@/gi, `$1:${REDACTED}@`],
  [/(\/files\/[^\s/]+\/)[^\s/?#]+/g, `$1${REDACTED}`],
  [/\b[\w.+-]+@[\w-]+(\.[\w-]+)+\b/g, REDACTED],
];

/** What JSON leaves as it is, and some readers of logs take for the end of a line, a command to the terminal or a turn. */
const UNPRINTED = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** The fields of a log line without personal data and secrets, ready to become JSON; never throws. */
export function redactFields(fields: Record<string, unknown>): Record<string, unknown> {
  return redactEntries(fields, 0);
}

/** What a log says of an error: no request, no headers, no rows; `cause` included. */
export function describeError(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: redactText(String(error)) };
  const { code, statusCode } = error as Error & { code?: unknown; statusCode?: unknown };
  return {
    type: error.name,
    message: redactText(error.message),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(typeof statusCode === 'number' && { statusCode }),
    ...(error.stack !== undefined && { stack: redactText(error.stack) }),
    ...(error.cause !== undefined && depth < DEEPEST && { cause: describeError(error.cause, depth + 1) }),
  };
}

export function redactText(text: string): string {
  const line = text.replace(UNPRINTED, '·');
  const cut = line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}…` : line;
  return SECRETS_IN_TEXT.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), cut);
}

function redactEntries(fields: object, depth: number): Record<string, unknown> {
  const entries = Object.entries(fields).map(([field, value]) => [
    field,
    HIDDEN_FIELDS.has(field.toLowerCase().replace(/[_-]/g, '')) ? REDACTED : redactValue(value, depth),
  ]);
  return Object.fromEntries(entries);
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'invalid date' : value.toISOString();
  if (value instanceof Error) return describeError(value, depth);
  if (depth >= DEEPEST) return '[deeper]';
  if (Array.isArray(value)) return value.map((item) => redactValue(item, depth + 1));
  return redactEntries(value, depth + 1);
}
