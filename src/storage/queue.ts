import type { Job as BossJob, JobResult } from 'pg-boss';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Job, JobHandlers, JobOutcome, Jobs } from '../usecases/ports/jobs.ts';
import type { Engine } from './engine.ts';
import type { Transaction } from './transaction.ts';

export interface Queue {
  /** Jobs of one running transaction. */
  jobsIn(trx: Transaction): Jobs & { sendDeliveries(deliveryIds: string[]): Promise<void> };
  startWorkers(handlers: JobHandlers): Promise<void>;
  /** Resolves once no job is ready or running; jobs that wait for a later instant are left. */
  drain(): Promise<void>;
  /** Waiting, running and failed jobs. */
  counts(): Promise<{ waiting: number; active: number; failed: number }>;
  /** Stops fetching, waits for what is in hand. */
  stop(): Promise<void>;
}

type QueueName = Job['job'];

const NAMES: readonly QueueName[] = ['deliver', 'refresh_cards', 'sync_roster'];
const BATCH = 50;
/** Longer than any send may take (15 s, a batch of them in turns): an expired job runs again while it still runs. */
const EXPIRE_SECONDS = 300;
const RETRY = { retryLimit: 8, retryDelay: 2, retryBackoff: true, retryDelayMax: 300 };
const STOP_TIMEOUT_MS = 10_000;
const DRAIN_POLL_MS = 5;

/** The queue, in the same database as the data. @param onError told of faults of the queue itself */
export async function startQueue(engine: Engine, onError: (error: unknown) => void): Promise<Queue> {
  const boss = new PgBoss({
    ...engine.queueOptions,
    useListenNotify: true,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  boss.on('error', onError);
  await boss.start();
  for (const name of NAMES) {
    const policy = name === 'deliver' ? 'standard' : 'short';
    await boss.createQueue(name, { policy, notify: true, expireInSeconds: EXPIRE_SECONDS, ...RETRY });
    // Puts the queue in the library's own cache: inside a transaction it could not be read.
    await boss.findJobs(name, { limit: 1 });
  }
  return { jobsIn, startWorkers, drain, counts, stop };

  function jobsIn(trx: Transaction): ReturnType<Queue['jobsIn']> {
    const db = fromKysely(trx);
    return {
      async send(job, delayMs) {
        const { job: name, ...data } = job;
        const startAfter =
          delayMs === undefined || delayMs <= 0 ? {} : { startAfter: Math.ceil(delayMs / 1_000) };
        await boss.send(name, data, { db, ...startAfter, ...singleton(job) });
      },
      async sendDeliveries(deliveryIds) {
        const jobs = deliveryIds.map((deliveryId) => ({ data: { deliveryId } }));
        await boss.insert('deliver', jobs, { db });
      },
    };
  }

  async function startWorkers(handlers: JobHandlers): Promise<void> {
    const options = { batchSize: BATCH, perJobResults: true as const, pollingIntervalSeconds: 2 };
    await boss.work('deliver', options, async (jobs: BossJob<{ deliveryId: string }>[]) => {
      const outcomes = await handlers.deliver(jobs.map((job) => job.data.deliveryId));
      return jobs.map((job, index) => toResult(job, outcomes[index] ?? { ok: false, error: 'no outcome' }));
    });
    await boss.work<{ networkId: string; sittingId: string }, typeof options>(
      'refresh_cards',
      options,
      (jobs) => Promise.all(jobs.map((job) => outcomeOf(job, handlers.refreshCards(job.data)))),
    );
    await boss.work('sync_roster', options, (jobs: BossJob<{ networkId: string }>[]) =>
      Promise.all(jobs.map((job) => outcomeOf(job, handlers.syncRoster(job.data)))),
    );
  }

  async function drain(): Promise<void> {
    for (;;) {
      const { waiting, active } = await counts();
      if (waiting + active === 0) return;
      await new Promise((resolve) => setTimeout(resolve, DRAIN_POLL_MS));
    }
  }

  async function counts(): Promise<{ waiting: number; active: number; failed: number }> {
    const { rows } = await boss.getDb().executeSql(
      `select count(*) filter (where state in ('created', 'retry') and start_after <= now())::int as waiting,
              count(*) filter (where state = 'active')::int as active,
              count(*) filter (where state = 'failed')::int as failed
         from pgboss.job where name = any($1)`,
      [[...NAMES]],
    );
    const [row] = rows as { waiting: number; active: number; failed: number }[];
    return row ?? { waiting: 0, active: 0, failed: 0 };
  }

  async function stop(): Promise<void> {
    await boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS });
  }
}

/** Cards are edited and rosters read once however often it is asked while the job waits. */
function singleton(job: Job): { singletonKey?: string } {
  if (job.job === 'deliver') return {};
  return { singletonKey: job.job === 'refresh_cards' ? job.sittingId : job.networkId };
}

async function outcomeOf(job: BossJob<object>, work: Promise<void>): Promise<JobResult> {
  try {
    await work;
    return toResult(job, { ok: true });
  } catch (error) {
    return toResult(job, { ok: false, error });
  }
}

function toResult(job: BossJob<object>, outcome: JobOutcome): JobResult {
  if (outcome.ok) return { id: job.id, status: 'completed' };
  return { id: job.id, status: 'failed', output: { message: String(outcome.error) } };
}
