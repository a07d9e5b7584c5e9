import { decisionKey } from '../domain/reminder-plan.ts';
import type { PlanRunRepository } from '../usecases/ports/store.ts';
import type { Transaction } from './transaction.ts';

export function createPlanRunRepository(trx: Transaction): PlanRunRepository {
  return {
    async decided(sittingIds) {
      if (sittingIds.length === 0) return new Set();
      const rows = await trx
        .selectFrom('plan_runs')
        .select(['sitting_id', 'date_version', 'line_key'])
        .where('sitting_id', 'in', sittingIds)
        .execute();
      return new Set(
        rows.map((row) =>
          decisionKey({ sittingKey: row.sitting_id, dateVersion: row.date_version, lineKey: row.line_key }),
        ),
      );
    },

    async record(run, now) {
      const result = await trx
        .insertInto('plan_runs')
        .values({
          sitting_id: run.sittingId,
          date_version: run.dateVersion,
          line_key: run.lineKey,
          due_at: run.dueAt,
          decision: run.decision,
          decided_at: now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },
  };
}
