import type { Insertable, Selectable, Transaction } from 'kysely';
import type { AgendaItem } from '../domain/agenda/agenda.ts';
import type { AgendaRepository } from '../usecases/ports/agenda-repository.ts';
import type { AgendaItemTable } from './tables/agenda-table.ts';
import type { Tables } from './tables/tables.ts';

export function agendaRepository(trx: Transaction<Tables>): AgendaRepository {
  return {
    async forSitting(networkId, sittingId) {
      const rows = await trx
        .selectFrom('agenda_items')
        .selectAll()
        .where('network_id', '=', networkId)
        .where('sitting_id', '=', sittingId)
        .orderBy('position')
        .orderBy('proposed_at')
        .orderBy('id')
        .execute();
      return rows.map(toAgendaItem);
    },

    async byId(networkId, id) {
      const query = trx.selectFrom('agenda_items').selectAll().where('network_id', '=', networkId);
      const row = await query.where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toAgendaItem(row);
    },

    async carried(networkId, ids) {
      const rows = await trx
        .selectFrom('agenda_items')
        .select('carried_from')
        .where('network_id', '=', networkId)
        .where('carried_from', 'in', [...ids])
        .execute();
      return new Set(rows.flatMap((row) => (row.carried_from === null ? [] : [row.carried_from])));
    },

    async insert(item) {
      const inserted = await trx
        .insertInto('agenda_items')
        .values(fromAgendaItem(item))
        .onConflict((conflict) =>
          conflict.column('carried_from').where('carried_from', 'is not', null).doNothing(),
        )
        .returning('id')
        .executeTakeFirst();
      return inserted !== undefined;
    },

    async save(item) {
      await trx
        .updateTable('agenda_items')
        .set(fromAgendaItem(item))
        .where('network_id', '=', item.networkId)
        .where('id', '=', item.id)
        .execute();
    },
  };
}

export function toAgendaItem(row: Selectable<AgendaItemTable>): AgendaItem {
  const { carried_number: n, carried_year: year } = row;
  return {
    id: row.id,
    networkId: row.network_id,
    sittingId: row.sitting_id,
    title: row.title,
    note: row.note,
    proposedBy: row.proposed_by,
    presenter: row.presenter,
    minutes: row.minutes,
    position: row.position,
    state: row.state,
    refusal: row.refusal,
    links: row.links,
    treated: row.treated,
    carriedFrom: row.carried_from,
    carriedFromNumber: n === null || year === null ? null : { n, year },
    proposedAt: row.proposed_at,
    version: row.version,
  };
}

function fromAgendaItem(item: AgendaItem): Insertable<AgendaItemTable> {
  return {
    id: item.id,
    network_id: item.networkId,
    sitting_id: item.sittingId,
    title: item.title,
    note: item.note,
    proposed_by: item.proposedBy,
    presenter: item.presenter,
    minutes: item.minutes,
    position: item.position,
    state: item.state,
    refusal: item.refusal,
    links: JSON.stringify(item.links),
    treated: item.treated,
    carried_from: item.carriedFrom,
    carried_number: item.carriedFromNumber?.n ?? null,
    carried_year: item.carriedFromNumber?.year ?? null,
    proposed_at: item.proposedAt,
    version: item.version,
  };
}
