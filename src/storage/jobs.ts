import type { Transaction } from 'kysely';
import type { PgBoss } from 'pg-boss';
import { fromKysely } from 'pg-boss';
import type { Delivery } from '../domain/delivery.ts';
import type { Job, Jobs } from '../usecases/ports/jobs.ts';
import type { Tables } from './tables.ts';

/** Urgent calls overtake whatever else is waiting to be sent. */
const URGENT_PRIORITY = 10;
const ATTEMPTS = 5;

/** The jobs of one transaction: they exist once it commits, and never when it does not. */
export interface TransactionJobs extends Jobs {
  sendDeliveries(deliveries: readonly Delivery[]): Promise<void>;
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
      if (job.job === 'deliver') {
        await boss.send('deliver', { deliveryId: job.deliveryId }, { db, startAfter: delayMs / 1000 });
        return;
      }
      const { job: queue, ...data } = job;
      const singletonKey = coalescingKey(job);
      if (delayMs > 0) await boss.send(queue, data, { db, singletonKey, startAfter: delayMs / 1000 });
      else await sendOrTouch(queue, data, singletonKey);
    },

    async sendDeliveries(deliveries) {
      const jobs = deliveries.map(({ id, kind }) => ({
        data: { deliveryId: id },
        priority: kind.startsWith('urgent') ? URGENT_PRIORITY : 0,
      }));
      await boss.insert('deliver', jobs, { db });
    },
  };

  /**
   * One that is queued already is written to, not just found: the lock keeps a worker from starting it before this
   * transaction has committed, or it would read the data of before and the newer state would never be shown.
   */
  async function sendOrTouch(queue: Job['job'], data: object, singletonKey: string): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const { inserted, updated } = await boss.upsert(queue, data, { db, singletonKey, startAfter: 0 });
      if (inserted + updated > 0) return;
    }
    throw new Error(`a ${queue} job could be neither queued nor found ${ATTEMPTS} times over`);
  }
}

function coalescingKey(job: Exclude<Job, { job: 'deliver' }>): string {
  return job.job === 'refresh_cards' ? `${job.networkId}/${job.sittingId}` : job.networkId;
}
