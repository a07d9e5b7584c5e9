import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { Tables } from '../tables/tables.ts';
import type { QueueName } from './queue-settings.ts';
import { QUEUE_NAMES } from './queue-settings.ts';

/**
 * Frees what dead processes had in hand, so that it is looked at now and not when their claims and heartbeats run
 * out: an urgent call broken off by a crash goes on with the restart (ADR 0026). To be called before this process
 * works, and only when no other one has the database open.
 *
 * Jobs are tried again at once; the attempt counts, so that a job that kills its process is given up in the end
 * (reliability F47). Of a message that was being sent nobody knows whether it has arrived: without its claim it is
 * treated as one in doubt, by its kind (reliability F36).
 */
export async function releaseDead(boss: PgBoss, db: Kysely<Tables>): Promise<void> {
  await releaseClaims(db);
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from pgboss.job where state = 'active'`.execute(db);
  for (const name of QUEUE_NAMES) {
    const ids = rows.filter((row) => row.name === name).map((row) => row.id);
    if (ids.length === 0) continue;
    await dropDoubles(db, name);
    await boss.fail(name, ids, { message: 'the process ended while doing this job' });
    await sql`update pgboss.job set start_after = now()
      where name = ${name} and id = any(${ids}) and state = 'retry'`.execute(db);
  }
}

/**
 * Of one key only one job can wait for its next attempt: a second would be given up, and somebody called to look at it,
 * though the first does the same work.
 */
async function dropDoubles(db: Kysely<Tables>, queue: QueueName): Promise<void> {
  await sql`
    delete from pgboss.job as dead where name = ${queue} and state = 'active' and exists (
      select 1 from pgboss.job as waiting where waiting.name = dead.name and waiting.state = 'retry'
        and waiting.singleton_key = dead.singleton_key)`.execute(db);
}

/** Found by their jobs: whatever is being sent has one, in hand or waiting for the claim to run out. */
async function releaseClaims(db: Kysely<Tables>): Promise<void> {
  await sql`
    with released as (
      update deliveries set claimed_at = null
      where status = 'sending' and claimed_at is not null and id in (
        select data->>'deliveryId' from pgboss.job where name = 'deliver' and state <= 'active')
      returning id)
    update pgboss.job set start_after = now()
    where name = 'deliver' and state < 'active' and data->>'deliveryId' in (select id from released)`.execute(
    db,
  );
}
