import type { Kysely } from 'kysely';
import { sql } from 'kysely';

const STATEMENTS = [
  `create table networks (
    id text primary key,
    tenant_id text not null,
    team_id text not null,
    name text not null,
    channel_id text not null,
    service_url text not null,
    bot_id text not null,
    status text not null check (status in ('setup', 'active', 'removed')),
    set_up_at timestamptz,
    settings jsonb not null,
    next_due_at timestamptz,
    unique (tenant_id, team_id)
  )`,
  `create index networks_due on networks (next_due_at) where status = 'active' and next_due_at is not null`,
  `create table seats (
    id text primary key,
    network_id text not null references networks,
    name text not null,
    position integer not null,
    patron_day text
  )`,
  `create index seats_of_network on seats (network_id, position)`,
  `create table people (
    id text primary key,
    network_id text not null references networks,
    aad_object_id text not null,
    teams_user_id text not null,
    name text not null,
    role text check (role in ('coordinator', 'referent', 'manager', 'operator')),
    seat_id text references seats,
    declared_role text check (declared_role in ('coordinator', 'referent', 'manager', 'operator')),
    declared_seat_id text references seats,
    in_team boolean not null,
    chat_id text,
    unreachable_since timestamptz,
    unreachable_reason text,
    asked_at timestamptz,
    unique (network_id, aad_object_id)
  )`,
  `create index people_by_identity on people (aad_object_id)`,
  `create table sittings (
    id text primary key,
    network_id text not null references networks,
    kind text not null check (kind in ('ordinary', 'urgent')),
    series_on text check ((kind = 'ordinary') = (series_on is not null)),
    starts_at timestamptz not null,
    duration_minutes integer not null,
    place text not null,
    link text,
    status text not null check (status in ('planned', 'convened', 'cancelled')),
    date_version integer not null,
    sequence integer not null,
    number_n integer,
    number_year integer,
    convened_at timestamptz,
    convened_by text,
    answer_by timestamptz,
    reason text,
    notice_minutes integer,
    agenda jsonb not null,
    documents jsonb not null,
    change jsonb not null,
    minutes_out_at timestamptz,
    unique (network_id, series_on),
    unique (network_id, number_year, number_n)
  )`,
  `create index sittings_of_network on sittings (network_id, starts_at)`,
  `create table answers (
    id text primary key,
    network_id text not null references networks,
    sitting_id text not null references sittings,
    person_id text not null references people,
    date_version integer not null,
    state text not null check (state in ('in_person', 'remote', 'excused')),
    reason text,
    via text not null check (via in ('card', 'command', 'on_behalf')),
    recorded_by text not null,
    recorded_at timestamptz not null,
    card_seq integer,
    seq integer not null,
    unique (sitting_id, person_id, seq)
  )`,
  `create table acknowledgements (
    sitting_id text not null references sittings,
    person_id text not null references people,
    at timestamptz not null,
    primary key (sitting_id, person_id)
  )`,
  `create table deliveries (
    id text primary key,
    network_id text not null references networks,
    sitting_id text references sittings,
    kind text not null,
    line_key text not null,
    recipient text not null,
    due_at timestamptz not null,
    status text not null check (status in ('queued', 'sending', 'sent', 'skipped', 'failed', 'uncertain')),
    attempts integer not null,
    uncertainties integer not null,
    reason text,
    queued_at timestamptz not null,
    sent_at timestamptz,
    conversation_id text,
    activity_id text,
    unique nulls not distinct (network_id, sitting_id, line_key, recipient)
  )`,
  `create index deliveries_of_sitting on deliveries (sitting_id)`,
  `create table plan_runs (
    sitting_id text not null references sittings,
    date_version integer not null,
    line_key text not null,
    due_at timestamptz not null,
    decision text not null check (decision in ('sent', 'skipped')),
    decided_at timestamptz not null,
    primary key (sitting_id, date_version, line_key)
  )`,
  `create table urgent_drafts (
    id text primary key,
    network_id text not null references networks,
    person_id text not null references people,
    starts_at timestamptz,
    immediate boolean not null,
    reason text not null,
    status text not null check (status in ('open', 'confirmed', 'dropped')),
    sitting_id text references sittings,
    created_at timestamptz not null
  )`,
  `create table audit_log (
    seq bigint generated always as identity primary key,
    network_id text not null references networks,
    at timestamptz not null,
    actor_id text,
    actor_aad_object_id text not null,
    act text not null,
    outcome text not null check (outcome in ('done', 'refused')),
    details jsonb not null
  )`,
  `create index audit_of_network on audit_log (network_id, seq)`,
  `create function audit_log_is_append_only() returns trigger language plpgsql as $$
    begin raise exception 'audit_log is append-only'; end $$`,
  `create trigger audit_log_append_only before update or delete on audit_log
    for each statement execute function audit_log_is_append_only()`,
  `create table inbound_activities (key text primary key, received_at timestamptz not null)`,
  `create index inbound_by_age on inbound_activities (received_at)`,
  `create table convocation_numbers (
    network_id text not null references networks,
    year integer not null,
    last integer not null,
    primary key (network_id, year)
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
