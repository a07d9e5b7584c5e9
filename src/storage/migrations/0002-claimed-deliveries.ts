import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Since when a delivery is being sent, so that a send under way is not taken for one that broke off. */
export async function addClaims(db: Kysely<unknown>): Promise<void> {
  await sql`alter table deliveries add column claimed_at timestamptz`.execute(db);
}
