import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Texts of the minutes that are not the stored ones, kept so that they can be had back (ADR 38). */
export async function addMinutesVersions(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table minutes_versions (
    id text primary key,
    network_id text not null,
    minutes_id text not null,
    item_key text not null,
    origin text not null check (origin in ('replaced', 'set_aside')),
    text text not null,
    decisions jsonb not null,
    written_by text not null,
    written_at timestamptz not null,
    foreign key (network_id, minutes_id) references minutes (network_id, id),
    foreign key (network_id, written_by) references people (network_id, id)
  )`,
  'create index minutes_versions_of on minutes_versions (minutes_id, item_key, written_at)',
];
