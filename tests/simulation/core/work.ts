import type { Job as QueuedJob } from 'pg-boss';
import { QUEUE_NAMES } from '../../../src/storage/queue/queue-settings.ts';
import { runJobs } from '../../../src/storage/queue/run-jobs.ts';
import { sweepDue } from '../../../src/usecases/sittings/sweep-due.ts';
import type { MemoryJob } from '../../helpers/memory/job-table.ts';
import { Crashed } from './crashed.ts';
import type { Process } from './process.ts';
import type { World } from './world.ts';

const MINUTE_MS = 60_000;
const POLL_MS = 2_000;

/** Processes that can begin something now, in any order. */
export function awake(world: World): Process[] {
  const now = world.timeline.now();
  return world.random.shuffled(
    world.processes.filter(({ alive, frozenUntil }) => alive && frozenUntil <= now),
  );
}

/** When a worker next finds a job: the workers look by themselves every two seconds. Null when none waits, or nobody works. */
export function nextJobAt(world: World): number | null {
  const now = world.timeline.now();
  if (!world.processes.some(({ alive, frozenUntil }) => alive && frozenUntil <= now)) return null;
  let next: number | null = null;
  for (const { startAfter } of world.jobs.waiting())
    if (next === null || startAfter < next) next = startAfter;
  return next === null || next > now ? next : now + POLL_MS;
}

/** Has the workers of all processes take jobs that are ready, some of them at once. */
export function takeJobs(world: World): void {
  const { random, jobs, timeline } = world;
  for (const process of awake(world)) {
    for (const queue of random.shuffled(QUEUE_NAMES)) {
      if (!process.alive) break;
      const batch = random.shuffled(jobs.fetch(queue, random.int(1, 50)));
      for (const job of batch) process.held.add(job);
      for (const job of batch) timeline.start(() => doJob(world, process, job));
    }
  }
}

async function doJob(world: World, process: Process, job: MemoryJob): Promise<void> {
  const { id, data } = job;
  const { deliveryId = '' } = data as { deliveryId?: string };
  const work = () => runJobs(process.handlers, job.queue, [{ id, data } as QueuedJob]);
  const [result] = await (deliveryId === '' ? work() : world.teams.delivering.run(deliveryId, work));
  process.held.delete(job);
  // Who has died says nothing of its jobs: they are found by their silence.
  if (!process.alive) return;
  if (result?.status === 'failed') {
    world.trace.note(`${process.name} fails ${job.queue}`);
    world.jobs.fail(job);
  } else world.jobs.complete(job);
}

/** When the next sweep finds something: the sweep is woken every minute. Null when nothing is to come. */
export function nextSweepAt(world: World): number | null {
  let next: number | null = null;
  for (const { status, nextDueAt } of world.data.networks.all()) {
    if (status !== 'active' || nextDueAt === null) continue;
    for (const { alive, sweeping, frozenUntil, clockOffMs } of world.processes) {
      if (!alive || sweeping) continue;
      const at = Math.max(nextDueAt.getTime() - clockOffMs, frozenUntil);
      if (next === null || at < next) next = at;
    }
  }
  return next === null ? null : Math.max(next, world.timeline.now()) + world.random.int(1, MINUTE_MS);
}

/** Has processes look for what is due by their own clocks. */
export function sweep(world: World): void {
  for (const process of awake(world)) {
    if (process.sweeping || !isDue(world, process)) continue;
    process.sweeping = true;
    begin(world, async () => {
      await sweepDue(process.context);
      process.sweeping = false;
    });
  }
}

function isDue(world: World, process: Process): boolean {
  const now = process.now();
  return world.data.networks
    .all()
    .some(({ status, nextDueAt }) => status === 'active' && nextDueAt !== null && nextDueAt <= now);
}

/** Work of a process by itself: when the process dies, it just ends. */
export function begin(world: World, work: () => Promise<void>): void {
  world.timeline.start(async () => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Crashed)) throw error;
    }
  });
}
