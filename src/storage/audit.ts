import type { Transaction } from 'kysely';
import type { AuditLog } from '../usecases/ports/store.ts';
import type { Tables } from './tables.ts';

/** The database itself refuses to change or delete an entry (migration 0001). */
export function auditLog(trx: Transaction<Tables>): AuditLog {
  return {
    async append(entry) {
      await trx
        .insertInto('audit_log')
        .values({
          network_id: entry.networkId,
          at: entry.at,
          actor_id: entry.actorId,
          actor_aad_object_id: entry.actorAadObjectId,
          act: entry.act,
          outcome: entry.outcome,
          details: JSON.stringify(entry.details),
        })
        .execute();
    },

    async list(networkId, limit) {
      const query = trx.selectFrom('audit_log').selectAll().where('network_id', '=', networkId);
      const rows = await query.orderBy('id', 'desc').limit(limit).execute();
      return rows.map((row) => ({
        networkId: row.network_id,
        at: row.at,
        actorId: row.actor_id,
        actorAadObjectId: row.actor_aad_object_id,
        act: row.act,
        outcome: row.outcome,
        details: row.details,
      }));
    },
  };
}
