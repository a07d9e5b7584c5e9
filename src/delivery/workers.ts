import type { Context } from '../usecases/context.ts';
import { deliver } from '../usecases/delivery/deliver.ts';
import { refreshCards } from '../usecases/delivery/refresh-cards.ts';
import { syncRoster } from '../usecases/network/sync-roster.ts';
import type { JobHandlers, JobOutcome } from '../usecases/ports/jobs.ts';

/** Sends out of one batch under way at the same time; each goes to a conversation of its own. */
const CONCURRENT_SENDS = 8;

/** Runs each piece of work under the id of what caused it, for the log (ADR 0032). */
export interface WorkTrace {
  /** Ids of what caused these deliveries, by delivery id; those not known are left out. */
  origins(deliveryIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  run<T>(work: () => T, correlationId?: string): T;
}

/** The process is ending: not begun, so the next one does it. */
const ENDING: JobOutcome = { ok: false, error: 'the process is ending' };

/**
 * @param ending aborted when the process ends: what is in hand is finished, nothing more is begun
 * @param random in [0, 1), for the jitter of retries
 */
export function createJobHandlers(
  context: Context,
  trace: WorkTrace,
  ending: AbortSignal = new AbortController().signal,
  random: () => number = Math.random,
): JobHandlers {
  return {
    deliver: deliverAll,
    refreshCards: async (jobs) => {
      if (ending.aborted) return jobs.map(() => ENDING);
      return trace.run(() => refreshCards(context, jobs));
    },
    syncRoster: (job) => trace.run(() => syncRoster(context, job.networkId)),
  };

  async function deliverAll(deliveryIds: readonly string[]): Promise<JobOutcome[]> {
    const outcomes: JobOutcome[] = deliveryIds.map(() => ({ ok: true }));
    const waiting = [...deliveryIds.entries()];
    const origins = await trace.origins(deliveryIds);
    await Promise.all(Array.from({ length: CONCURRENT_SENDS }, work));
    return outcomes;

    async function work(): Promise<void> {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, deliveryId] = next;
        if (ending.aborted) {
          outcomes[index] = ENDING;
          continue;
        }
        await trace.run(async () => {
          try {
            await deliver(context, deliveryId, random);
          } catch (error) {
            context.note('delivery failed', { deliveryId, error: String(error) });
            outcomes[index] = { ok: false, error };
          }
        }, origins.get(deliveryId));
      }
    }
  }
}
