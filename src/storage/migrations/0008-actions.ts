import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Actions, and the reminders of theirs that have been decided. An action outlives the municipality it concerned. */
export async function addActions(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table actions (
    id text primary key,
    network_id text not null references networks,
    sitting_id text,
    text text not null,
    owner_id text,
    owner_name text not null,
    seat_id text,
    due_on text check (due_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    state text not null check (state in ('open', 'done', 'dropped')),
    created_at timestamptz not null,
    created_by text not null,
    given_at timestamptz not null,
    closed_at timestamptz,
    closed_by text,
    closing_word text,
    version integer not null,
    unique (network_id, id),
    foreign key (network_id, sitting_id) references sittings (network_id, id),
    foreign key (network_id, owner_id) references people (network_id, id),
    foreign key (network_id, created_by) references people (network_id, id),
    foreign key (network_id, closed_by) references people (network_id, id),
    foreign key (network_id, seat_id) references seats (network_id, id) on delete set null (seat_id),
    check ((state = 'open') = (closed_at is null)),
    check ((closed_at is null) = (closed_by is null)),
    check ((state = 'dropped') = (closing_word is not null))
  )`,
  `create index actions_open on actions (network_id) where state = 'open'`,
  'create index actions_sitting on actions (sitting_id)',
  `create table action_runs (
    network_id text not null,
    action_id text not null,
    due_on text not null,
    kind text not null check (kind in ('action_due', 'action_overdue')),
    due_at timestamptz not null,
    decision text not null check (decision in ('sent', 'skipped')),
    decided_at timestamptz not null,
    primary key (action_id, due_on, kind),
    foreign key (network_id, action_id) references actions (network_id, id)
  )`,
];
