import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Items of the agendas, in place of a list of titles that nobody could fill. */
export async function addAgenda(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table agenda_items (
    id text primary key,
    network_id text not null references networks,
    sitting_id text not null,
    title text not null,
    note text not null,
    proposed_by text,
    presenter text,
    minutes integer check (minutes > 0),
    position integer not null,
    state text not null check (state in ('proposed', 'accepted', 'refused', 'removed')),
    refusal text,
    links jsonb not null,
    treated boolean,
    carried_from text,
    carried_number integer,
    carried_year integer,
    proposed_at timestamptz not null,
    version integer not null,
    unique (network_id, id),
    foreign key (network_id, sitting_id) references sittings (network_id, id),
    foreign key (network_id, proposed_by) references people (network_id, id),
    foreign key (network_id, carried_from) references agenda_items (network_id, id),
    check ((state = 'accepted') = (position > 0)),
    check ((state = 'refused') = (refusal is not null)),
    check ((carried_number is null) = (carried_year is null))
  )`,
  'create index agenda_items_sitting on agenda_items (sitting_id, position)',
  'create unique index agenda_items_carried on agenda_items (carried_from) where carried_from is not null',
  'alter table sittings drop column agenda',
  'alter table sittings add column agenda_version integer not null default 0',
  'alter table sittings add column agenda_changed_at timestamptz',
  'alter table sittings add column proposals integer not null default 0',
  'alter table sittings add column proposed_at timestamptz',
];
