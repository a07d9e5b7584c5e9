import type { Transaction } from 'kysely';
import type { InboundLog } from '../usecases/ports/store.ts';
import type { Tables } from './tables/tables.ts';

export function inboundLog(trx: Transaction<Tables>): InboundLog {
  return {
    async firstTime(key, now) {
      // A key being stored by another transaction is waited for: its outcome decides who was first.
      const inserted = await trx
        .insertInto('inbound_log')
        .values({ key, seen_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .returning('key')
        .executeTakeFirst();
      return inserted !== undefined;
    },

    async forget(before) {
      const result = await trx
        .deleteFrom('inbound_log')
        .where('seen_at', '<', before)
        .executeTakeFirstOrThrow();
      return Number(result.numDeletedRows);
    },
  };
}
