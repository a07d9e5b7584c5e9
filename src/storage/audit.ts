import type { Selectable, Transaction } from 'kysely';
import type { AuditEntry } from '../domain/network/audit-entry.ts';
import type { AuditLog } from '../usecases/ports/store.ts';
import type { AuditLogTable, Tables } from './tables/tables.ts';

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
          in_name_of: entry.delegated?.inNameOf ?? null,
          delegation_id: entry.delegated?.delegationId ?? null,
          details: JSON.stringify(entry.details),
        })
        .execute();
    },

    async list(networkId, limit) {
      const query = trx.selectFrom('audit_log').selectAll().where('network_id', '=', networkId);
      return (await query.orderBy('id', 'desc').limit(limit).execute()).map(toEntry);
    },

    async done(networkId, acts, limit) {
      const query = trx.selectFrom('audit_log').selectAll().where('network_id', '=', networkId);
      const found = query.where('outcome', '=', 'done').where('act', 'in', [...acts]);
      return (await found.orderBy('id', 'desc').limit(limit).execute()).map(toEntry);
    },
  };
}

function toEntry(row: Selectable<AuditLogTable>): AuditEntry {
  return {
    networkId: row.network_id,
    at: row.at,
    actorId: row.actor_id,
    actorAadObjectId: row.actor_aad_object_id,
    act: row.act,
    outcome: row.outcome,
    delegated: delegatedOf(row),
    details: row.details,
  };
}

function delegatedOf(row: Selectable<AuditLogTable>): AuditEntry['delegated'] {
  const { in_name_of: inNameOf, delegation_id: delegationId } = row;
  return inNameOf === null || delegationId === null ? null : { inNameOf, delegationId };
}
