import type { Delivery, Recipient } from '../../domain/delivery/delivery.ts';
import { problemSubject } from '../../domain/delivery/delivery-trouble.ts';
import { claimLeftMs } from '../../domain/delivery/resend-rule.ts';
import type { Tx } from '../ports/store.ts';

/** Wait for a request under way, and for one that has not been answered in the time requests have. */
const REQUEST_WAIT_MS = 150;
const LOST_REQUEST_WAIT_MS = 5_000;
/** Age of a claim after which its request has been answered, or is lost. */
const REQUEST_MS = 30_000;
/** Wait for the sitting's post before replying under it, when it is on its way and when Teams refuses it. */
const THREAD_WAIT_MS = 5_000;
const THREAD_LONG_WAIT_MS = 60_000;

/** Longest wait of news for the rest of its line. */
const NEWS_WAIT_MS = 60_000;

/** Whether a message may go out now, and where; or how long to wait for those that come before it. */
export type Turn = { turn: 'now'; rootId: string | null } | { turn: 'later'; waitMs: number };

/**
 * Keeps messages about one sitting in order: a reply comes after the post it goes under, the notice of a new date
 * after the old one that is being sent, the news of failures after the line they are about.
 */
export async function findTurn(tx: Tx, delivery: Delivery, now: Date): Promise<Turn> {
  const { sittingId, recipient } = delivery;
  if (sittingId === null) return { turn: 'now', rootId: null };
  const all = await tx.deliveries.forSitting(sittingId);
  const inFlight = all.filter((other) => other.id !== delivery.id && claimLeftOf(other, now) > 0);
  const before = inFlight.find((other) => isSameRecipient(other.recipient, recipient));
  if (before !== undefined) return { turn: 'later', waitMs: requestWaitMs(before, now) };
  if (delivery.kind === 'problem') return turnOfNews(delivery, all, { inFlight, now });
  return recipient.to === 'thread' ? turnInThread(all) : { turn: 'now', rootId: null };
}

/** News waits, not for ever, until everybody has been tried once: more of the line may meet the same fate. */
function turnOfNews(
  news: Delivery,
  all: readonly Delivery[],
  { inFlight, now }: { inFlight: readonly Delivery[]; now: Date },
): Turn {
  if (now.getTime() - news.queuedAt.getTime() > NEWS_WAIT_MS) return { turn: 'now', rootId: null };
  const about = problemSubject(news.lineKey)?.lineKey;
  const first = inFlight.find((other) => other.lineKey === about && other.attempts === 1);
  if (first !== undefined) return { turn: 'later', waitMs: requestWaitMs(first, now) };
  const open = all.some((other) => other.lineKey === about && (isUntried(other) || isUnjudged(other)));
  return open ? { turn: 'later', waitMs: REQUEST_WAIT_MS } : { turn: 'now', rootId: null };
}

function isUntried({ status, attempts, recipient }: Delivery): boolean {
  return status === 'queued' && attempts === 0 && recipient.to !== 'thread';
}

/** Of data that were restored: whether it is in doubt or is sent again is decided when its turn comes. */
function isUnjudged({ status, claimedAt }: Delivery): boolean {
  return status === 'sending' && claimedAt === null;
}

/** Under the sitting's post, or as a post of its own when that one could not be made. */
function turnInThread(all: readonly Delivery[]): Turn {
  const post = all.find(
    (other) =>
      other.recipient.to === 'channel' && (other.kind === 'convocation' || other.kind === 'urgent_call'),
  );
  if (post?.status === 'queued' || post?.status === 'sending') {
    return { turn: 'later', waitMs: post.attempts > 1 ? THREAD_LONG_WAIT_MS : THREAD_WAIT_MS };
  }
  return { turn: 'now', rootId: post?.activityId ?? null };
}

function claimLeftOf({ status, claimedAt }: Delivery, now: Date): number {
  return status === 'sending' ? claimLeftMs(claimedAt, now) : 0;
}

function requestWaitMs({ claimedAt }: Delivery, now: Date): number {
  const ageMs = claimedAt === null ? 0 : now.getTime() - claimedAt.getTime();
  return ageMs < REQUEST_MS ? REQUEST_WAIT_MS : LOST_REQUEST_WAIT_MS;
}

function isSameRecipient(one: Recipient, other: Recipient): boolean {
  if (one.to === 'person') return other.to === 'person' && other.personId === one.personId;
  return one.to === other.to;
}
