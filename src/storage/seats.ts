import type { Selectable } from 'kysely';
import type { Seat } from '../domain/seat.ts';
import type { SeatRepository } from '../usecases/ports/store.ts';
import type { SeatTable } from './tables.ts';
import type { Transaction } from './transaction.ts';

export function createSeatRepository(trx: Transaction): SeatRepository {
  return {
    async list(networkId) {
      const query = trx
        .selectFrom('seats')
        .selectAll()
        .where('network_id', '=', networkId)
        .orderBy('position');
      return (await query.execute()).map(toSeat);
    },

    async insert({ id, networkId, name, position, patronDay }) {
      const row = { id, network_id: networkId, name, position, patron_day: patronDay };
      await trx.insertInto('seats').values(row).execute();
    },

    async save({ id, networkId, name, position, patronDay }) {
      const query = trx
        .updateTable('seats')
        .set({ name, position, patron_day: patronDay })
        .where('network_id', '=', networkId)
        .where('id', '=', id);
      await query.execute();
    },

    async remove(networkId, seatId) {
      await trx.deleteFrom('seats').where('network_id', '=', networkId).where('id', '=', seatId).execute();
    },
  };
}

function toSeat(row: Selectable<SeatTable>): Seat {
  return {
    id: row.id,
    networkId: row.network_id,
    name: row.name,
    position: row.position,
    patronDay: row.patron_day,
  };
}
