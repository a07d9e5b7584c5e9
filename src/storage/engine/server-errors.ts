import { StorageError } from './storage-error.ts';

/** Where a server is, for messages: never the user, the password or the parameters. */
export function describeServer(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return 'the database server';
  const host = parsed.hostname === '' ? (parsed.searchParams.get('host') ?? 'local socket') : parsed.hostname;
  return `${host}:${parsed.port === '' ? '5432' : parsed.port}${parsed.pathname}`;
}

/** SQLSTATE or system error code, also of the cause; null when there is none. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? errorCode(error.cause) : null;
}

/** What the operator must know when a server cannot be used; other errors come back as they are. */
export function toStorageError(error: unknown, url: string): unknown {
  if (error instanceof StorageError) return error;
  const server = describeServer(url);
  const code = errorCode(error);
  // The cause is left out where the driver's own message may quote the address.
  switch (code) {
    case '28P01':
    case '28000':
      return new StorageError('server_refused', {
        found: `${server} refused the user or the password`,
        accepted: 'a user and a password that the server knows',
        todo: 'correct DATABASE_URL',
      });
    case '3D000':
      return new StorageError('database_missing', {
        found: `${server}: there is no such database`,
        accepted: 'an existing database, empty or made by this program',
        todo: 'create it (CREATE DATABASE …), or correct DATABASE_URL',
      });
    case '42501':
      return new StorageError('not_permitted', {
        found: `${server}: the user may not create or use the tables`,
        accepted: 'a user who may create tables in the schema public and create schemas in the database',
        todo: 'grant it (GRANT CREATE ON DATABASE …; GRANT ALL ON SCHEMA public …), or run "npm run migrate" as the owner',
      });
    case null:
      return isConnectionLost(error) ? unreachable(server, 'connection closed') : error;
    default:
      return UNREACHABLE.has(code) ? unreachable(server, code) : error;
  }
}

const UNREACHABLE = new Set([
  ...[
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ETIMEDOUT',
    'ECONNRESET',
    'ENOENT',
  ],
  ...['57P01', '57P03', '53300', '08001', '08006'],
]);

function unreachable(server: string, code: string): StorageError {
  return new StorageError('server_unreachable', {
    found: `${server} does not answer (${code})`,
    accepted: 'a running PostgreSQL server that accepts connections from this machine',
    todo: 'start it, or correct the host and port of DATABASE_URL, or the firewall between',
  });
}

/** The connection broke, or the server is going down: what was not committed is not there. */
export function isConnectionLost(error: unknown): boolean {
  const code = errorCode(error);
  if (code === null) return LOST.test(String(error));
  return code.startsWith('08') || ['57P01', '57P02', 'ECONNRESET', 'EPIPE'].includes(code);
}

/** What the driver says, without a code, when a connection has gone; the last when even the rollback fails on it. */
const LOST = /connection terminated|connection ended|timeout.*connect|connection error and is not queryable/i;
