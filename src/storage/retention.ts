import type { Insertable, Selectable, Transaction } from 'kysely';
import type { RetentionExport, RetentionRun } from '../domain/personal-data/retention.ts';
import type { SeatsAtSitting } from '../domain/register/attendance-by-seat.ts';
import type { RetentionRepository } from '../usecases/ports/retention-repository.ts';
import { toNetwork } from './networks.ts';
import { retentionDeletes } from './retention-deletes.ts';
import type { RetentionRunTable } from './tables/personal-data-tables.ts';
import type { Tables } from './tables/tables.ts';

export function retentionRepository(trx: Transaction<Tables>): RetentionRepository {
  const runs = () => trx.selectFrom('retention_runs').selectAll();
  return {
    ...retentionDeletes(trx),

    async networks() {
      const rows = await trx.selectFrom('networks').selectAll().orderBy('name').orderBy('id').execute();
      return rows.map(toNetwork);
    },

    async run(networkId, id) {
      const row = await runs().where('network_id', '=', networkId).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toRun(row);
    },

    async openRun(networkId) {
      const query = runs().where('network_id', '=', networkId).where('status', '=', 'reported');
      const row = await query.executeTakeFirst();
      return row === undefined ? null : toRun(row);
    },

    async hasRun(networkId, month) {
      const query = runs().where('network_id', '=', networkId).where('month', '=', month);
      return (await query.executeTakeFirst()) !== undefined;
    },

    async save(run) {
      const row = fromRun(run);
      const { id: _id, network_id: _network, month: _month, cutoffs: _cutoffs, ...changing } = row;
      await trx
        .insertInto('retention_runs')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
        .execute();
    },

    async addFigures(networkId, sittingId, { sitting, seats, coveredSeatIds }) {
      const figures = seats.map(({ id, name }) => ({ id, name, covered: coveredSeatIds.has(id) }));
      await trx
        .insertInto('attendance_figures')
        .values({
          network_id: networkId,
          sitting_id: sittingId,
          starts_at: sitting.startsAt,
          kind: sitting.kind,
          number: sitting.number?.n ?? null,
          number_year: sitting.number?.year ?? null,
          seats: JSON.stringify(figures),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async figures(networkId, from, to) {
      const rows = await trx
        .selectFrom('attendance_figures')
        .selectAll()
        .where('network_id', '=', networkId)
        .where('starts_at', '>=', from)
        .where('starts_at', '<', to)
        .orderBy('starts_at')
        .orderBy('sitting_id')
        .execute();
      return rows.map(
        ({ starts_at: startsAt, kind, number: n, number_year: year, seats }): SeatsAtSitting => ({
          sitting: { startsAt, kind, number: n === null || year === null ? null : { n, year } },
          seats: seats.map(({ id, name }) => ({ id, name })),
          coveredSeatIds: new Set(seats.filter(({ covered }) => covered).map(({ id }) => id)),
        }),
      );
    },
  };
}

function toRun(row: Selectable<RetentionRunTable>): RetentionRun {
  const { answers, deliveries, record, audit } = row.cutoffs;
  const exports = row.exports as (Omit<RetentionExport, 'startsAt'> & { startsAt: string })[];
  return {
    id: row.id,
    networkId: row.network_id,
    month: row.month,
    status: row.status,
    cutoffs: {
      answers: new Date(answers),
      deliveries: new Date(deliveries),
      record: new Date(record),
      audit: new Date(audit),
    },
    counts: row.counts,
    exports: exports.map((each) => ({ ...each, startsAt: new Date(each.startsAt) })),
    deleted: row.deleted,
    reportedAt: row.reported_at,
    deleteAt: row.delete_at,
    postponedAt: row.postponed_at,
    postponedBy: row.postponed_by,
    doneAt: row.done_at,
  };
}

function fromRun(run: RetentionRun): Insertable<RetentionRunTable> {
  return {
    id: run.id,
    network_id: run.networkId,
    month: run.month,
    status: run.status,
    cutoffs: JSON.stringify(run.cutoffs),
    counts: JSON.stringify(run.counts),
    exports: JSON.stringify(run.exports),
    deleted: JSON.stringify(run.deleted),
    reported_at: run.reportedAt,
    delete_at: run.deleteAt,
    postponed_at: run.postponedAt,
    postponed_by: run.postponedBy,
    done_at: run.doneAt,
  };
}
