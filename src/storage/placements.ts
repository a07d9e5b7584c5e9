import type { Transaction } from 'kysely';
import { publicationKey } from '../domain/publications/publication-message.ts';
import type { PublicationRepository } from '../usecases/ports/publication-repository.ts';
import { fromPlacement, fromQuestion, toPlacement, toQuestion } from './publication-rows.ts';
import type { Tables } from './tables/tables.ts';

type Named =
  | 'placements'
  | 'savePlacement'
  | 'questions'
  | 'questionById'
  | 'ask'
  | 'answer'
  | 'decided'
  | 'record';

/** What municipalities have said and asked of items, and the reminders decided for them. */
export function placementRepository(trx: Transaction<Tables>): Pick<PublicationRepository, Named> {
  const questions = (networkId: string) =>
    trx.selectFrom('publication_questions').selectAll().where('network_id', '=', networkId);

  return {
    async placements(networkId, publicationIds) {
      if (publicationIds.length === 0) return [];
      const rows = await trx
        .selectFrom('placements')
        .selectAll()
        .where('network_id', '=', networkId)
        .where('publication_id', 'in', [...publicationIds])
        .orderBy('publication_id')
        .orderBy('seat_name')
        .orderBy('seat_id')
        .execute();
      return rows.map(toPlacement);
    },

    async savePlacement(placement) {
      await trx
        .updateTable('placements')
        .set(fromPlacement(placement))
        .where('network_id', '=', placement.networkId)
        .where('publication_id', '=', placement.publicationId)
        .where('seat_id', '=', placement.seatId)
        .execute();
    },

    async questions(networkId, publicationIds) {
      if (publicationIds.length === 0) return [];
      const query = questions(networkId).where('publication_id', 'in', [...publicationIds]);
      return (await query.orderBy('asked_at').orderBy('id').execute()).map(toQuestion);
    },

    async questionById(networkId, id) {
      const row = await questions(networkId).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toQuestion(row);
    },

    async ask(question) {
      const inserted = await trx
        .insertInto('publication_questions')
        .values(fromQuestion(question))
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      return inserted !== undefined;
    },

    async answer(question) {
      await trx
        .updateTable('publication_questions')
        .set(fromQuestion(question))
        .where('network_id', '=', question.networkId)
        .where('id', '=', question.id)
        .execute();
    },

    async decided(networkId, publicationIds) {
      if (publicationIds.length === 0) return new Set();
      const rows = await trx
        .selectFrom('publication_runs')
        .select(['kind', 'publication_id', 'seat_id', 'run_on'])
        .where('network_id', '=', networkId)
        .where('publication_id', 'in', [...publicationIds])
        .execute();
      return new Set(
        rows.map((row) =>
          publicationKey(row.kind, { publicationId: row.publication_id, seatId: row.seat_id }, row.run_on),
        ),
      );
    },

    async record(networkId, { publicationId, seatId, kind, on, dueAt, decision }, now) {
      const inserted = await trx
        .insertInto('publication_runs')
        .values({
          ...{ network_id: networkId, publication_id: publicationId, seat_id: seatId, kind, run_on: on },
          ...{ due_at: dueAt, decision, decided_at: now },
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('publication_id')
        .executeTakeFirst();
      return inserted !== undefined;
    },
  };
}
