import type { InboundLog } from '../usecases/ports/store.ts';
import type { Transaction } from './transaction.ts';

export function createInboundLog(trx: Transaction): InboundLog {
  return {
    async firstTime(key, now) {
      const result = await trx
        .insertInto('inbound_activities')
        .values({ key, received_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },

    async forget(before) {
      const result = await trx
        .deleteFrom('inbound_activities')
        .where('received_at', '<', before)
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
