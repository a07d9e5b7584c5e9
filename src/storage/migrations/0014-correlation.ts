import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** What a delivery comes from, so that its log lines can be found from those of the press or the sweep. */
export async function addCorrelation(db: Kysely<unknown>): Promise<void> {
  await sql`alter table deliveries add column correlation_id text`.execute(db);
}
