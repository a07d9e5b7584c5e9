import { randomUUID } from 'node:crypto';
import type { Insertable, Kysely, RawBuilder, Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Delivery, Recipient } from '../domain/delivery/delivery.ts';
import type { DeliveryRepository, NewDelivery } from '../usecases/ports/store.ts';
import { FAILED_QUEUE } from './queue/queue-settings.ts';
import type { DeliveryTable, Tables } from './tables/tables.ts';

/** Gives the id of the activity or sweep being worked on, null outside of any; it is kept with what it causes. */
export type CurrentOrigin = () => string | null;

export interface DeliveryMeans {
  /** Queues one delivery job for each, in the same transaction. */
  sendJobs: (deliveries: readonly Delivery[]) => Promise<void>;
  currentOrigin: CurrentOrigin;
}

export function deliveryRepository(
  trx: Transaction<Tables>,
  { sendJobs, currentOrigin }: DeliveryMeans,
): DeliveryRepository {
  return {
    async byId(id) {
      const row = await trx.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toDelivery(row);
    },

    async enqueue(deliveries, now) {
      if (deliveries.length === 0) return [];
      const added = await insertNew(
        trx,
        deliveries.map((delivery) => ({ ...newDelivery(delivery, now), status: 'queued' })),
        currentOrigin(),
      );
      if (added.length > 0) await sendJobs(added);
      return added;
    },

    async lock(id) {
      const query = trx.selectFrom('deliveries').selectAll().where('id', '=', id).forUpdate();
      const row = await query.executeTakeFirst();
      return row === undefined ? null : toDelivery(row);
    },

    async save(delivery) {
      await trx
        .updateTable('deliveries')
        .set(fromDelivery(delivery))
        .where('network_id', '=', delivery.networkId)
        .where('id', '=', delivery.id)
        .execute();
    },

    async forSitting(sittingId) {
      const query = trx.selectFrom('deliveries').selectAll().where('sitting_id', '=', sittingId);
      const rows = await query.orderBy('queued_at').orderBy('id').execute();
      return rows.map(toDelivery);
    },

    async underKeys(networkId, lineKeys) {
      if (lineKeys.length === 0) return [];
      const { rows } = await sql<Selectable<DeliveryTable>>`
        select * from deliveries where network_id = ${networkId} and coalesce(sitting_id, '') = ''
          and line_key = any(${[...lineKeys]}) order by queued_at, id`.execute(trx);
      return rows.map(toDelivery);
    },

    async aboutNetwork(networkId, since) {
      // Said as the unique index has it, so that it serves here too.
      const { rows } = await sql<Selectable<DeliveryTable>>`
        select * from deliveries
        where network_id = ${networkId} and coalesce(sitting_id, '') = '' and queued_at >= ${since}
        order by queued_at, id`.execute(trx);
      return rows.map(toDelivery);
    },

    async shared(sittingIds) {
      const { rows } = await sql<Selectable<DeliveryTable>>`
        select * from deliveries where sitting_id = any(${[...sittingIds]})
          and (recipient_key = 'channel' or kind in ('urgent_call', 'urgent_board', 'roll_call'))`.execute(
        trx,
      );
      return rows.map(toDelivery);
    },

    async orphans(limit, networkId) {
      const ofNetwork = networkId === undefined ? sql`` : sql`and network_id = ${networkId}`;
      // One pass over each side: with "not exists" an evening's messages would each look through all jobs.
      const { rows } = await sql<Selectable<DeliveryTable> & { given_up: boolean }>`
        with orphans as materialized (
          select id from deliveries where status in ('queued', 'sending') ${ofNetwork}
          except
          ${deliveriesWithJob(sql`name = 'deliver' and state <= 'active'`)})
        select *, id in (${deliveriesWithJob(sql`name = ${FAILED_QUEUE}`)}) as given_up
        from deliveries where id in (select id from orphans)
        order by queued_at, id
        limit ${limit}`.execute(trx);
      return rows.map((row) => ({ delivery: toDelivery(row), givenUp: row.given_up }));
    },

    sendAgain: sendJobs,

    async insertSkipped(delivery, reason, now) {
      const skipped: Delivery = { ...newDelivery(delivery, now), status: 'skipped', reason };
      await insertNew(trx, [skipped], currentOrigin());
    },
  };
}

/** Ids of the deliveries that have a job which `which` allows. */
function deliveriesWithJob(which: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select data->>'deliveryId' from pgboss.job where ${which} and data->>'deliveryId' is not null`;
}

function newDelivery(delivery: NewDelivery, now: Date): Omit<Delivery, 'status'> {
  return {
    ...delivery,
    id: randomUUID(),
    attempts: 0,
    uncertainties: 0,
    reason: null,
    queuedAt: now,
    sentAt: null,
    claimedAt: null,
    conversationId: null,
    activityId: null,
  };
}

/** Gives those that were not there yet; the two unique keys of the table say which. One parameter for any number. */
async function insertNew(
  trx: Transaction<Tables>,
  deliveries: readonly Delivery[],
  origin: string | null,
): Promise<Delivery[]> {
  const given = deliveries.map((delivery) => ({ ...fromDelivery(delivery), correlation_id: origin }));
  // By name: a column that a newer version has added keeps its default (ADR 0026).
  const columns = sql.join(Object.keys(given[0] ?? {}).map((name) => sql.ref(name)));
  const { rows } = await sql<Selectable<DeliveryTable>>`
    insert into deliveries (${columns})
    select ${columns} from jsonb_populate_recordset(null::deliveries, ${JSON.stringify(given)}::jsonb)
    on conflict do nothing
    returning *`.execute(trx);
  return rows.map(toDelivery);
}

function toDelivery(row: Selectable<DeliveryTable>): Delivery {
  return {
    id: row.id,
    networkId: row.network_id,
    sittingId: row.sitting_id,
    kind: row.kind,
    lineKey: row.line_key,
    recipient: toRecipient(row),
    dueAt: row.due_at,
    status: row.status,
    attempts: row.attempts,
    uncertainties: row.uncertainties,
    reason: row.reason,
    queuedAt: row.queued_at,
    sentAt: row.sent_at,
    claimedAt: row.claimed_at,
    conversationId: row.conversation_id,
    activityId: row.activity_id,
  };
}

function toRecipient(row: Selectable<DeliveryTable>): Recipient {
  if (row.person_id !== null) return { to: 'person', personId: row.person_id };
  return { to: row.recipient_key === 'thread' ? 'thread' : 'channel' };
}

function fromDelivery(delivery: Delivery): Insertable<DeliveryTable> {
  const { recipient } = delivery;
  const personId = recipient.to === 'person' ? recipient.personId : null;
  return {
    id: delivery.id,
    network_id: delivery.networkId,
    sitting_id: delivery.sittingId,
    kind: delivery.kind,
    line_key: delivery.lineKey,
    recipient_key: personId === null ? recipient.to : `person:${personId}`,
    person_id: personId,
    due_at: delivery.dueAt,
    status: delivery.status,
    attempts: delivery.attempts,
    uncertainties: delivery.uncertainties,
    reason: delivery.reason,
    queued_at: delivery.queuedAt,
    sent_at: delivery.sentAt,
    claimed_at: delivery.claimedAt,
    conversation_id: delivery.conversationId,
    activity_id: delivery.activityId,
  };
}

/** The ids under which deliveries were caused, by delivery id; one statement for any number. */
export async function originsOf(
  db: Kysely<Tables>,
  deliveryIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; correlation_id: string }>`
    select id, correlation_id from deliveries
    where id = any(${[...deliveryIds]}) and correlation_id is not null`.execute(db);
  return new Map(rows.map((row) => [row.id, row.correlation_id]));
}
