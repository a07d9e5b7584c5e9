import type { Selectable } from 'kysely';
import type { Sitting, SittingChange } from '../domain/sitting.ts';
import type { SittingRepository } from '../usecases/ports/store.ts';
import type { SittingTable, StoredChange } from './tables.ts';
import type { Transaction } from './transaction.ts';

const SERIES_MARGIN_MS = 62 * 24 * 3_600_000;

export function createSittingRepository(trx: Transaction): SittingRepository {
  return {
    async byId(networkId, id) {
      const query = trx
        .selectFrom('sittings')
        .selectAll()
        .where('network_id', '=', networkId)
        .where('id', '=', id);
      const row = await query.executeTakeFirst();
      return row === undefined ? null : toSitting(row);
    },

    async find(id) {
      const row = await trx.selectFrom('sittings').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toSitting(row);
    },

    async bySeries(networkId, seriesOn) {
      const query = trx
        .selectFrom('sittings')
        .selectAll()
        .where('network_id', '=', networkId)
        .where('series_on', '=', seriesOn);
      const row = await query.executeTakeFirst();
      return row === undefined ? null : toSitting(row);
    },

    async since(networkId, from) {
      const fromSeries = new Date(from.getTime() - SERIES_MARGIN_MS).toISOString().slice(0, 10);
      const query = trx
        .selectFrom('sittings')
        .selectAll()
        .where('network_id', '=', networkId)
        .where((eb) => eb.or([eb('starts_at', '>=', from), eb('series_on', '>=', fromSeries)]))
        .orderBy('starts_at')
        .orderBy('id');
      return (await query.execute()).map(toSitting);
    },

    async insert(sitting) {
      const query = trx
        .insertInto('sittings')
        .values(toRow(sitting))
        .onConflict((conflict) => conflict.columns(['network_id', 'series_on']).doNothing());
      const result = await query.executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },

    async save(sitting) {
      const query = trx
        .updateTable('sittings')
        .set(toRow(sitting))
        .where('network_id', '=', sitting.networkId)
        .where('id', '=', sitting.id);
      await query.execute();
    },
  };
}

function toSitting(row: Selectable<SittingTable>): Sitting {
  const { number_n: n, number_year: year } = row;
  return {
    id: row.id,
    networkId: row.network_id,
    kind: row.kind,
    seriesOn: row.series_on,
    startsAt: row.starts_at,
    durationMinutes: row.duration_minutes,
    place: row.place,
    link: row.link,
    status: row.status,
    dateVersion: row.date_version,
    sequence: row.sequence,
    number: n === null || year === null ? null : { n, year },
    convenedAt: row.convened_at,
    convenedBy: row.convened_by,
    answerBy: row.answer_by,
    reason: row.reason,
    noticeMinutes: row.notice_minutes,
    agenda: row.agenda,
    documents: row.documents,
    change: row.change === null ? null : toChange(row.change),
    minutesOutAt: row.minutes_out_at,
  };
}

function toChange(stored: StoredChange): SittingChange {
  return { ...stored, at: new Date(stored.at), previousStartsAt: new Date(stored.previousStartsAt) };
}

function toRow(sitting: Sitting) {
  return {
    id: sitting.id,
    network_id: sitting.networkId,
    kind: sitting.kind,
    series_on: sitting.seriesOn,
    starts_at: sitting.startsAt,
    duration_minutes: sitting.durationMinutes,
    place: sitting.place,
    link: sitting.link,
    status: sitting.status,
    date_version: sitting.dateVersion,
    sequence: sitting.sequence,
    number_n: sitting.number?.n ?? null,
    number_year: sitting.number?.year ?? null,
    convened_at: sitting.convenedAt,
    convened_by: sitting.convenedBy,
    answer_by: sitting.answerBy,
    reason: sitting.reason,
    notice_minutes: sitting.noticeMinutes,
    agenda: JSON.stringify(sitting.agenda),
    documents: JSON.stringify(sitting.documents),
    change: JSON.stringify(sitting.change),
    minutes_out_at: sitting.minutesOutAt,
  };
}
