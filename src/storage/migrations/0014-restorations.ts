import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/**
 * One row for each time the data came out of a backup (reliability F45): what was to be sent between the backup and
 * the restoring may have been sent by the life that was lost, unless that had ended before the backup. With an older
 * backup the restoring itself makes the table.
 */
export const CREATE_RESTORATIONS = `create table if not exists restorations (
  id text primary key,
  backup_made_at timestamptz not null,
  restored_at timestamptz not null,
  may_have_gone_on boolean not null,
  resumed_at timestamptz
)`;

export async function addRestorations(db: Kysely<unknown>): Promise<void> {
  await sql.raw(CREATE_RESTORATIONS).execute(db);
}
