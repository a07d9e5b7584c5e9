import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from '../tables/tables.ts';
import type { Engine } from './engine.ts';
import type { Presence } from './presence.ts';
import { announcePresence, createSockets } from './presence.ts';
import { describeServer, toStorageError } from './server-errors.ts';
import { StorageError } from './storage-error.ts';

/** Fixed for ever: whoever opens this database waits for this key. */
const START_KEY = 7_247_310_058;
const OLDEST_SERVER = 130_000;
const CONNECTIONS = 10;
const QUEUE_CONNECTIONS = 4;

/** Who presses a button waits for a connection no longer than this: then they are told (reliability F44). */
const CONNECTION = {
  connectionTimeoutMillis: 5_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
};

/**
 * Nothing waits for ever, nor holds a lock for ever. A transaction waits for nothing outside the database: one that
 * stands still has lost its other end. Without a limit to the wait for a lock, each session that a broken wire has
 * left behind would take the lock of a network in its turn, and hold it until it is given up (reliability F44).
 */
const SESSION = {
  statement_timeout: 60_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 10_000,
};

/**
 * Connects to a PostgreSQL server; several processes may use the same database.
 *
 * @param onError told of connections that break; the pool replaces them
 * @throws StorageError when the server cannot be reached or used; the message has no password
 */
export async function openServerEngine(url: string, onError: (error: Error) => void): Promise<Engine> {
  const sockets = createSockets();
  const connection = {
    ...CONNECTION,
    connectionString: url,
    application_name: 'rete-urp-bot',
    stream: sockets.open,
  };
  await checkServer(connection, url);
  const pool = new pg.Pool({ ...connection, ...SESSION, max: CONNECTIONS });
  pool.on('error', onError);
  // The pool listens to idle connections only: one that breaks while in use would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  let presence: Presence | null = null;
  return {
    kind: 'server',
    db,
    queueConnection: { ...connection, application_name: 'rete-urp-bot-queue', max: QUEUE_CONNECTIONS },
    exclusively: (work) =>
      exclusively(connection, url, async () => {
        presence = await announcePresence(connection, sockets);
        return work(presence.alone);
      }),
    assertUsable() {},
    connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    freeBytes: async () => null,
    async maintain() {},
    async close() {
      await db.destroy();
      await presence?.leave();
    },
  };
}

async function checkServer(connection: pg.ClientConfig, url: string): Promise<void> {
  const version = await withClient(connection, url, async (client) => {
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    return rows[0]?.version ?? 0;
  });
  if (version >= OLDEST_SERVER) return;
  throw new StorageError('server_version', {
    found: `${describeServer(url)} is PostgreSQL ${Math.floor(version / 10_000)}`,
    accepted: `PostgreSQL ${OLDEST_SERVER / 10_000} or later`,
    todo: 'upgrade the server, or give the DATABASE_URL of another',
  });
}

/** A lock of the session, not of a transaction: pg-boss makes its own transactions in between. */
async function exclusively<T>(connection: pg.ClientConfig, url: string, work: () => Promise<T>): Promise<T> {
  return withClient(connection, url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [START_KEY]);
    return work();
  });
}

async function withClient<T>(
  connection: pg.ClientConfig,
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(connection);
  // Unheard, a connection that breaks would end the process; whoever uses it sees its query fail.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw toStorageError(error, url);
  } finally {
    await client.end().catch(() => undefined);
  }
}
