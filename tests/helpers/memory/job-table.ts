import type { QueueName } from '../../../src/storage/queue/queue-settings.ts';
import { QUEUES } from '../../../src/storage/queue/queue-settings.ts';

/** One job, as pg-boss keeps it, at one moment. Instants are milliseconds of the database's clock. */
export interface MemoryJob {
  id: string;
  queue: QueueName;
  data: object;
  /** Of a queue that is `stately`; null in the others. */
  key: string | null;
  priority: number;
  order: number;
  keepUntil: number;
  state: 'created' | 'retry' | 'active';
  startAfter: number;
  begun: boolean;
  /** Whoever began it before it was begun once more settles it no longer. */
  retries: number;
}

export interface NewJob {
  queue: QueueName;
  data: object;
  key: string | null;
  priority: number;
  delayMs: number;
}

/** The queue beside the data, with the rules of `src/storage/queue/queue-settings.ts` and of pg-boss 12. */
export interface JobTable {
  /** Queues it; where one with the same key waits, also to be tried again, that one is brought forward instead. */
  add(job: NewJob): void;
  /** Up to `limit` jobs that may be begun now, urgent ones first; of one key never two at once. They become active. */
  fetch(queue: QueueName, limit: number): MemoryJob[];
  complete(job: MemoryJob): void;
  /** Later again, with backoff; after the last retry it goes to the jobs given up. */
  fail(job: MemoryJob): void;
  /** Forgets jobs that nobody has begun in the time they are kept; gives how many. */
  forgetOld(): number;
  /** Lets the jobs that wait for their time begin now. */
  endDelays(): void;
  waiting(): MemoryJob[];
  active(): MemoryJob[];
  /** Jobs given up after all their retries. */
  readonly givenUp: readonly MemoryJob[];
}

/** @param random in [0, 1), for the backoff */
export function createJobTable(nowMs: () => number, newId: () => string, random: () => number): JobTable {
  const jobs = new Map<string, MemoryJob>();
  const givenUp: MemoryJob[] = [];
  let order = 0;

  const find = (queue: QueueName, key: string | null, state: MemoryJob['state']) =>
    key === null
      ? undefined
      : [...jobs.values()].find((job) => job.queue === queue && job.key === key && job.state === state);
  const inHand = ({ id, retries }: MemoryJob) => {
    const job = jobs.get(id);
    return job?.state === 'active' && job.retries === retries ? job : null;
  };
  const waiting = () => [...jobs.values()].filter(({ state }) => state !== 'active');

  return {
    givenUp,
    waiting,
    active: () => [...jobs.values()].filter(({ state }) => state === 'active'),

    add({ queue, data, key, priority, delayMs }) {
      const queued = find(queue, key, 'created') ?? find(queue, key, 'retry');
      if (queued !== undefined) {
        queued.startAfter = Math.min(queued.startAfter, nowMs() + delayMs);
        return;
      }
      order += 1;
      const startAfter = nowMs() + delayMs;
      const keepUntil = startAfter + (QUEUES[queue].options.retentionSeconds ?? 0) * 1_000;
      const id = newId();
      const common = { id, queue, data, key, priority, order, keepUntil, startAfter };
      jobs.set(id, { ...common, state: 'created', begun: false, retries: 0 });
    },

    fetch(queue, limit) {
      const taken = new Set([...jobs.values()].filter((job) => job.state === 'active').map(keyOf));
      const fetched: MemoryJob[] = [];
      const ready = waiting().filter((job) => job.queue === queue && job.startAfter <= nowMs());
      for (const job of ready.sort((a, b) => b.priority - a.priority || a.order - b.order)) {
        if (fetched.length >= limit) break;
        if (job.key !== null && taken.has(keyOf(job))) continue;
        taken.add(keyOf(job));
        job.state = 'active';
        if (job.begun) job.retries += 1;
        job.begun = true;
        fetched.push({ ...job });
      }
      return fetched;
    },

    complete(job) {
      if (inHand(job) !== null) jobs.delete(job.id);
    },

    fail(begun) {
      const job = inHand(begun);
      if (job === null) return;
      const { retryLimit = 0, retryDelay = 1, retryDelayMax = 0 } = QUEUES[job.queue].options;
      if (job.retries >= retryLimit || find(job.queue, job.key, 'retry') !== undefined) {
        jobs.delete(job.id);
        givenUp.push(job);
        return;
      }
      const step = 2 ** Math.min(16, job.retries + 1) / 2;
      const delaySeconds = Math.min(retryDelayMax, retryDelay * (step + step * random()));
      job.state = 'retry';
      job.startAfter = nowMs() + delaySeconds * 1_000;
    },

    forgetOld() {
      const old = waiting().filter(({ keepUntil }) => keepUntil < nowMs());
      for (const { id } of old) jobs.delete(id);
      return old.length;
    },

    endDelays() {
      for (const job of waiting()) job.startAfter = Math.min(job.startAfter, nowMs());
    },
  };
}

function keyOf({ queue, key }: MemoryJob): string {
  return `${queue}/${key}`;
}
