import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import { RESTORED } from '../../usecases/delivery/restored.ts';
import { transactionJobs } from '../queue/jobs.ts';
import type { Tables } from '../tables/tables.ts';

/**
 * Takes up the work of data that came out of a backup; does nothing for others, nor a second time. The queue is not in
 * a backup, so each delivery not settled gets its job again. One that the lost life may have sent is put as if a
 * process had died sending it: it is then sent once more or not at all, by its kind, and shown to the coordination.
 * Rosters are read and shared cards edited, since people and cards may have changed meanwhile.
 *
 * To be called before the workers start. In one transaction; of processes that start together one does it.
 */
export async function resumeRestored(db: Kysely<Tables>, boss: PgBoss, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const restored = await sql<{ may_have_gone_on: boolean }>`
      select may_have_gone_on from restorations where resumed_at is null for update`.execute(trx);
    if (restored.rows.length === 0) return;
    if (restored.rows.some((row) => row.may_have_gone_on)) {
      await sql`
        update deliveries set status = 'sending', claimed_at = null, reason = ${RESTORED}
        where status in ('queued', 'sending')`.execute(trx);
    }
    const jobs = transactionJobs(boss, trx, () => undefined);
    const waiting = await trx
      .selectFrom('deliveries')
      .select(['id', 'kind'])
      .where('status', 'in', ['queued', 'sending'])
      .execute();
    if (waiting.length > 0) await jobs.sendDeliveries(waiting);
    const networks = await trx.selectFrom('networks').select('id').where('status', '!=', 'removed').execute();
    for (const { id } of networks) await jobs.send({ job: 'sync_roster', networkId: id });
    const sittings = await trx
      .selectFrom('sittings')
      .select(['id', 'network_id'])
      .where('status', '!=', 'planned')
      .where('starts_at', '>', now)
      .execute();
    await jobs.refreshCards(sittings.map((row) => ({ networkId: row.network_id, sittingId: row.id })));
    await sql`update restorations set resumed_at = ${now} where resumed_at is null`.execute(trx);
  });
}

/**
 * The last instant up to which a life that is lost may have sent what was due; null when there was none. What is due
 * by then and has not been decided in these data is in doubt.
 */
export async function doubtfulUntil(db: Kysely<Tables>): Promise<Date | null> {
  const { rows } = await sql<{ until: Date | null }>`
    select max(restored_at) as until from restorations where may_have_gone_on`.execute(db);
  return rows[0]?.until ?? null;
}
