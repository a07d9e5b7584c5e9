import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Engine } from './engine.ts';
import { StorageError } from './storage-error.ts';
import type { Tables } from './tables.ts';

const CONNECT_TIMEOUT_MS = 5_000;
const POOL_SIZE = 10;

/**
 * Opens a pool of connections to a PostgreSQL server (15 or newer).
 *
 * @throws StorageError `unreachable` or `refused`, without the password of the address; nothing is touched
 */
export async function openServer(url: string): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'rete-urp-bot',
    keepAlive: true,
  });
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  try {
    const client = await pool.connect();
    client.release();
  } catch (error) {
    await pool.end();
    throw toStorageError(url, error);
  }
  return {
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    queueOptions: { connectionString: url, max: 4, application_name: 'rete-urp-bot-queue' },
    maintain: async () => undefined,
    close: async () => {
      await pool.end();
    },
  };
}

function toStorageError(url: string, error: unknown): StorageError {
  const { hostname, port, pathname, username } = new URL(url);
  const where = `PostgreSQL at ${hostname}:${port || '5432'}`;
  const code = (error as { code?: string }).code ?? '';
  const message = error instanceof Error ? error.message : String(error);
  if (code.startsWith('28')) {
    return new StorageError(
      'refused',
      `${where} refused the user "${username}" (${code}). Check user and password in DATABASE_URL and the server's pg_hba.conf.`,
      error,
    );
  }
  if (code === '3D000') {
    return new StorageError(
      'refused',
      `${where} has no database "${pathname.slice(1)}". Create it, or correct its name in DATABASE_URL.`,
      error,
    );
  }
  return new StorageError(
    'unreachable',
    `${where} cannot be reached (${code === '' ? message : code}). Check that it runs, that DATABASE_URL has the right ` +
      'host and port, and that no firewall is in between.',
    error,
  );
}
