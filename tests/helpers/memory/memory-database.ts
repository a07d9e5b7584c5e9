import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Job as QueuedJob } from 'pg-boss';
import type { Database } from '../../../src/storage/engine/database.ts';
import type { Queue } from '../../../src/storage/queue/queue.ts';
import { QUEUE_NAMES, QUEUES } from '../../../src/storage/queue/queue-settings.ts';
import { runJobs } from '../../../src/storage/queue/run-jobs.ts';
import type { JobHandlers } from '../../../src/usecases/ports/jobs.ts';
import type { JobTable, MemoryJob } from './job-table.ts';
import { createJobTable } from './job-table.ts';
import { createMemoryStore } from './memory-store.ts';
import { createMemoryLimits } from './platform-limits.ts';

/** Jobs that begin this soon belong to what a drain does now. */
const DRAIN_AHEAD_MS = 500;
const DRAIN_LOOK_MS = 10;

/** A database of this process alone, on the machine's clock. Jobs are done when it is drained. */
export async function openMemoryDatabase(): Promise<Database> {
  const jobs = createJobTable(Date.now, randomUUID, Math.random);
  const { store } = createMemoryStore(jobs, randomUUID);
  return {
    store,
    queue: createQueue(jobs),
    limits: createMemoryLimits(() => performance.now()),
    health: async () => ({ ok: true, kind: 'embedded', failedJobs: jobs.givenUp.length, clock: new Date() }),
    connections: () => null,
    freeBytes: async () => null,
    // What caused a delivery is for the log, which nobody reads here.
    origins: async () => new Map(),
    sealedRegisters: async () => [],
    copies: {
      backUp: () => Promise.reject(new Error('the memory has no backups')),
      resume: async () => undefined,
      doubtfulUntil: async () => null,
    },
    mayChangeAuditLog: async () => null,
    maintain: async () => undefined,
    dispose: async () => undefined,
  };
}

function createQueue(jobs: JobTable): Queue {
  let workers: JobHandlers | null = null;
  const isLeft = () =>
    jobs.active().length > 0 ||
    jobs.waiting().some(({ startAfter }) => startAfter <= Date.now() + DRAIN_AHEAD_MS);

  return {
    async startWorkers(handlers) {
      workers = handlers;
    },

    async drain(options = {}) {
      const handlers = options.handlers ?? workers;
      if (handlers === null) throw new Error('drain() needs handlers: pass them, or start the workers first');
      if (options.delayed === true) jobs.endDelays();
      for (;;) {
        if ((await workOnce(jobs, handlers)) > 0) continue;
        if (!isLeft()) return;
        await delay(DRAIN_LOOK_MS);
      }
    },

    // Its clock is the process's own, which nobody sets back.
    followClock: async () => 0,

    failedJobs: async () => jobs.givenUp.length,

    async figures() {
      const now = Date.now();
      const begin = jobs.waiting().map(({ startAfter }) => startAfter);
      const ready = begin.filter((at) => at <= now);
      return {
        ready: ready.length,
        oldestReadySeconds: ready.length === 0 ? 0 : (now - Math.min(...ready)) / 1000,
        delayed: begin.length - ready.length,
        active: jobs.active().length,
        givenUp: jobs.givenUp.length,
        givenUpLastDay: jobs.givenUp.length,
      };
    },

    stop: async () => undefined,
  };
}

/** Does one batch of each queue; gives how many jobs there were. */
async function workOnce(jobs: JobTable, handlers: JobHandlers): Promise<number> {
  let done = 0;
  for (const queue of QUEUE_NAMES) {
    const batch = jobs.fetch(queue, QUEUES[queue].batchSize);
    done += batch.length;
    if (batch.length > 0) await doBatch(jobs, handlers, batch);
  }
  return done;
}

/** Does jobs of one queue and writes down what became of them. */
export async function doBatch(jobs: JobTable, handlers: JobHandlers, batch: MemoryJob[]): Promise<void> {
  const [first] = batch;
  if (first === undefined) return;
  const queued = batch.map(({ id, data }) => ({ id, data }) as QueuedJob);
  const results = await runJobs(handlers, first.queue, queued);
  for (const [index, job] of batch.entries()) {
    if (results[index]?.status === 'failed') jobs.fail(job);
    else jobs.complete(job);
  }
}
