import type { JobResult, Job as QueuedJob } from 'pg-boss';
import type { CardsToEdit, JobHandlers, JobOutcome } from '../../usecases/ports/jobs.ts';
import type { QueueName } from './queue-settings.ts';

/** Does a batch of one queue and says what became of each job. Never throws for what a handler does. */
export async function runJobs(
  handlers: JobHandlers,
  queue: QueueName,
  jobs: readonly QueuedJob[],
): Promise<JobResult[]> {
  const outcomes = await outcomesOf(handlers, queue, jobs);
  return jobs.map(({ id }, index) => {
    const outcome = outcomes[index] ?? { ok: false, error: 'the handler gave no outcome for this job' };
    return outcome.ok
      ? { id, status: 'completed' }
      : { id, status: 'failed', output: { message: String(outcome.error) } };
  });
}

function outcomesOf(
  handlers: JobHandlers,
  queue: QueueName,
  jobs: readonly QueuedJob[],
): Promise<JobOutcome[]> {
  switch (queue) {
    case 'deliver':
      return together(jobs as readonly QueuedJob<{ deliveryId: string }>[], (all) =>
        handlers.deliver(all.map((data) => data.deliveryId)),
      );
    case 'refresh_cards':
      return together(jobs as readonly QueuedJob<CardsToEdit>[], (all) => handlers.refreshCards(all));
    case 'sync_roster':
      return each(jobs as readonly QueuedJob<{ networkId: string }>[], (data) => handlers.syncRoster(data));
  }
}

async function together<T>(
  jobs: readonly QueuedJob<T>[],
  handle: (data: T[]) => Promise<JobOutcome[]>,
): Promise<JobOutcome[]> {
  try {
    return await handle(jobs.map((job) => job.data));
  } catch (error) {
    return jobs.map(() => ({ ok: false, error }));
  }
}

async function each<T>(
  jobs: readonly QueuedJob<T>[],
  handle: (data: T) => Promise<void>,
): Promise<JobOutcome[]> {
  const settled = await Promise.allSettled(jobs.map(async (job) => handle(job.data)));
  return settled.map((result) =>
    result.status === 'fulfilled' ? { ok: true } : { ok: false, error: result.reason },
  );
}
