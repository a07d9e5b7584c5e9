import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Budgets of requests to the platform: one row for each tenant, and one for each conversation and kind of request. */
export async function addRequestBudgets(db: Kysely<unknown>): Promise<void> {
  for (const statement of [TABLE, TOLD, TAKE, OUTAGES]) await sql.raw(statement).execute(db);
}

/** Rows are written over and over: room in their pages keeps the table small. */
const TABLE = `create table request_budgets (
  tenant_id text not null,
  place text not null,
  does text not null check (does in ('any', 'send', 'read')),
  short_whole_at timestamptz not null,
  long_whole_at timestamptz not null,
  paused_until timestamptz,
  told_at timestamptz,
  primary key (tenant_id, place, does),
  check ((place = '') = (does = 'any'))
) with (fillfactor = 50)`;

const TOLD = `create index request_budgets_told on request_budgets (tenant_id, told_at) where told_at is not null`;

/**
 * Takes room for one request from the tenant's budget and the conversation's, or from neither: one short statement for
 * who calls. A budget is kept as the instant at which it is whole again; a request moves that on by "every", and is let
 * through while it is less than a burst ahead (the generic cell rate algorithm). The lock of the tenant's row makes
 * one at a time of all requests of a tenant, and "now" is asked for when it is held. No budget is ever further ahead
 * than its burst: one that is was written before the clock was set back. A slot that a crash forgets does no harm, so
 * the commit does not wait for the disk.
 */
const TAKE = `create function take_request_slot(
  tenant text, conversation text, kind text,
  tenant_every float8, tenant_burst float8, usable_burst float8, in_turn_burst float8,
  short_every float8, short_burst float8, long_every float8, long_burst float8,
  again boolean
) returns table (taken boolean, rest_ms float8, tenant_ms float8, place_ms float8) language plpgsql as $$
  declare
    ms constant interval := interval '1 millisecond';
    longest_pause constant interval := interval '1 hour';
    back constant float8 := case when again then 1 else 0 end;
    whole request_budgets;
    part request_budgets;
    now timestamptz;
    tenant_at timestamptz;
    short_at timestamptz;
    long_at timestamptz;
  begin
    perform set_config('synchronous_commit', 'off', true);
    loop
      select * into whole from request_budgets as b where b.tenant_id = tenant and b.place = '' for update;
      exit when found;
      insert into request_budgets values (tenant, '', 'any', clock_timestamp(), clock_timestamp())
        on conflict do nothing;
    end loop;
    select * into part from request_budgets as b
      where b.tenant_id = tenant and b.place = conversation and b.does = kind;
    now := clock_timestamp();

    tenant_at := least(whole.short_whole_at, now + tenant_burst * tenant_every * ms) - back * tenant_every * ms;
    short_at := least(coalesce(part.short_whole_at, now), now + short_burst * short_every * ms) - back * short_every * ms;
    long_at := least(coalesce(part.long_whole_at, now), now + long_burst * long_every * ms) - back * long_every * ms;
    tenant_ms := 1000 * extract(epoch from greatest(
      tenant_at - (usable_burst - 1) * tenant_every * ms,
      case when whole.paused_until is not null then least(whole.paused_until, now + longest_pause) end
    ) - now);
    place_ms := 1000 * extract(epoch from greatest(
      short_at - (short_burst - 1) * short_every * ms,
      long_at - (long_burst - 1) * long_every * ms,
      case when part.paused_until is not null then least(part.paused_until, now + longest_pause) end
    ) - now);
    taken := tenant_ms <= 0 and place_ms <= 0;
    if not taken then
      return next;
      return;
    end if;

    tenant_at := greatest(tenant_at, now) + tenant_every * ms;
    rest_ms := 1000 * extract(epoch from tenant_at - (in_turn_burst - 1) * tenant_every * ms - now);
    if tenant_every > 0 then
      update request_budgets as b set short_whole_at = tenant_at where b.tenant_id = tenant and b.place = '';
    end if;
    if short_every > 0 then
      short_at := greatest(short_at, now) + short_every * ms;
      long_at := greatest(long_at, now) + long_every * ms;
      insert into request_budgets as b values (tenant, conversation, kind, short_at, long_at)
        on conflict (tenant_id, place, does) do update
          set short_whole_at = excluded.short_whole_at, long_whole_at = excluded.long_whole_at;
    end if;
    return next;
  end
$$`;

/** Services that cannot be reached or do not take the bot, and when the next request finds out. */
const OUTAGES = `create table outages (
  outage text primary key,
  failures integer not null,
  next_try_at timestamptz not null,
  being_tried boolean not null
)`;
