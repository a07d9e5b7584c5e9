import type { HealthPart } from '../http/health.ts';
import type { QueueFigures } from '../storage/queue/queue.ts';

/** A job that could be done is taken within seconds: one that waits this long has nobody to take it. */
const QUEUE_LATE_SECONDS = 120;
const DISK_LOW_BYTES = 500 * 1024 * 1024;
/** Less than PostgreSQL needs for one more file of its log, twice over. */
const DISK_FULL_BYTES = 50 * 1024 * 1024;
/** Well above what a slow answer adds; limits and jobs go by the database's clock, what is due by the process's. */
const CLOCKS_APART_MS = 60_000;
const CODE = /^[\w.]{1,40}$/;

/**
 * @param health as of `Database.health`; its reason is shown only when it is a code
 * @param now of this process's clock, when the answer came
 */
export function databasePart(
  health: { ok: true; kind: string; clock: Date } | { ok: false; kind: string; reason: string },
  now: Date,
): HealthPart {
  const { kind } = health;
  if (!health.ok)
    return { state: 'failed', code: CODE.test(health.reason) ? health.reason : 'unusable', kind };
  const aheadMs = health.clock.getTime() - now.getTime();
  if (Math.abs(aheadMs) <= CLOCKS_APART_MS) return { state: 'ok', kind };
  return { state: 'degraded', code: 'clock_apart', clockAheadSeconds: Math.round(aheadMs / 1000), kind };
}

/** Never worse than degraded: answers are recorded all the same, and nothing of what waits is lost. */
export function queuePart(figures: QueueFigures): HealthPart {
  const shown = { ...figures, oldestReadySeconds: Math.round(figures.oldestReadySeconds) };
  if (figures.oldestReadySeconds > QUEUE_LATE_SECONDS) return { state: 'degraded', code: 'late', ...shown };
  if (figures.givenUpLastDay > 0) return { state: 'degraded', code: 'given_up', ...shown };
  return { state: 'ok', ...shown };
}

/** @param freeBytes null where the disk is the database server's */
export function diskPart(freeBytes: number | null): HealthPart {
  if (freeBytes === null) return { state: 'ok', kind: 'server' };
  const freeMegabytes = Math.floor(freeBytes / 1024 / 1024);
  if (freeBytes < DISK_FULL_BYTES) return { state: 'failed', code: 'full', freeMegabytes };
  if (freeBytes < DISK_LOW_BYTES) return { state: 'degraded', code: 'low', freeMegabytes };
  return { state: 'ok', freeMegabytes };
}
