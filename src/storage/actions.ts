import type { Insertable, Selectable, Transaction } from 'kysely';
import type { ActionItem } from '../domain/actions/action-item.ts';
import { actionKey } from '../domain/actions/action-reminders.ts';
import type { ActionRepository } from '../usecases/ports/action-repository.ts';
import type { ActionTable } from './tables/actions-table.ts';
import type { Tables } from './tables/tables.ts';

export function actionRepository(trx: Transaction<Tables>): ActionRepository {
  return {
    async byId(networkId, id) {
      const query = trx.selectFrom('actions').selectAll();
      const row = await query.where('network_id', '=', networkId).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toActionItem(row);
    },

    async open(networkId) {
      const rows = await trx
        .selectFrom('actions')
        .selectAll()
        .where('network_id', '=', networkId)
        .where('state', '=', 'open')
        .orderBy('due_on', (order) => order.asc().nullsLast())
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(toActionItem);
    },

    async forSitting(networkId, sittingId) {
      const rows = await trx
        .selectFrom('actions')
        .selectAll()
        .where('network_id', '=', networkId)
        .where('sitting_id', '=', sittingId)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(toActionItem);
    },

    async insert(action) {
      const inserted = await trx
        .insertInto('actions')
        .values(fromActionItem(action))
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      return inserted !== undefined;
    },

    async save(action) {
      await trx
        .updateTable('actions')
        .set(fromActionItem(action))
        .where('network_id', '=', action.networkId)
        .where('id', '=', action.id)
        .execute();
    },

    async decided(networkId) {
      const rows = await trx
        .selectFrom('action_runs')
        .innerJoin('actions', 'actions.id', 'action_runs.action_id')
        .select(['action_runs.kind', 'action_runs.action_id', 'action_runs.due_on'])
        .where('actions.network_id', '=', networkId)
        .where('actions.state', '=', 'open')
        .execute();
      return new Set(rows.map((row) => actionKey(row.kind, row.action_id, row.due_on)));
    },

    async record(networkId, { actionId, dueOn, kind, dueAt, decision }, now) {
      const inserted = await trx
        .insertInto('action_runs')
        .values({
          network_id: networkId,
          action_id: actionId,
          due_on: dueOn,
          kind,
          due_at: dueAt,
          decision,
          decided_at: now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('action_id')
        .executeTakeFirst();
      return inserted !== undefined;
    },
  };
}

export function toActionItem(row: Selectable<ActionTable>): ActionItem {
  return {
    id: row.id,
    networkId: row.network_id,
    sittingId: row.sitting_id,
    text: row.text,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    seatId: row.seat_id,
    dueOn: row.due_on,
    state: row.state,
    createdAt: row.created_at,
    createdBy: row.created_by,
    givenAt: row.given_at,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
    closingWord: row.closing_word,
    version: row.version,
  };
}

function fromActionItem(action: ActionItem): Insertable<ActionTable> {
  return {
    id: action.id,
    network_id: action.networkId,
    sitting_id: action.sittingId,
    text: action.text,
    owner_id: action.ownerId,
    owner_name: action.ownerName,
    seat_id: action.seatId,
    due_on: action.dueOn,
    state: action.state,
    created_at: action.createdAt,
    created_by: action.createdBy,
    given_at: action.givenAt,
    closed_at: action.closedAt,
    closed_by: action.closedBy,
    closing_word: action.closingWord,
    version: action.version,
  };
}
