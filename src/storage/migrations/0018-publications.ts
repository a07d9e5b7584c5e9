import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/**
 * Coordinated publication (ADR 42): items, what each municipality has said of them, questions, and the outlets each
 * keeps. A municipality may leave the network: what it said stays, under its name of then, so its id is no reference.
 */
export async function addPublications(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const ON_DATE = `~ '^\\d{4}-\\d{2}-\\d{2}$'`;

const TEXTS = `kind text not null check (kind in ('news', 'service', 'campaign')),
    title text not null,
    text text not null,
    links jsonb not null,
    outlet_kinds jsonb not null,
    from_on text not null check (from_on ${ON_DATE}),
    until_on text check (until_on ${ON_DATE}),
    nudges text not null check (nudges in ('none', 'once', 'weekly', 'close'))`;

const STATEMENTS = [
  `create table publications (
    id text primary key,
    network_id text not null references networks,
    proposed_by text,
    proposed_at timestamptz not null,
    updated_at timestamptz not null,
    version integer not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawal_reason text,
    ${TEXTS},
    unique (network_id, id),
    check ((withdrawn_at is null) = (withdrawal_reason is null)),
    check (until_on is null or until_on >= from_on),
    foreign key (network_id, proposed_by) references people (network_id, id) on delete set null (proposed_by),
    foreign key (network_id, withdrawn_by) references people (network_id, id) on delete set null (withdrawn_by)
  )`,
  'create index publications_from on publications (network_id, from_on)',
  `create table publication_versions (
    network_id text not null,
    publication_id text not null,
    version integer not null,
    edited_by text,
    edited_at timestamptz not null,
    ${TEXTS},
    primary key (publication_id, version),
    foreign key (network_id, publication_id) references publications (network_id, id),
    foreign key (network_id, edited_by) references people (network_id, id) on delete set null (edited_by)
  )`,
  `create table placements (
    network_id text not null,
    publication_id text not null,
    seat_id text not null,
    seat_name text not null,
    state text not null
      check (state in ('waiting', 'scheduled', 'published', 'not_relevant', 'removed', 'kept')),
    link text not null,
    outlets jsonb not null,
    scheduled_on text check (scheduled_on ${ON_DATE}),
    reason text not null,
    published_at timestamptz,
    published_version integer,
    reported_by text,
    reported_at timestamptz,
    version integer not null,
    primary key (publication_id, seat_id),
    check ((state = 'scheduled') = (scheduled_on is not null)),
    foreign key (network_id, publication_id) references publications (network_id, id),
    foreign key (network_id, reported_by) references people (network_id, id) on delete set null (reported_by)
  )`,
  `create table publication_questions (
    id text primary key,
    network_id text not null,
    publication_id text not null,
    seat_id text not null,
    text text not null,
    asked_by text,
    asked_at timestamptz not null,
    answer text,
    answered_by text,
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null)),
    foreign key (network_id, publication_id) references publications (network_id, id),
    foreign key (network_id, asked_by) references people (network_id, id) on delete set null (asked_by),
    foreign key (network_id, answered_by) references people (network_id, id) on delete set null (answered_by)
  )`,
  'create index publication_questions_of on publication_questions (publication_id)',
  `create table outlet_lists (
    network_id text not null,
    seat_id text not null,
    outlets jsonb not null,
    version integer not null,
    edited_by text,
    edited_at timestamptz not null,
    primary key (network_id, seat_id),
    foreign key (network_id, seat_id) references seats (network_id, id) on delete cascade,
    foreign key (network_id, edited_by) references people (network_id, id) on delete set null (edited_by)
  )`,
  `create table publication_runs (
    network_id text not null,
    publication_id text not null,
    seat_id text not null,
    kind text not null
      check (kind in ('publication_nudge', 'publication_scheduled', 'publication_takedown')),
    run_on text not null,
    due_at timestamptz not null,
    decision text not null check (decision in ('sent', 'skipped')),
    decided_at timestamptz not null,
    primary key (publication_id, seat_id, kind, run_on),
    foreign key (network_id, publication_id) references publications (network_id, id)
  )`,
];
