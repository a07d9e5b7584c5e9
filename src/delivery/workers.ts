import type { Context } from '../usecases/context.ts';
import { deliver } from '../usecases/delivery/deliver.ts';
import { refreshCards } from '../usecases/delivery/refresh-cards.ts';
import { syncRoster } from '../usecases/network/sync-roster.ts';
import type { JobHandlers, JobOutcome } from '../usecases/ports/jobs.ts';
import { createPace } from './pace.ts';

/** Sends out of one batch under way at the same time; each goes to a conversation of its own. */
const CONCURRENT_SENDS = 8;

/** Teams takes seven messages a second in one thread (platform facts §2.1): edits leave room for the rest. */
const EDITS_EVERY_MS = 250;

export function createJobHandlers(context: Context): JobHandlers {
  const editPace = createPace(EDITS_EVERY_MS);
  return {
    deliver: deliverAll,
    refreshCards: async (jobs) => {
      await editPace();
      return refreshCards(context, jobs);
    },
    syncRoster: (job) => syncRoster(context, job.networkId),
  };

  async function deliverAll(deliveryIds: readonly string[]): Promise<JobOutcome[]> {
    const outcomes: JobOutcome[] = deliveryIds.map(() => ({ ok: true }));
    const waiting = [...deliveryIds.entries()];
    await Promise.all(Array.from({ length: CONCURRENT_SENDS }, work));
    return outcomes;

    async function work(): Promise<void> {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, deliveryId] = next;
        try {
          await deliver(context, deliveryId, Math.random);
        } catch (error) {
          context.note('delivery failed', { deliveryId, error: String(error) });
          outcomes[index] = { ok: false, error };
        }
      }
    }
  }
}
