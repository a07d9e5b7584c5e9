import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/**
 * The first schema. Foreign keys carry the network id along, so that a row of one network can never point at a row
 * of another, whatever the program does.
 */
export async function createFirstSchema(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...NETWORKS, ...SITTINGS, ...DELIVERIES, ...LOGS]) {
    await sql.raw(statement).execute(db);
  }
}

const NETWORKS = [
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
  `create index networks_due on networks (next_due_at) where status = 'active'`,
  `create table convocation_counters (
    network_id text not null references networks,
    year integer not null,
    last integer not null,
    primary key (network_id, year)
  )`,
  `create table seats (
    id text primary key,
    network_id text not null references networks,
    name text not null,
    position integer not null,
    patron_day text check (patron_day ~ '^\\d{2}-\\d{2}$'),
    unique (network_id, id)
  )`,
  `create table people (
    id text primary key,
    network_id text not null references networks,
    aad_object_id text not null,
    teams_user_id text not null,
    name text not null,
    role text check (role in ('coordinator', 'referent', 'manager', 'operator')),
    seat_id text,
    declared_role text check (declared_role in ('coordinator', 'referent', 'manager', 'operator')),
    declared_seat_id text,
    in_team boolean not null,
    chat_id text,
    unreachable_since timestamptz,
    unreachable_reason text,
    asked_at timestamptz,
    unique (network_id, aad_object_id),
    unique (network_id, id),
    foreign key (network_id, seat_id) references seats (network_id, id),
    foreign key (network_id, declared_seat_id) references seats (network_id, id),
    check (role is not null or seat_id is null),
    check (declared_role is not null or declared_seat_id is null),
    check ((unreachable_since is null) = (unreachable_reason is null))
  )`,
  'create index people_identity on people (aad_object_id)',
];

const SITTINGS = [
  `create table sittings (
    id text primary key,
    network_id text not null references networks,
    kind text not null check (kind in ('ordinary', 'urgent')),
    series_on text check (series_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    starts_at timestamptz not null,
    duration_minutes integer not null,
    place text not null,
    link text,
    status text not null check (status in ('planned', 'convened', 'cancelled')),
    date_version integer not null,
    sequence integer not null,
    number integer,
    number_year integer,
    convened_at timestamptz,
    convened_by text,
    answer_by timestamptz,
    reason text,
    notice_minutes integer,
    agenda jsonb not null,
    documents jsonb not null,
    change_kind text check (change_kind in ('moved', 'cancelled')),
    change_at timestamptz,
    change_by text,
    change_reason text,
    change_previous_starts_at timestamptz,
    minutes_out_at timestamptz,
    unique (network_id, id),
    check ((number is null) = (number_year is null))
  )`,
  `create unique index sittings_series on sittings (network_id, series_on) where series_on is not null`,
  `create unique index sittings_number on sittings (network_id, number_year, number) where number is not null`,
  'create index sittings_start on sittings (network_id, starts_at)',
  `create table answers (
    id text primary key,
    network_id text not null,
    sitting_id text not null,
    person_id text not null,
    date_version integer not null,
    state text not null check (state in ('in_person', 'remote', 'excused')),
    reason text,
    via text not null check (via in ('card', 'command', 'on_behalf')),
    recorded_by text not null,
    recorded_at timestamptz not null,
    card_seq integer,
    seq integer not null,
    unique (sitting_id, person_id, seq),
    foreign key (network_id, sitting_id) references sittings (network_id, id),
    foreign key (network_id, person_id) references people (network_id, id)
  )`,
  `create table acknowledgements (
    network_id text not null,
    sitting_id text not null,
    person_id text not null,
    at timestamptz not null,
    primary key (sitting_id, person_id),
    foreign key (network_id, sitting_id) references sittings (network_id, id),
    foreign key (network_id, person_id) references people (network_id, id)
  )`,
];

const DELIVERIES = [
  `create table deliveries (
    id text primary key,
    network_id text not null references networks,
    sitting_id text,
    kind text not null,
    line_key text not null,
    recipient_key text not null,
    person_id text,
    due_at timestamptz not null,
    status text not null check (status in ('queued', 'sending', 'sent', 'skipped', 'failed', 'uncertain')),
    attempts integer not null,
    uncertainties integer not null,
    reason text,
    queued_at timestamptz not null,
    sent_at timestamptz,
    conversation_id text,
    activity_id text,
    foreign key (network_id, sitting_id) references sittings (network_id, id),
    foreign key (network_id, person_id) references people (network_id, id)
  )`,
  `create unique index deliveries_once
    on deliveries (network_id, coalesce(sitting_id, ''), line_key, recipient_key)`,
  'create index deliveries_sitting on deliveries (sitting_id) where sitting_id is not null',
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
    person_id text not null,
    starts_at timestamptz,
    immediate boolean not null,
    reason text not null,
    status text not null check (status in ('open', 'confirmed', 'dropped')),
    sitting_id text unique,
    created_at timestamptz not null,
    foreign key (network_id, person_id) references people (network_id, id),
    foreign key (network_id, sitting_id) references sittings (network_id, id)
  )`,
];

const LOGS = [
  `create table audit_log (
    id bigint generated always as identity primary key,
    network_id text not null references networks,
    at timestamptz not null,
    actor_id text,
    actor_aad_object_id text not null,
    act text not null,
    outcome text not null check (outcome in ('done', 'refused')),
    details jsonb not null
  )`,
  'create index audit_log_network on audit_log (network_id, id)',
  `create function refuse_audit_change() returns trigger language plpgsql as $$
    begin
      raise exception 'audit_log is append-only: % refused', tg_op using errcode = 'restrict_violation';
    end
  $$`,
  `create trigger audit_log_append_only before update or delete on audit_log
    for each row execute function refuse_audit_change()`,
  `create trigger audit_log_no_truncate before truncate on audit_log
    for each statement execute function refuse_audit_change()`,
  `create table inbound_log (
    key text primary key,
    seen_at timestamptz not null
  )`,
  'create index inbound_log_seen on inbound_log (seen_at)',
];
