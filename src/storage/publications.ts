import type { Transaction } from 'kysely';
import type { PublicationRepository } from '../usecases/ports/publication-repository.ts';
import { placementRepository } from './placements.ts';
import { fromPlacement, fromPublication, toPublication, toVersion, versionOf } from './publication-rows.ts';
import type { Tables } from './tables/tables.ts';

export function publicationRepository(trx: Transaction<Tables>): PublicationRepository {
  const publications = (networkId: string) =>
    trx.selectFrom('publications').selectAll().where('network_id', '=', networkId);

  return {
    ...placementRepository(trx),

    async byId(networkId, id) {
      const row = await publications(networkId).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toPublication(row);
    },

    async insert(publication, placements, { editedBy }) {
      const inserted = await trx
        .insertInto('publications')
        .values(fromPublication(publication))
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (inserted === undefined) return false;
      await trx.insertInto('publication_versions').values(versionOf(publication, editedBy)).execute();
      if (placements.length > 0)
        await trx.insertInto('placements').values(placements.map(fromPlacement)).execute();
      return true;
    },

    async save(publication, { editedBy }) {
      const saved = await trx
        .updateTable('publications')
        .set(fromPublication(publication))
        .where('network_id', '=', publication.networkId)
        .where('id', '=', publication.id)
        .executeTakeFirst();
      if (saved.numUpdatedRows > 0n)
        await trx.insertInto('publication_versions').values(versionOf(publication, editedBy)).execute();
    },

    async withdraw({ networkId, id, withdrawn }) {
      await trx
        .updateTable('publications')
        .set({
          withdrawn_at: withdrawn?.at ?? null,
          withdrawn_by: withdrawn?.by ?? null,
          withdrawal_reason: withdrawn?.reason ?? null,
        })
        .where('network_id', '=', networkId)
        .where('id', '=', id)
        .execute();
    },

    async versions(networkId, id) {
      const rows = await trx
        .selectFrom('publication_versions')
        .selectAll()
        .where('network_id', '=', networkId)
        .where('publication_id', '=', id)
        .orderBy('version', 'desc')
        .execute();
      return rows.map(toVersion);
    },

    async current(networkId, since) {
      const rows = await publications(networkId)
        .where((either) =>
          either.or([
            either('until_on', '>=', since),
            either.and([either('until_on', 'is', null), either('from_on', '>=', since)]),
          ]),
        )
        .orderBy('proposed_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(toPublication);
    },

    async between(networkId, fromOn, toOn) {
      const query = publications(networkId).where('from_on', '>=', fromOn).where('from_on', '<=', toOn);
      return (await query.orderBy('from_on').orderBy('proposed_at').orderBy('id').execute()).map(
        toPublication,
      );
    },

    async outlets(networkId) {
      const rows = await trx
        .selectFrom('outlet_lists')
        .select(['seat_id', 'outlets', 'version'])
        .where('network_id', '=', networkId)
        .orderBy('seat_id')
        .execute();
      return rows.map((row) => ({
        ...{ networkId, seatId: row.seat_id },
        ...{ outlets: row.outlets, version: row.version },
      }));
    },

    async saveOutlets({ networkId, seatId, outlets, version }, by, at) {
      const changed = { outlets: JSON.stringify(outlets), version, edited_by: by, edited_at: at };
      await trx
        .insertInto('outlet_lists')
        .values({ network_id: networkId, seat_id: seatId, ...changed })
        .onConflict((conflict) => conflict.columns(['network_id', 'seat_id']).doUpdateSet(changed))
        .execute();
    },
  };
}
