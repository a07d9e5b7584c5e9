import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Addresses of files. The unique index keeps one address of the calendar for a network, whoever asks at once. */
export async function addFileLinks(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table file_links (
    id text primary key,
    network_id text not null references networks,
    token text not null check (length(token) >= 22),
    request jsonb not null,
    request_key text not null,
    created_by text,
    created_at timestamptz not null,
    expires_at timestamptz,
    revoked_at timestamptz,
    unique (network_id, id),
    foreign key (network_id, created_by) references people (network_id, id)
  )`,
  'create index file_links_request on file_links (network_id, request_key)',
  `create unique index file_links_one_feed on file_links (network_id)
    where request_key = 'feed' and revoked_at is null`,
];
