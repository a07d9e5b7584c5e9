import type { Delivery } from '../../../src/domain/delivery/delivery.ts';
import type { CardsToEdit, Jobs } from '../../../src/usecases/ports/jobs.ts';
import { cardsKey } from '../../../src/usecases/ports/jobs.ts';
import type { NewJob } from './job-table.ts';

const URGENT_PRIORITY = 10;

/** @param queue takes the jobs of one transaction, to be queued when it commits */
export function transactionJobs(
  queue: (job: NewJob) => void,
): Jobs & { sendDeliveries(deliveries: readonly Delivery[]): void } {
  return {
    async send(job, delayMs = 0) {
      switch (job.job) {
        case 'deliver':
          return queue(
            deliver(job.deliveryId, { priority: job.urgent === true ? URGENT_PRIORITY : 0, delayMs }),
          );
        case 'refresh_cards':
          return queue(cards(job, delayMs));
        case 'sync_roster': {
          const { networkId } = job;
          return queue({
            queue: 'sync_roster',
            data: { networkId },
            key: networkId,
            priority: 0,
            delayMs,
          });
        }
      }
    },

    async refreshCards(asked) {
      for (const each of asked) queue(cards(each, 0));
    },

    sendDeliveries(deliveries) {
      for (const { id, kind } of deliveries) {
        queue(deliver(id, { priority: kind.startsWith('urgent') ? URGENT_PRIORITY : 0, delayMs: 0 }));
      }
    },
  };
}

function deliver(deliveryId: string, when: { priority: number; delayMs: number }): NewJob {
  return { queue: 'deliver', data: { deliveryId }, key: null, ...when };
}

function cards({ job: _job, ...of }: CardsToEdit & { job?: string }, delayMs: number): NewJob {
  return { queue: 'refresh_cards', data: of, key: cardsKey(of), priority: 0, delayMs };
}
