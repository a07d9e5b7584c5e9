import type { Insertable, Selectable, Transaction } from 'kysely';
import type { UrgentDraft } from '../domain/urgent/urgent-draft.ts';
import type { UrgentDraftRepository } from '../usecases/ports/store.ts';
import type { Tables, UrgentDraftTable } from './tables/tables.ts';

export function urgentDraftRepository(trx: Transaction<Tables>): UrgentDraftRepository {
  return {
    async byId(id) {
      const row = await trx.selectFrom('urgent_drafts').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toDraft(row);
    },

    async lock(id) {
      const query = trx.selectFrom('urgent_drafts').selectAll().where('id', '=', id).forUpdate();
      const row = await query.executeTakeFirst();
      return row === undefined ? null : toDraft(row);
    },

    async insert(draft) {
      await trx.insertInto('urgent_drafts').values(fromDraft(draft)).execute();
    },

    async save(draft) {
      await trx
        .updateTable('urgent_drafts')
        .set(fromDraft(draft))
        .where('network_id', '=', draft.networkId)
        .where('id', '=', draft.id)
        .execute();
    },
  };
}

function toDraft(row: Selectable<UrgentDraftTable>): UrgentDraft {
  return {
    id: row.id,
    networkId: row.network_id,
    personId: row.person_id,
    startsAt: row.starts_at,
    immediate: row.immediate,
    reason: row.reason,
    status: row.status,
    sittingId: row.sitting_id,
    createdAt: row.created_at,
  };
}

function fromDraft(draft: UrgentDraft): Insertable<UrgentDraftTable> {
  return {
    id: draft.id,
    network_id: draft.networkId,
    person_id: draft.personId,
    starts_at: draft.startsAt,
    immediate: draft.immediate,
    reason: draft.reason,
    status: draft.status,
    sitting_id: draft.sittingId,
    created_at: draft.createdAt,
  };
}
