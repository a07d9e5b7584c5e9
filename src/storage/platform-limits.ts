import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { PlatformRates, Rate } from '../domain/delivery/platform-rates.ts';
import type { PlatformLimits, PlatformRequest, Slot } from '../usecases/ports/platform-limits.ts';
import { followOutages, outages } from './engine/outages.ts';
import type { Tables } from './tables/tables.ts';

/** When this many conversations are told to wait within this time, it is the tenant that is told. */
const TOLD_TOGETHER = 3;
const TOLD_WITHIN_MS = 2_000;
/** The longest pause of a whole tenant: after it, requests find out. */
const TENANT_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 3_600_000;
/** Less than this, time services correct without setting a clock back. */
const SLEW = sql.lit('2 seconds');

/** Budgets in a table; see the migration that makes it for how they are kept. */
export function platformLimits(db: Kysely<Tables>, rates: PlatformRates): PlatformLimits {
  return {
    ...outages(db),

    async take({ tenantId, place, does, urgency }, again) {
      const { tenant, inTurnBurst } = rates;
      const { short, long } = rates[does];
      const usable = urgency === 'now' ? tenant.burst : inTurnBurst;
      const { rows } = await sql<Taken>`
        select * from take_request_slot(
          ${tenantId}, ${place}, ${does},
          ${tenant.everyMs}, ${tenant.burst}, ${usable}, ${inTurnBurst},
          ${short.everyMs}, ${short.burst}, ${long.everyMs}, ${long.burst}, ${again})`.execute(db);
      return toSlot(rows[0]);
    },

    async pause(request, waitMs) {
      await pausePlace(db, request, Math.min(waitMs, LONGEST_PAUSE_MS));
      await pauseTenant(db, request.tenantId);
    },

    async forget() {
      const { numAffectedRows } = await sql`
        delete from request_budgets
        where greatest(short_whole_at, long_whole_at, paused_until) < clock_timestamp()`.execute(db);
      return Number(numAffectedRows ?? 0);
    },

    async followClock() {
      const budgets = [
        await followPlaces(db, 'any', { short: rates.tenant, long: rates.tenant }),
        await followPlaces(db, 'send', rates.send),
        await followPlaces(db, 'read', rates.read),
      ];
      const outages = await followOutages(db);
      return budgets.reduce((sum, count) => sum + count, outages);
    },
  };
}

/** Rows of the tenant's kind have no long budget of their own: theirs stays at the instant they were made. */
async function followPlaces(
  db: Kysely<Tables>,
  does: PlatformRequest['does'] | 'any',
  { short, long }: { short: Rate; long: Rate },
): Promise<number> {
  const ahead = ({ everyMs, burst }: Rate) =>
    sql`clock.now + ${everyMs * burst}::float8 * interval '1 millisecond'`;
  const { numAffectedRows } = await sql`
    update request_budgets as budget set
      short_whole_at = least(short_whole_at, ${ahead(short)}),
      long_whole_at = least(long_whole_at, ${ahead(long)}),
      paused_until = case when told_at > clock.now + ${SLEW}::interval then null else paused_until end,
      told_at = least(told_at, clock.now)
    from (select clock_timestamp() as now) as clock
    where does = ${does} and (told_at > clock.now + ${SLEW}::interval
      or short_whole_at > ${ahead(short)} + ${SLEW}::interval or long_whole_at > ${ahead(long)} + ${SLEW}::interval)`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0);
}

interface Taken {
  taken: boolean;
  rest_ms: number | null;
  tenant_ms: number;
  place_ms: number;
}

function toSlot(row: Taken | undefined): Slot {
  if (row === undefined) throw new Error('take_request_slot gave no row');
  if (row.taken) return { slot: 'taken', restMs: Math.max(0, row.rest_ms ?? 0) };
  const waitMs = Math.ceil(Math.max(row.tenant_ms, row.place_ms));
  return { slot: 'none', by: row.place_ms > row.tenant_ms ? 'place' : 'tenant', waitMs };
}

async function pausePlace(
  db: Kysely<Tables>,
  { tenantId, place, does }: PlatformRequest,
  waitMs: number,
): Promise<void> {
  await sql`
    insert into request_budgets as budget
      (tenant_id, place, does, short_whole_at, long_whole_at, paused_until, told_at)
    select ${tenantId}, ${place}, ${does}, now, now, now + ${waitMs}::float8 * interval '1 millisecond', now
    from clock_timestamp() as now
    on conflict (tenant_id, place, does) do update
      set paused_until = greatest(budget.paused_until, excluded.paused_until), told_at = excluded.told_at`.execute(
    db,
  );
}

/** Every conversation keeps the pause it was told; the tenant's is the shortest of theirs. */
async function pauseTenant(db: Kysely<Tables>, tenantId: string): Promise<void> {
  await sql`
    insert into request_budgets as budget
      (tenant_id, place, does, short_whole_at, long_whole_at, paused_until, told_at)
    select ${tenantId}, '', 'any', max(now), max(now),
      least(min(paused_until), max(now) + ${TENANT_PAUSE_MS}::float8 * interval '1 millisecond'), max(now)
    from request_budgets, clock_timestamp() as now
    where tenant_id = ${tenantId} and place <> '' and told_at > now - ${TOLD_WITHIN_MS}::float8 * interval '1 millisecond'
    having count(distinct place) >= ${TOLD_TOGETHER}
    on conflict (tenant_id, place, does) do update
      set paused_until = greatest(budget.paused_until, excluded.paused_until), told_at = excluded.told_at`.execute(
    db,
  );
}
