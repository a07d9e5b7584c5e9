import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { PlatformLimits } from '../../usecases/ports/platform-limits.ts';
import type { Tables } from '../tables/tables.ts';

/** Longer than any request takes: who tries and does not say what came of it has died. */
const TRY_MS = 60_000;
/** While somebody else finds out. */
const LOOK_AGAIN_MS = 2_000;

/** Nothing waits for longer to be tried again; what does was written before the database's clock was set back. */
const LONGEST_WAIT = '11 minutes';

export async function followOutages(db: Kysely<Tables>): Promise<number> {
  const { numAffectedRows } = await sql`
    update outages set next_try_at = clock_timestamp()
    where next_try_at > clock_timestamp() + ${LONGEST_WAIT}::interval`.execute(db);
  return Number(numAffectedRows ?? 0);
}

export function outages(db: Kysely<Tables>): Pick<PlatformLimits, 'failedAt' | 'tryAgain' | 'worksAt'> {
  return {
    async failedAt(outage, { firstMs, longestMs }) {
      await sql`
        insert into outages as known (outage, failures, next_try_at, being_tried)
        values (${outage}, 1, clock_timestamp() + ${firstMs}::float8 * interval '1 millisecond', false)
        on conflict (outage) do update set failures = known.failures + 1, being_tried = false,
          next_try_at = clock_timestamp() + (0.5 + random() / 2) * interval '1 millisecond'
            * least(${longestMs}::float8, ${firstMs}::float8 * 2.0 ^ least(known.failures, 20))
        where known.being_tried or known.next_try_at <= clock_timestamp()`.execute(db);
    },

    async tryAgain(outage) {
      const { numAffectedRows } = await sql`
        update outages
        set being_tried = true, next_try_at = clock_timestamp() + ${TRY_MS}::float8 * interval '1 millisecond'
        where outage = ${outage} and next_try_at <= clock_timestamp()`.execute(db);
      if ((numAffectedRows ?? 0n) > 0n) return { again: 'now' };
      const { rows } = await sql<{ being_tried: boolean; wait_ms: number }>`
        select being_tried, (1000 * extract(epoch from next_try_at - clock_timestamp()))::float8 as wait_ms
        from outages where outage = ${outage}`.execute(db);
      const [row] = rows;
      if (row === undefined) return { again: 'over' };
      return { again: 'wait', waitMs: row.being_tried ? LOOK_AGAIN_MS : Math.max(1, Math.ceil(row.wait_ms)) };
    },

    async worksAt(outage) {
      await sql`delete from outages where outage = ${outage}`.execute(db);
    },
  };
}
