import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Delivery, Recipient } from '../domain/delivery.ts';
import type { DeliveryRepository, NewDelivery } from '../usecases/ports/store.ts';
import type { DeliveryTable } from './tables.ts';
import type { Transaction } from './transaction.ts';

/** @param sendJobs queues one delivery job for each id, inside the same transaction */
export function createDeliveryRepository(
  trx: Transaction,
  sendJobs: (deliveryIds: string[]) => Promise<void>,
): DeliveryRepository {
  return {
    async byId(id) {
      const row = await trx.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toDelivery(row);
    },

    async lock(id) {
      const query = trx.selectFrom('deliveries').selectAll().where('id', '=', id).forUpdate();
      const row = await query.executeTakeFirst();
      return row === undefined ? null : toDelivery(row);
    },

    async enqueue(deliveries, now) {
      if (deliveries.length === 0) return [];
      const inserted = await trx
        .insertInto('deliveries')
        .values(deliveries.map((delivery) => newRow(delivery, { status: 'queued', reason: null, now })))
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .execute();
      if (inserted.length > 0) await sendJobs(inserted.map((row) => row.id));
      return inserted.map(toDelivery);
    },

    async save(delivery) {
      const query = trx
        .updateTable('deliveries')
        .set({
          status: delivery.status,
          attempts: delivery.attempts,
          uncertainties: delivery.uncertainties,
          reason: delivery.reason,
          sent_at: delivery.sentAt,
          conversation_id: delivery.conversationId,
          activity_id: delivery.activityId,
        })
        .where('id', '=', delivery.id);
      await query.execute();
    },

    async forSitting(sittingId) {
      const query = trx.selectFrom('deliveries').selectAll().where('sitting_id', '=', sittingId);
      return (await query.orderBy('queued_at').orderBy('id').execute()).map(toDelivery);
    },

    async insertSkipped(delivery, reason, now) {
      const query = trx
        .insertInto('deliveries')
        .values(newRow(delivery, { status: 'skipped', reason, now }))
        .onConflict((conflict) => conflict.doNothing());
      await query.execute();
    },
  };
}

function newRow(
  delivery: NewDelivery,
  initial: { status: 'queued' | 'skipped'; reason: string | null; now: Date },
): Selectable<DeliveryTable> {
  return {
    id: randomUUID(),
    network_id: delivery.networkId,
    sitting_id: delivery.sittingId,
    kind: delivery.kind,
    line_key: delivery.lineKey,
    recipient: encodeRecipient(delivery.recipient),
    due_at: delivery.dueAt,
    status: initial.status,
    attempts: 0,
    uncertainties: 0,
    reason: initial.reason,
    queued_at: initial.now,
    sent_at: null,
    conversation_id: null,
    activity_id: null,
  };
}

function encodeRecipient(recipient: Recipient): string {
  return recipient.to === 'person' ? `person:${recipient.personId}` : recipient.to;
}

function decodeRecipient(stored: string): Recipient {
  if (stored === 'channel' || stored === 'thread') return { to: stored };
  return { to: 'person', personId: stored.slice('person:'.length) };
}

function toDelivery(row: Selectable<DeliveryTable>): Delivery {
  return {
    id: row.id,
    networkId: row.network_id,
    sittingId: row.sitting_id,
    kind: row.kind,
    lineKey: row.line_key,
    recipient: decodeRecipient(row.recipient),
    dueAt: row.due_at,
    status: row.status,
    attempts: row.attempts,
    uncertainties: row.uncertainties,
    reason: row.reason,
    queuedAt: row.queued_at,
    sentAt: row.sent_at,
    conversationId: row.conversation_id,
    activityId: row.activity_id,
  };
}
