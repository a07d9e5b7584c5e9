import type { Selectable, Transaction } from 'kysely';
import type { Substitution } from '../domain/substitutes/substitution.ts';
import type { SubstitutionRepository } from '../usecases/ports/substitution-repository.ts';
import type { SubstitutionTable } from './tables/substitutions-table.ts';
import type { Tables } from './tables/tables.ts';

export function substitutionRepository(trx: Transaction<Tables>): SubstitutionRepository {
  const all = () => trx.selectFrom('substitutions').selectAll('substitutions');

  return {
    async byId(networkId, id) {
      const row = await all().where('network_id', '=', networkId).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toSubstitution(row);
    },

    async active(sittingId) {
      const query = all().where('sitting_id', '=', sittingId).where('withdrawn_at', 'is', null);
      return (await query.orderBy('named_at').orderBy('id').execute()).map(toSubstitution);
    },

    async activeAfter(networkId, from) {
      const rows = await all()
        .innerJoin('sittings', 'sittings.id', 'substitutions.sitting_id')
        .where('substitutions.network_id', '=', networkId)
        .where('substitutions.withdrawn_at', 'is', null)
        .where('sittings.starts_at', '>', from)
        .orderBy('substitutions.named_at')
        .orderBy('substitutions.id')
        .execute();
      return rows.map(toSubstitution);
    },

    async namedWith(networkId, formId) {
      const query = all().where('network_id', '=', networkId).where('form_id', '=', formId);
      return (await query.orderBy('named_at').orderBy('id').execute()).map(toSubstitution);
    },

    async insert(substitution, formId) {
      await trx
        .insertInto('substitutions')
        .values({
          id: substitution.id,
          network_id: substitution.networkId,
          sitting_id: substitution.sittingId,
          seat_id: substitution.seatId,
          referent_id: substitution.referentId,
          substitute_id: substitution.substituteId,
          outside_name: substitution.outsideName,
          form_id: formId,
          named_at: substitution.namedAt,
          withdrawn_at: substitution.withdrawnAt,
        })
        .execute();
    },

    async withdraw(networkId, id, at) {
      const row = await trx
        .updateTable('substitutions')
        .set({ withdrawn_at: at })
        .where('network_id', '=', networkId)
        .where('id', '=', id)
        .where('withdrawn_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

export function toSubstitution(row: Selectable<SubstitutionTable>): Substitution {
  return {
    id: row.id,
    networkId: row.network_id,
    sittingId: row.sitting_id,
    seatId: row.seat_id,
    referentId: row.referent_id,
    substituteId: row.substitute_id,
    outsideName: row.outside_name,
    namedAt: row.named_at,
    withdrawnAt: row.withdrawn_at,
  };
}
