import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { AnswerRepository, NewAnswer } from '../usecases/ports/store.ts';
import { openDesks } from './answer-desks.ts';
import { toAnswer } from './answer-row.ts';
import type { Tables } from './tables/tables.ts';

export function answerRepository(trx: Transaction<Tables>): AnswerRepository {
  return {
    async current(sittingId, dateVersion) {
      const rows = await trx
        .selectFrom('answers')
        .distinctOn('person_id')
        .selectAll()
        .where('sitting_id', '=', sittingId)
        .where('date_version', '=', dateVersion)
        .orderBy('person_id')
        .orderBy('seq', 'desc')
        .execute();
      return rows.map(toAnswer);
    },

    async history(sittingId, personId) {
      const all = trx.selectFrom('answers').selectAll().where('sitting_id', '=', sittingId);
      const query = personId === undefined ? all : all.where('person_id', '=', personId);
      const rows = await query.orderBy('recorded_at').orderBy('person_id').orderBy('seq').execute();
      return rows.map(toAnswer);
    },

    openDesks: (ask) => openDesks(trx, ask),

    async append(answers) {
      if (answers.length === 0) return;
      await append(trx, answers);
    },

    async acknowledgements(sittingId) {
      const query = trx.selectFrom('acknowledgements').select(['person_id', 'at']);
      const rows = await query.where('sitting_id', '=', sittingId).orderBy('at').execute();
      return new Map(rows.map((row) => [row.person_id, row.at]));
    },

    async acknowledge(sittingId, personId, at) {
      // The network comes from the sitting: its foreign key refuses a person of another one.
      const { rows } = await sql`
        insert into acknowledgements (network_id, sitting_id, person_id, at)
        select network_id, id, ${personId}, ${at}::timestamptz from sittings where id = ${sittingId}
        on conflict (sitting_id, person_id) do nothing
        returning person_id`.execute(trx);
      return rows.length === 1;
    },
  };
}

/** One statement for any number of answers: each goes on from the newest of its (sitting, person). */
async function append(trx: Transaction<Tables>, answers: readonly NewAnswer[]): Promise<void> {
  const given = JSON.stringify(answers.map((answer, ord) => ({ ...answer, ord })));
  await sql`
    insert into answers (id, network_id, sitting_id, person_id, date_version, state, reason, via, recorded_by,
      recorded_at, card_seq, seq)
    select id, "networkId", "sittingId", "personId", "dateVersion", state, reason, via, "recordedBy",
      "recordedAt", "cardSeq",
      coalesce((select max(seq) from answers where sitting_id = "sittingId" and person_id = "personId"), 0)
        + row_number() over (partition by "sittingId", "personId" order by ord)
    from jsonb_to_recordset(${given}::jsonb) as given (
      ord integer, id text, "networkId" text, "sittingId" text, "personId" text, "dateVersion" integer, state text,
      reason text, via text, "recordedBy" text, "recordedAt" timestamptz, "cardSeq" integer)`.execute(trx);
}
