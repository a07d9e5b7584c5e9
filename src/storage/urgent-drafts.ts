import type { Selectable } from 'kysely';
import type { UrgentDraft } from '../domain/urgent-draft.ts';
import type { UrgentDraftRepository } from '../usecases/ports/store.ts';
import type { UrgentDraftTable } from './tables.ts';
import type { Transaction } from './transaction.ts';

export function createUrgentDraftRepository(trx: Transaction): UrgentDraftRepository {
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
      await trx.insertInto('urgent_drafts').values(toRow(draft)).execute();
    },

    async save(draft) {
      await trx.updateTable('urgent_drafts').set(toRow(draft)).where('id', '=', draft.id).execute();
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

function toRow(draft: UrgentDraft): Selectable<UrgentDraftTable> {
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
