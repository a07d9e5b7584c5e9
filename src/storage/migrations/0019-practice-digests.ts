import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Which practices each monthly digest tells of (ADR 43). */
export async function addPracticeDigests(db: Kysely<unknown>): Promise<void> {
  await sql`create table practice_digests (
    network_id text not null references networks,
    month text not null check (month ~ '^\\d{4}-\\d{2}$'),
    from_at timestamptz not null,
    until_at timestamptz not null,
    primary key (network_id, month)
  )`.execute(db);
}
