import type { Insertable, Selectable, Transaction } from 'kysely';
import type { Seat } from '../domain/network/seat.ts';
import type { SeatRepository } from '../usecases/ports/store.ts';
import type { SeatTable, Tables } from './tables/tables.ts';

export function seatRepository(trx: Transaction<Tables>): SeatRepository {
  return {
    async list(networkId) {
      const query = trx.selectFrom('seats').selectAll().where('network_id', '=', networkId);
      const rows = await query.orderBy('position').orderBy('id').execute();
      return rows.map(toSeat);
    },

    async insert(seat) {
      await trx.insertInto('seats').values(fromSeat(seat)).execute();
    },

    async save(seat) {
      await trx
        .updateTable('seats')
        .set(fromSeat(seat))
        .where('network_id', '=', seat.networkId)
        .where('id', '=', seat.id)
        .execute();
    },

    /** A seat somebody sits on, or has declared, is refused by its foreign key. */
    async remove(networkId, seatId) {
      await trx.deleteFrom('seats').where('network_id', '=', networkId).where('id', '=', seatId).execute();
    },
  };
}

export function toSeat(row: Selectable<SeatTable>): Seat {
  return {
    id: row.id,
    networkId: row.network_id,
    name: row.name,
    position: row.position,
    patronDay: row.patron_day,
  };
}

function fromSeat(seat: Seat): Insertable<SeatTable> {
  return {
    id: seat.id,
    network_id: seat.networkId,
    name: seat.name,
    position: seat.position,
    patron_day: seat.patronDay,
  };
}
