import type { QueueOptions } from 'pg-boss';
import type { Job } from '../../usecases/ports/jobs.ts';

export type QueueName = Job['job'];

/** Jobs whose retries are used up: kept for the operator, not worked on. */
export const FAILED_QUEUE = 'failed_jobs';

interface QueueSettings {
  policy: 'standard' | 'stately';
  /** Most jobs worked on together. */
  batchSize: number;
  /** Batches under way at the same time in one process: a slow one does not hold up the next. */
  localConcurrency: number;
  options: QueueOptions;
}

const HOUR = 3_600;
const DAY = 24 * HOUR;

const COMMON = {
  retryBackoff: true,
  retryDelay: 5,
  retryDelayMax: 600,
  /** A process that dies stops the beat, and its jobs go to another about this many seconds later. */
  heartbeatSeconds: 20,
  expireInSeconds: 600,
  retentionSeconds: 14 * DAY,
  deleteAfterSeconds: HOUR,
};

/**
 * Every ten minutes, for as long as a message is tried: given up during an outage of the platform, a card would stay
 * wrong, or a new member unasked, until something else happened.
 */
const TRIES_OF_A_WEEK = 1_000;

/**
 * `stately` keeps at most one job queued and one running for each key: many answers to one sitting ask for one edit
 * of its card, two edits of the same card never overtake each other, and one asked for during an edit comes after it.
 */
export const QUEUES: Readonly<Record<QueueName, QueueSettings>> = {
  // Small batches: an urgent call goes before what waits, but not before what a process has in hand.
  deliver: { policy: 'standard', batchSize: 16, localConcurrency: 2, options: { ...COMMON, retryLimit: 12 } },
  refresh_cards: {
    policy: 'stately',
    batchSize: 50,
    localConcurrency: 1,
    options: { ...COMMON, retryLimit: TRIES_OF_A_WEEK },
  },
  sync_roster: {
    policy: 'stately',
    batchSize: 5,
    localConcurrency: 1,
    options: { ...COMMON, retryLimit: TRIES_OF_A_WEEK },
  },
};

export const QUEUE_NAMES: readonly QueueName[] = ['deliver', 'refresh_cards', 'sync_roster'];

export const FAILED_RETENTION_SECONDS = 90 * DAY;
