import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Practice } from '../domain/practices/practice.ts';
import type { PracticeRepository } from '../usecases/ports/practice-repository.ts';
import {
  fromPractice,
  PRACTICE_COLUMNS,
  toAdoption,
  toPractice,
  toVersion,
  versionOf,
} from './practice-rows.ts';
import { practiceSearches } from './practice-search.ts';
import type { Tables } from './tables/tables.ts';

export function practiceRepository(trx: Transaction<Tables>): PracticeRepository {
  const practices = (networkId: string) =>
    trx.selectFrom('practices').select(PRACTICE_COLUMNS).where('network_id', '=', networkId);

  return {
    ...practiceSearches(trx),

    async byId(networkId, id) {
      const row = await practices(networkId).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toPractice(row);
    },

    async insert(practice, { editedBy }) {
      const inserted = await trx
        .insertInto('practices')
        .values(fromPractice(practice))
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (inserted === undefined) return false;
      await keep(trx, practice, editedBy);
      return true;
    },

    async save(practice, { editedBy }) {
      const saved = await trx
        .updateTable('practices')
        .set(fromPractice(practice))
        .where('network_id', '=', practice.networkId)
        .where('id', '=', practice.id)
        .executeTakeFirst();
      if (saved.numUpdatedRows > 0n) await keep(trx, practice, editedBy);
    },

    async versions(networkId, id) {
      const rows = await trx
        .selectFrom('practice_versions')
        .selectAll()
        .where('network_id', '=', networkId)
        .where('practice_id', '=', id)
        .orderBy('version', 'desc')
        .execute();
      return rows.map(toVersion);
    },

    async newest(networkId, { skip, limit }) {
      const all = practices(networkId).orderBy('created_at', 'desc').orderBy('id');
      const query = all.limit(limit).offset(skip);
      const { rows } = await sql<{ total: number }>`
        select count(*)::int as total from practices where network_id = ${networkId}`.execute(trx);
      return { practices: (await query.execute()).map(toPractice), total: rows[0]?.total ?? 0 };
    },

    async sharedBetween(networkId, from, to) {
      const query = practices(networkId).where('created_at', '>', from).where('created_at', '<=', to);
      return (await query.orderBy('created_at').orderBy('id').execute()).map(toPractice);
    },

    async lastDigest(networkId) {
      const row = await trx
        .selectFrom('practice_digests')
        .selectAll()
        .where('network_id', '=', networkId)
        .orderBy('month', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : { month: row.month, from: row.from_at, until: row.until_at };
    },

    async recordDigest(networkId, { month, from, until }) {
      const inserted = await trx
        .insertInto('practice_digests')
        .values({ network_id: networkId, month, from_at: from, until_at: until })
        .onConflict((conflict) => conflict.doNothing())
        .returning('month')
        .executeTakeFirst();
      return inserted !== undefined;
    },

    async adoptions(networkId, practiceIds) {
      if (practiceIds.length === 0) return [];
      const rows = await trx
        .selectFrom('practice_adoptions')
        .selectAll()
        .where('network_id', '=', networkId)
        .where('practice_id', 'in', [...practiceIds])
        .orderBy('adopted_at')
        .orderBy('seat_id')
        .execute();
      return rows.map(toAdoption);
    },

    async adopt({ networkId, practiceId, seatId, note, adoptedBy, adoptedAt }) {
      const inserted = await trx
        .insertInto('practice_adoptions')
        .values({
          ...{ network_id: networkId, practice_id: practiceId, seat_id: seatId, note },
          ...{ adopted_by: adoptedBy, adopted_at: adoptedAt },
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('practice_id')
        .executeTakeFirst();
      return inserted !== undefined;
    },

    async saveNote({ networkId, practiceId, seatId, note }) {
      await trx
        .updateTable('practice_adoptions')
        .set({ note })
        .where('network_id', '=', networkId)
        .where('practice_id', '=', practiceId)
        .where('seat_id', '=', seatId)
        .execute();
    },

    async withdraw(networkId, practiceId, seatId) {
      const gone = await trx
        .deleteFrom('practice_adoptions')
        .where('network_id', '=', networkId)
        .where('practice_id', '=', practiceId)
        .where('seat_id', '=', seatId)
        .executeTakeFirst();
      return gone.numDeletedRows > 0n;
    },
  };
}

/** Its version, and its words as what somebody may mean; words of older versions do no harm there. */
async function keep(trx: Transaction<Tables>, practice: Practice, editedBy: string): Promise<void> {
  await trx.insertInto('practice_versions').values(versionOf(practice, editedBy)).execute();
  const { networkId, title, problem, done, result, tags } = practice;
  const all = [title, ...tags, problem, done, result].join(' ');
  await sql`
    insert into practice_words (network_id, word)
    select ${networkId}, word from unnest(tsvector_to_array(to_tsvector('public.rete_words', ${all}))) as word
    where length(word) between 4 and 40 order by word
    on conflict do nothing`.execute(trx);
}
