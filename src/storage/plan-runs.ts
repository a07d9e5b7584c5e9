import type { Transaction } from 'kysely';
import type { PlanRunRepository } from '../usecases/ports/store.ts';
import type { Tables } from './tables/tables.ts';

export function planRunRepository(trx: Transaction<Tables>): PlanRunRepository {
  return {
    async decided(sittingIds) {
      if (sittingIds.length === 0) return new Set();
      const rows = await trx
        .selectFrom('plan_runs')
        .select(['sitting_id', 'date_version', 'line_key'])
        .where('sitting_id', 'in', sittingIds)
        .execute();
      return new Set(rows.map((row) => `${row.sitting_id}|${row.date_version}|${row.line_key}`));
    },

    async record({ sittingId, dateVersion, lineKey, dueAt, decision }, now) {
      const inserted = await trx
        .insertInto('plan_runs')
        .values({
          sitting_id: sittingId,
          date_version: dateVersion,
          line_key: lineKey,
          due_at: dueAt,
          decision,
          decided_at: now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('sitting_id')
        .executeTakeFirst();
      return inserted !== undefined;
    },
  };
}
