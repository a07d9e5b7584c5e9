import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** What has still to be sent is found however much has been sent, and however many networks there are. */
export async function indexOpenDeliveries(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index deliveries_open on deliveries (network_id, queued_at)
    where status in ('queued', 'sending')`.execute(db);
}
