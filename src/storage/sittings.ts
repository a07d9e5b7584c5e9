import type { Insertable, Selectable, Transaction } from 'kysely';
import type { Sitting, SittingChange } from '../domain/sittings/sitting.ts';
import type { SittingRepository } from '../usecases/ports/store.ts';
import type { SittingTable, Tables } from './tables/tables.ts';

/** How far a sitting may have been moved from its series date and still be found by it. */
const SERIES_REACH_MS = 62 * 86_400_000;

export function sittingRepository(trx: Transaction<Tables>): SittingRepository {
  return {
    async byId(networkId, id) {
      const query = trx.selectFrom('sittings').selectAll();
      const row = await query.where('network_id', '=', networkId).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toSitting(row);
    },

    async find(id) {
      const row = await trx.selectFrom('sittings').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toSitting(row);
    },

    async bySeries(networkId, seriesOn) {
      const query = trx.selectFrom('sittings').selectAll().where('network_id', '=', networkId);
      const row = await query.where('series_on', '=', seriesOn).executeTakeFirst();
      return row === undefined ? null : toSitting(row);
    },

    async since(networkId, from) {
      const seriesFrom = new Date(from.getTime() - SERIES_REACH_MS).toISOString().slice(0, 10);
      const rows = await trx
        .selectFrom('sittings')
        .selectAll()
        .where('network_id', '=', networkId)
        .where((where) => where.or([where('starts_at', '>=', from), where('series_on', '>=', seriesFrom)]))
        .orderBy('starts_at')
        .orderBy('id')
        .execute();
      return rows.map(toSitting);
    },

    async insert(sitting) {
      const inserted = await trx
        .insertInto('sittings')
        .values(fromSitting(sitting))
        .onConflict((conflict) =>
          conflict.columns(['network_id', 'series_on']).where('series_on', 'is not', null).doNothing(),
        )
        .returning('id')
        .executeTakeFirst();
      return inserted !== undefined;
    },

    async save(sitting) {
      await trx
        .updateTable('sittings')
        .set(fromSitting(sitting))
        .where('network_id', '=', sitting.networkId)
        .where('id', '=', sitting.id)
        .execute();
    },
  };
}

export function toSitting(row: Selectable<SittingTable>): Sitting {
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
    number: row.number === null || row.number_year === null ? null : { n: row.number, year: row.number_year },
    convenedAt: row.convened_at,
    convenedBy: row.convened_by,
    answerBy: row.answer_by,
    reason: row.reason,
    noticeMinutes: row.notice_minutes,
    agendaVersion: row.agenda_version,
    agendaChangedAt: row.agenda_changed_at,
    proposals: row.proposals,
    proposedAt: row.proposed_at,
    documents: row.documents,
    change: toChange(row),
    minutesOutAt: row.minutes_out_at,
  };
}

function toChange(row: Selectable<SittingTable>): SittingChange | null {
  const { change_kind: kind, change_at: at, change_previous_starts_at: previousStartsAt } = row;
  if (kind === null || at === null || previousStartsAt === null) return null;
  return { kind, at, by: row.change_by ?? '', reason: row.change_reason ?? '', previousStartsAt };
}

function fromSitting(sitting: Sitting): Insertable<SittingTable> {
  const { change } = sitting;
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
    number: sitting.number?.n ?? null,
    number_year: sitting.number?.year ?? null,
    convened_at: sitting.convenedAt,
    convened_by: sitting.convenedBy,
    answer_by: sitting.answerBy,
    reason: sitting.reason,
    notice_minutes: sitting.noticeMinutes,
    agenda_version: sitting.agendaVersion,
    agenda_changed_at: sitting.agendaChangedAt,
    proposals: sitting.proposals,
    proposed_at: sitting.proposedAt,
    documents: JSON.stringify(sitting.documents),
    change_kind: change?.kind ?? null,
    change_at: change?.at ?? null,
    change_by: change?.by ?? null,
    change_reason: change?.reason ?? null,
    change_previous_starts_at: change?.previousStartsAt ?? null,
    minutes_out_at: sitting.minutesOutAt,
  };
}
