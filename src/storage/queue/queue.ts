import { setTimeout as delay } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { JobResult, JobWithMetadata, Job as QueuedJob } from 'pg-boss';
import { PgBoss } from 'pg-boss';
import type { Note } from '../../usecases/context.ts';
import type { JobHandlers } from '../../usecases/ports/jobs.ts';
import type { Engine } from '../engine/engine.ts';
import type { Tables } from '../tables/tables.ts';
import type { QueueName } from './queue-settings.ts';
import { FAILED_QUEUE, FAILED_RETENTION_SECONDS, QUEUE_NAMES, QUEUES } from './queue-settings.ts';
import { releaseDead } from './release-dead.ts';
import { runJobs } from './run-jobs.ts';

/** Workers are woken by the database; they also look by themselves, for jobs with a delay. */
const POLL_SECONDS = 2;
/** How often jobs of dead processes are looked for. */
const MONITOR_SECONDS = 20;
/** How long work in hand may take to finish at the end: the whole process has ten seconds (reliability F37). */
const STOP_MS = 7_000;
const DRAIN_LOOK_MS = 10;
/** Jobs that begin this soon belong to what a drain does now. */
const DRAIN_AHEAD = '500 milliseconds';

export interface Queue {
  /** Starts working on jobs, here and now; once for each process. */
  startWorkers(handlers: JobHandlers): Promise<void>;
  /**
   * Works on everything that can be done now or within half a second, and on what follows from it, until nothing is left; waits for jobs the
   * workers have in hand. `delayed` also does, first, the jobs queued with a delay and the retries that wait.
   * Handlers are those given, or those of the workers.
   */
  drain(options?: { handlers?: JobHandlers; delayed?: boolean }): Promise<void>;
  /**
   * Brings near the jobs that were written before the database's clock was set back, which would wait until it comes
   * to the same hour again. To be called each minute. @returns how many
   */
  followClock(): Promise<number>;
  /** Jobs given up after all their retries; each is a fault somebody must look at. */
  failedJobs(): Promise<number>;
  /** How the queue stands, for whoever watches it. */
  figures(): Promise<QueueFigures>;
  /** Takes no new jobs, finishes those in hand (at most seven seconds) and lets go of the database. May be called twice. */
  stop(): Promise<void>;
}

export interface QueueFigures {
  /** Jobs that could be done now. */
  ready: number;
  /** For how long the oldest of them could have been; 0 when there is none. */
  oldestReadySeconds: number;
  /** Jobs that wait for their time, retries among them. */
  delayed: number;
  /** Jobs in the hands of a worker, of any process. */
  active: number;
  /** Jobs given up, of those kept and of the last day. */
  givenUp: number;
  givenUpLastDay: number;
}

/** @param alone whether no other process has the database open: what is in hand was in the hands of dead ones */
export async function startQueue(
  engine: Engine,
  { alone, note }: { alone: boolean; note: Note },
): Promise<{ boss: PgBoss; queue: Queue }> {
  const boss = new PgBoss({
    ...engine.queueConnection,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
    useListenNotify: true,
    superviseIntervalSeconds: MONITOR_SECONDS,
    monitorIntervalSeconds: MONITOR_SECONDS,
  });
  boss.on('error', (error) => note('queue error', { error: error.message }));
  boss.on('warning', ({ message }) => note('queue warning', { message }));
  await boss.start();
  await createQueues(boss);
  if (alone) await releaseDead(boss, engine.db);
  return { boss, queue: createQueue(boss, engine.db) };
}

async function createQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(FAILED_QUEUE, { retentionSeconds: FAILED_RETENTION_SECONDS });
  for (const name of QUEUE_NAMES) {
    const { policy, options } = QUEUES[name];
    const settings = { ...options, notify: true, deadLetter: FAILED_QUEUE };
    if ((await boss.getQueue(name)) === null) await boss.createQueue(name, { ...settings, policy });
    else await boss.updateQueue(name, { ...options, notify: true });
  }
}

function createQueue(boss: PgBoss, db: Kysely<Tables>): Queue {
  let workers: JobHandlers | null = null;

  return {
    async startWorkers(handlers) {
      workers = handlers;
      for (const name of QUEUE_NAMES) {
        const { batchSize, localConcurrency } = QUEUES[name];
        await boss.work(
          name,
          {
            batchSize,
            localConcurrency,
            perJobResults: true,
            pollingIntervalSeconds: POLL_SECONDS,
            notifyPollingIntervalSeconds: POLL_SECONDS,
            burstWhenBatchFull: true,
          },
          (jobs: QueuedJob[]) => runJobs(handlers, name, jobs),
        );
      }
    },

    async drain(options = {}) {
      const handlers = options.handlers ?? workers;
      if (handlers === null) throw new Error('drain() needs handlers: pass them, or start the workers first');
      if (options.delayed === true) await endDelays(db);
      for (;;) {
        const { ready, isMore } = await lookAtJobs(db);
        if ((await workOnce(boss, handlers, ready)) > 0) continue;
        if (!isMore) return;
        await delay(DRAIN_LOOK_MS);
      }
    },

    async followClock() {
      const { numAffectedRows } = await sql`
        update pgboss.job set created_on = least(created_on, now()), started_on = least(started_on, now()),
          start_after = case when state < 'active' then least(start_after, now()) else start_after end
        where name = any(${[...QUEUE_NAMES]}) and state <= 'active'
          and greatest(created_on, started_on) > now() + interval '2 seconds'`.execute(db);
      return Number(numAffectedRows ?? 0);
    },

    async failedJobs() {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from pgboss.job where name = ${FAILED_QUEUE}`.execute(db);
      return rows[0]?.count ?? 0;
    },

    figures: () => readFigures(db),

    stop: () => boss.stop({ graceful: true, close: true, timeout: STOP_MS }),
  };
}

/** For the jobs there are now: those that follow from them keep their delays. What Teams asked to wait is over too. */
async function endDelays(db: Kysely<Tables>): Promise<void> {
  await sql`update request_budgets set paused_until = null where paused_until is not null`.execute(db);
  await sql`update outages set next_try_at = clock_timestamp()`.execute(db);
  await sql`
    update pgboss.job set start_after = now()
    where name = any(${[...QUEUE_NAMES]}) and state < 'active' and start_after > now()`.execute(db);
}

/** Fetches one batch of each of these queues and does it; gives how many jobs there were. */
async function workOnce(boss: PgBoss, handlers: JobHandlers, queues: readonly QueueName[]): Promise<number> {
  let done = 0;
  for (const name of queues) {
    const jobs = await boss.fetch<object>(name, { batchSize: QUEUES[name].batchSize, includeMetadata: true });
    if (jobs.length === 0) continue;
    done += jobs.length;
    await settle(boss, name, { jobs, results: await runJobs(handlers, name, jobs) });
  }
  return done;
}

async function settle(
  boss: PgBoss,
  name: QueueName,
  { jobs, results }: { jobs: JobWithMetadata[]; results: JobResult[] },
): Promise<void> {
  const failed = results.filter((result) => result.status === 'failed');
  const failedIds = new Set(failed.map((result) => result.id));
  const completed = jobs.filter((job) => !failedIds.has(job.id));
  if (completed.length > 0) await boss.complete(name, completed);
  for (const result of failed) await boss.fail(name, result.id, result.output);
}

/**
 * `ready`: queues with a job that could be done now; to fetch from an empty one costs several times this look.
 * `isMore`: whether there is a job that can be done now or very soon, or is in somebody's hands.
 */
async function lookAtJobs(db: Kysely<Tables>): Promise<{ ready: QueueName[]; isMore: boolean }> {
  const { rows } = await sql<{ name: QueueName; ready: boolean }>`
    select name, coalesce(bool_or(state < 'active' and start_after <= now()), false) as ready
    from pgboss.job where name = any(${[...QUEUE_NAMES]})
      and (state = 'active' or (state < 'active' and start_after <= now() + ${DRAIN_AHEAD}::interval))
    group by name`.execute(db);
  const waiting = new Set(rows.flatMap(({ name, ready }) => (ready ? [name] : [])));
  return { ready: QUEUE_NAMES.filter((name) => waiting.has(name)), isMore: rows.length > 0 };
}

async function readFigures(db: Kysely<Tables>): Promise<QueueFigures> {
  const { rows } = await sql<QueueFigures>`
    select count(*) filter (where ready)::int as "ready",
      coalesce(extract(epoch from now() - min(start_after) filter (where ready)), 0)::float8 as "oldestReadySeconds",
      count(*) filter (where ours and state < 'active' and not ready)::int as "delayed",
      count(*) filter (where ours and state = 'active')::int as "active",
      count(*) filter (where name = ${FAILED_QUEUE})::int as "givenUp",
      count(*) filter (where name = ${FAILED_QUEUE} and created_on > now() - interval '1 day')::int as "givenUpLastDay"
    from (
      select name, state, start_after, created_on, name = any(${[...QUEUE_NAMES]}) as ours,
        name = any(${[...QUEUE_NAMES]}) and state < 'active' and start_after <= now() as ready
      from pgboss.job where state <= 'active'
    ) as job`.execute(db);
  return rows[0] ?? { ready: 0, oldestReadySeconds: 0, delayed: 0, active: 0, givenUp: 0, givenUpLastDay: 0 };
}
