import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import { fromKysely } from 'pg-boss';
import type { Delivery } from '../../domain/delivery/delivery.ts';
import { isUrgentKind } from '../../domain/delivery/delivery.ts';
import type { CardsToEdit, Jobs } from '../../usecases/ports/jobs.ts';
import { cardsKey } from '../../usecases/ports/jobs.ts';
import type { Tables } from '../tables/tables.ts';
import type { QueueName } from './queue-settings.ts';

/** Urgent calls overtake whatever else is waiting to be sent. */
const URGENT_PRIORITY = 10;
const ATTEMPTS = 5;

/** The jobs of one transaction: they exist once it commits, and never when it does not. */
export interface TransactionJobs extends Jobs {
  sendDeliveries(deliveries: readonly Pick<Delivery, 'id' | 'kind'>[]): Promise<void>;
}

export function transactionJobs(
  boss: PgBoss,
  trx: Transaction<Tables>,
  assertOpen: () => void,
): TransactionJobs {
  const inTransaction = fromKysely(trx);
  const db: ReturnType<typeof fromKysely> = {
    executeSql(text, values) {
      assertOpen();
      return inTransaction.executeSql(text, values);
    },
  };

  return {
    async send(job, delayMs = 0) {
      const startAfter = delayMs / 1000;
      switch (job.job) {
        case 'deliver':
          await boss.send(
            'deliver',
            { deliveryId: job.deliveryId },
            { db, startAfter, priority: job.urgent === true ? URGENT_PRIORITY : 0 },
          );
          return;
        case 'refresh_cards':
          return coalesce('refresh_cards', [cardsJob(job)], startAfter);
        case 'sync_roster':
          return coalesce(
            'sync_roster',
            [{ key: job.networkId, data: { networkId: job.networkId } }],
            startAfter,
          );
      }
    },

    refreshCards: (cards) => coalesce('refresh_cards', cards.map(cardsJob), 0),

    async sendDeliveries(deliveries) {
      if (deliveries.length === 0) return;
      const jobs = deliveries.map(({ id, kind }) => ({
        data: { deliveryId: id },
        priority: isUrgentKind(kind) ? URGENT_PRIORITY : 0,
      }));
      await boss.insert('deliver', jobs, { db });
    },
  };

  /**
   * Queues what is not queued yet, one for each key. One that is queued already is written to, not just found: the
   * lock keeps a worker from starting it before this transaction has committed, or it would read the data of before
   * and the newer state would never be shown. The sooner of the two beginnings holds.
   */
  async function coalesce(
    queue: QueueName,
    wanted: readonly { key: string; data: object }[],
    startAfter: number,
  ): Promise<void> {
    let missing = wanted;
    for (let attempt = 1; attempt <= ATTEMPTS && missing.length > 0; attempt += 1) {
      const keys = missing.map((job) => job.key);
      const touched = await touchQueued(queue, keys, startAfter);
      missing = missing.filter((job) => !touched.has(job.key));
      if (missing.length === 0) return;
      const jobs = missing.map(({ key, data }) => ({
        id: randomUUID(),
        data,
        singletonKey: key,
        startAfter,
      }));
      const inserted = new Set(await boss.insert(queue, jobs, { db, returnId: true }));
      missing = missing.filter((_, index) => !inserted.has(jobs[index]?.id ?? ''));
    }
    if (missing.length > 0) throw new Error(`a ${queue} job could be neither queued nor found`);
  }

  /** Locks the jobs of these keys that wait, those to be tried again among them; gives the keys found. */
  async function touchQueued(
    queue: QueueName,
    keys: readonly string[],
    startAfter: number,
  ): Promise<Set<string>> {
    assertOpen();
    const { rows } = await sql<{ singleton_key: string }>`
      update pgboss.job set start_after = least(start_after, now() + ${startAfter}::float8 * interval '1 second')
      where name = ${queue} and singleton_key = any(${[...keys]}) and state < 'active'
      returning singleton_key`.execute(trx);
    return new Set(rows.map((row) => row.singleton_key));
  }
}

function cardsJob(cards: CardsToEdit): { key: string; data: CardsToEdit } {
  const { networkId } = cards;
  const data =
    'sittingId' in cards
      ? { networkId, sittingId: cards.sittingId }
      : { networkId, publicationId: cards.publicationId, seatId: cards.seatId };
  return { key: cardsKey(cards), data };
}
