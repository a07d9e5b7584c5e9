import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** Fixed for ever: every process that has a database open holds this key, shared. */
const PRESENCE_KEY = 7_247_310_059;
const AGAIN_AFTER_MS = 1_000;

export interface Presence {
  /** Whether no other process had the database open when this one came. */
  alone: boolean;
  leave(): Promise<void>;
}

/**
 * Shows the others on a server that this process has the database open, for as long as it lives: the lock belongs to
 * a connection of its own, which the server closes when the process dies. One that breaks is made again; meanwhile
 * this process may be taken for dead, which costs a doubt about each message it is sending.
 *
 * To be called by one process at a time.
 */
export async function announcePresence(connection: pg.ClientConfig): Promise<Presence> {
  let current = await connect();
  let left = false;
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
    client.once('end', () => void comeBack());
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
