import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/**
 * Erasure and retention (ADR 30). The audit log stays append-only but for two narrow ways out, each a function that
 * runs with its owner's rights, so that the application's role needs none on the table: the Entra id of somebody who
 * is no longer among the people is replaced by a word, and entries past their term go, never before six months of the
 * database's own clock: whoever asks cannot talk it into less.
 */
export async function addPersonalData(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'alter table people add column erased_at timestamptz',
  `alter table networks add column erasure_key text not null default gen_random_uuid()::text`,
  `create table erasure_marks (
    network_id text not null references networks,
    mark text not null,
    primary key (network_id, mark)
  )`,
  `create table attendance_figures (
    network_id text not null references networks,
    sitting_id text not null,
    starts_at timestamptz not null,
    kind text not null check (kind in ('ordinary', 'urgent')),
    number integer,
    number_year integer,
    seats jsonb not null,
    primary key (network_id, sitting_id),
    check ((number is null) = (number_year is null))
  )`,
  `create table retention_runs (
    id text primary key,
    network_id text not null references networks,
    month text not null check (month ~ '^\\d{4}-\\d{2}$'),
    status text not null check (status in ('reported', 'done')),
    cutoffs jsonb not null,
    counts jsonb not null,
    exports jsonb not null,
    deleted jsonb not null,
    reported_at timestamptz not null,
    delete_at timestamptz not null,
    postponed_at timestamptz,
    postponed_by text,
    done_at timestamptz,
    unique (network_id, month),
    foreign key (network_id, postponed_by) references people (network_id, id),
    check ((postponed_at is null) = (postponed_by is null)),
    check ((status = 'done') = (done_at is not null))
  )`,
  `create unique index retention_runs_one_open on retention_runs (network_id) where status = 'reported'`,
  `create or replace function refuse_audit_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' then
        if new.actor_aad_object_id = 'erased'
          and to_jsonb(new) - 'actor_aad_object_id' = to_jsonb(old) - 'actor_aad_object_id' then
          return new;
        end if;
      elsif tg_op = 'DELETE' then
        if old.at < nullif(current_setting('rete_urp.audit_term', true), '')::timestamptz then
          return old;
        end if;
      end if;
      raise exception 'audit_log is append-only: % refused', tg_op using errcode = 'restrict_violation';
    end
  $$`,
  `create function erase_audit_identity(of_network text, of_aad_object_id text) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare changed integer;
    begin
      if exists (select 1 from public.people
          where network_id = of_network and aad_object_id = of_aad_object_id) then
        raise exception 'only who has been erased is taken out of audit_log' using errcode = 'restrict_violation';
      end if;
      update public.audit_log set actor_aad_object_id = 'erased'
        where network_id = of_network and actor_aad_object_id = of_aad_object_id;
      get diagnostics changed = row_count;
      return changed;
    end
  $$`,
  `create function forget_audit(of_network text, before timestamptz, most integer) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare gone integer;
    begin
      if before > now() - interval '6 months' then
        raise exception 'entries of audit_log are kept for six months at least' using errcode = 'restrict_violation';
      end if;
      perform set_config('rete_urp.audit_term', before::text, true);
      delete from public.audit_log where id in (
        select id from public.audit_log where network_id = of_network and at < before order by id limit most);
      get diagnostics gone = row_count;
      perform set_config('rete_urp.audit_term', '', true);
      return gone;
    end
  $$`,
];
