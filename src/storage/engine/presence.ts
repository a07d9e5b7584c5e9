import { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** Fixed for ever: every process that has a database open holds this key, shared. */
const PRESENCE_KEY = 7_247_310_059;
const AGAIN_AFTER_MS = 1_000;
/** How often the server is asked for a sign of life, and how long it may take. */
const BEAT_MS = 2_000;
const SILENCE_MS = 4_000;
/** Given once more at the end: it may be this process that stood still, with the answer at the door. */
const GRACE_MS = 1_000;

export interface Presence {
  /** Whether no other process had the database open when this one came. */
  alone: boolean;
  leave(): Promise<void>;
}

/** The sockets of all connections to one server, so that they can be given up together. */
export interface Sockets {
  /** For the driver: makes the socket of a new connection. */
  open: () => Socket;
  breakAll(): void;
}

export function createSockets(): Sockets {
  const sockets = new Set<Socket>();
  return {
    open() {
      const socket = new Socket();
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      return socket;
    },
    breakAll() {
      for (const socket of sockets) socket.destroy(new Error('Connection terminated: the server is silent'));
    },
  };
}

/**
 * Shows the others on a server that this process has the database open, for as long as it lives: the lock belongs to
 * a connection of its own, which the server closes when the process dies. One that breaks is made again; meanwhile
 * this process may be taken for dead, which costs a doubt about each message it is sending (ADR 0026).
 *
 * The same connection is the heartbeat: when the server is silent all connections are given up, for what waits on one
 * whose other end has gone would wait for a quarter of an hour (reliability F44).
 *
 * To be called by one process at a time.
 *
 * @param connection its sockets are those of `sockets`
 */
export async function announcePresence(connection: pg.ClientConfig, sockets: Sockets): Promise<Presence> {
  let current = await connect();
  let left = false;
  let asking = false;
  const { rows } = await current.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
    PRESENCE_KEY,
  ]);
  await hold(current);
  const alone = rows[0]?.alone === true;
  if (alone) await current.query('select pg_advisory_unlock($1)', [PRESENCE_KEY]);
  return {
    alone,
    async leave() {
      left = true;
      await current.end().catch(() => undefined);
    },
  };

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ ...connection, application_name: 'rete-urp-bot-presence' });
    // Unheard, a connection that breaks would end the process.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  async function hold(client: pg.Client): Promise<void> {
    await client.query('select pg_advisory_lock_shared($1)', [PRESENCE_KEY]);
    current = client;
    const beat = setInterval(() => void check(client), BEAT_MS).unref();
    client.once('end', () => {
      clearInterval(beat);
      void comeBack();
    });
  }

  /** One question at a time: the first to be late breaks everything off. */
  async function check(client: pg.Client): Promise<void> {
    if (asking) return;
    asking = true;
    const waited = new AbortController();
    const { signal } = waited;
    const late = delay(SILENCE_MS, undefined, { signal, ref: false })
      .then(() => delay(GRACE_MS, undefined, { signal, ref: false }))
      .then(
        () => sockets.breakAll(),
        () => undefined,
      );
    await client.query('select 1').catch(() => undefined);
    asking = false;
    waited.abort();
    await late;
  }

  async function comeBack(): Promise<void> {
    while (!left) {
      const client = await connect().catch(() => null);
      const held =
        client !== null &&
        (await hold(client).then(
          () => true,
          () => false,
        ));
      if (held && left) await client.end().catch(() => undefined);
      if (held) return;
      await client?.end().catch(() => undefined);
      await delay(AGAIN_AFTER_MS, undefined, { ref: false });
    }
  }
}
