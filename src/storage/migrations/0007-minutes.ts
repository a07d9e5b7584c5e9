import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Minutes, what was written by item, and what people remarked. */
export async function addMinutes(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table minutes (
    id text primary key,
    network_id text not null,
    sitting_id text not null unique,
    status text not null check (status in ('draft', 'review', 'published')),
    secretary_id text,
    review_since timestamptz,
    review_ends_at timestamptz,
    review_told_at timestamptz,
    published_at timestamptz,
    published jsonb,
    adopted_at timestamptz,
    adopted_sitting_id text,
    adopted_word text check (adopted_word in ('approval', 'acknowledgement')),
    unique (network_id, id),
    foreign key (network_id, sitting_id) references sittings (network_id, id),
    foreign key (network_id, secretary_id) references people (network_id, id),
    foreign key (network_id, adopted_sitting_id) references sittings (network_id, id),
    check ((status = 'published') = (published_at is not null)),
    check ((published_at is null) = (published is null)),
    check ((adopted_at is null) = (adopted_sitting_id is null)),
    check ((adopted_at is null) = (adopted_word is null))
  )`,
  `create index minutes_review on minutes (network_id) where status = 'review' and review_told_at is null`,
  `create table minutes_texts (
    network_id text not null,
    minutes_id text not null,
    item_key text not null,
    title text,
    text text not null,
    decisions jsonb not null,
    version integer not null,
    edited_by text,
    edited_at timestamptz not null,
    primary key (minutes_id, item_key),
    foreign key (network_id, minutes_id) references minutes (network_id, id),
    foreign key (network_id, edited_by) references people (network_id, id)
  )`,
  `create table minutes_remarks (
    id text primary key,
    network_id text not null,
    minutes_id text not null,
    kind text not null check (kind in ('comment', 'correction')),
    item_key text,
    person_id text not null,
    text text not null,
    reason text,
    at timestamptz not null,
    foreign key (network_id, minutes_id) references minutes (network_id, id),
    foreign key (network_id, person_id) references people (network_id, id),
    check ((kind = 'correction') = (reason is not null))
  )`,
  'create index minutes_remarks_of on minutes_remarks (minutes_id, at)',
];
