import type { Selectable } from 'kysely';
import type { Answer } from '../domain/answer.ts';
import type { AnswerRepository, NewAnswer } from '../usecases/ports/store.ts';
import type { AnswerTable } from './tables.ts';
import type { Transaction } from './transaction.ts';

export function createAnswerRepository(trx: Transaction): AnswerRepository {
  return {
    async current(sittingId, dateVersion) {
      const query = trx
        .selectFrom('answers')
        .selectAll()
        .distinctOn('person_id')
        .where('sitting_id', '=', sittingId)
        .where('date_version', '=', dateVersion)
        .orderBy('person_id')
        .orderBy('seq', 'desc');
      return (await query.execute()).map(toAnswer);
    },

    async history(sittingId, personId) {
      let query = trx.selectFrom('answers').selectAll().where('sitting_id', '=', sittingId);
      if (personId !== undefined) query = query.where('person_id', '=', personId);
      return (await query.orderBy('recorded_at').orderBy('seq').execute()).map(toAnswer);
    },

    async append(answers) {
      if (answers.length === 0) return;
      const last = await newestSeqs(trx, answers);
      const rows = answers.map((answer) => {
        const key = seqKey(answer.sittingId, answer.personId);
        const seq = (last.get(key) ?? 0) + 1;
        last.set(key, seq);
        return toRow({ ...answer, seq });
      });
      await trx.insertInto('answers').values(rows).execute();
    },

    async acknowledgements(sittingId) {
      const rows = await trx
        .selectFrom('acknowledgements')
        .select(['person_id', 'at'])
        .where('sitting_id', '=', sittingId)
        .execute();
      return new Map(rows.map((row) => [row.person_id, row.at]));
    },

    async acknowledge(sittingId, personId, at) {
      const result = await trx
        .insertInto('acknowledgements')
        .values({ sitting_id: sittingId, person_id: personId, at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },
  };
}

function seqKey(sittingId: string, personId: string): string {
  return `${sittingId} ${personId}`;
}

async function newestSeqs(trx: Transaction, answers: readonly NewAnswer[]): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom('answers')
    .select((eb) => ['sitting_id', 'person_id', eb.fn.max('seq').as('seq')])
    .where('sitting_id', 'in', [...new Set(answers.map((answer) => answer.sittingId))])
    .where('person_id', 'in', [...new Set(answers.map((answer) => answer.personId))])
    .groupBy(['sitting_id', 'person_id'])
    .execute();
  return new Map(rows.map((row) => [seqKey(row.sitting_id, row.person_id), row.seq]));
}

function toAnswer(row: Selectable<AnswerTable>): Answer {
  return {
    id: row.id,
    networkId: row.network_id,
    sittingId: row.sitting_id,
    personId: row.person_id,
    dateVersion: row.date_version,
    state: row.state,
    reason: row.reason,
    via: row.via,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    cardSeq: row.card_seq,
    seq: row.seq,
  };
}

function toRow(answer: Answer): Selectable<AnswerTable> {
  return {
    id: answer.id,
    network_id: answer.networkId,
    sitting_id: answer.sittingId,
    person_id: answer.personId,
    date_version: answer.dateVersion,
    state: answer.state,
    reason: answer.reason,
    via: answer.via,
    recorded_by: answer.recordedBy,
    recorded_at: answer.recordedAt,
    card_seq: answer.cardSeq,
    seq: answer.seq,
  };
}
