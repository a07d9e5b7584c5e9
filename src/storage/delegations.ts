import type { Insertable, Selectable, Transaction } from 'kysely';
import type { Delegation } from '../domain/delegation/delegation.ts';
import type { DelegationRepository } from '../usecases/ports/delegation-repository.ts';
import type { DelegationTable } from './tables/delegations-table.ts';
import type { Tables } from './tables/tables.ts';

export function delegationRepository(trx: Transaction<Tables>): DelegationRepository {
  return {
    async byId(networkId, id) {
      const query = trx.selectFrom('delegations').selectAll();
      const row = await query.where('network_id', '=', networkId).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toDelegation(row);
    },

    async open(networkId, on) {
      const rows = await trx
        .selectFrom('delegations')
        .selectAll()
        .where('network_id', '=', networkId)
        .where('revoked_at', 'is', null)
        .where('to_on', '>=', on)
        .orderBy('from_on')
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(toDelegation);
    },

    async insert(delegation) {
      await trx.insertInto('delegations').values(fromDelegation(delegation)).execute();
    },

    async save(delegation) {
      await trx
        .updateTable('delegations')
        .set(fromDelegation(delegation))
        .where('network_id', '=', delegation.networkId)
        .where('id', '=', delegation.id)
        .execute();
    },
  };
}

function toDelegation(row: Selectable<DelegationTable>): Delegation {
  return {
    id: row.id,
    networkId: row.network_id,
    delegatorId: row.delegator_id,
    deputyId: row.deputy_id,
    fromOn: row.from_on,
    toOn: row.to_on,
    reason: row.reason,
    createdAt: row.created_at,
    revokedAt: row.revoked_at,
  };
}

function fromDelegation(delegation: Delegation): Insertable<DelegationTable> {
  return {
    id: delegation.id,
    network_id: delegation.networkId,
    delegator_id: delegation.delegatorId,
    deputy_id: delegation.deputyId,
    from_on: delegation.fromOn,
    to_on: delegation.toOn,
    reason: delegation.reason,
    created_at: delegation.createdAt,
    revoked_at: delegation.revokedAt,
  };
}
