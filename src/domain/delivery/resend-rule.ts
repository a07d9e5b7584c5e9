import type { Delivery, DeliveryKind } from './delivery.ts';

/** Missing one of these is worse than reading it twice: an uncertain send of theirs is repeated once. */
const REPEATED_ONCE: ReadonlySet<DeliveryKind> = new Set([
  'convocation',
  'moved',
  'cancelled',
  'urgent_call',
  'urgent_escalation',
  'urgent_unreached',
  'urgent_board',
  'substitute_named',
  'substitute_withdrawn',
  'substitute_ended',
  'setup',
  'role_question',
  'deputy_named',
  'deputy_revoked',
  'deputy_urgent',
  'action_given',
  ...(['publication_asked', 'publication_changed', 'publication_withdrawn'] as const),
  ...(['publication_question', 'publication_answer'] as const),
]);

const ANNOUNCEMENTS: ReadonlySet<DeliveryKind> = new Set([
  'convocation',
  'urgent_call',
  'moved',
  'cancelled',
  'substitute_named',
  'substitute_withdrawn',
  'substitute_ended',
]);

/** What announces a sitting or a change of it: somebody who misses it must be told in another way. */
export function isAnnouncement(kind: DeliveryKind): boolean {
  return ANNOUNCEMENTS.has(kind);
}

/**
 * Whether a message that *may* have been posted is sent again: a convocation, a change of it or an urgent card at
 * most once more; a reminder or nudge never (reliability F06).
 *
 * @param uncertainties how many sends of this message ended uncertain, the last one included
 */
export function mayResend(kind: DeliveryKind, uncertainties: number): boolean {
  return REPEATED_ONCE.has(kind) && uncertainties <= 1;
}

const BASE_DELAY_MS = 2_000;
const MAX_DELAY_MS = 15 * 60_000;
/** A message refused all this time is given up: longer than an outage, or a week end without the operator. */
const GIVE_UP_AFTER_MS = 7 * 24 * 3_600_000;

/**
 * Whether a message that was certainly not posted is tried again. It is as long as it stays true, which is asked at
 * each attempt: an outage of an evening must not lose a convocation (reliability F05). This is the limit for those
 * that never stop being true.
 */
export function mayRetry(delivery: Pick<Delivery, 'queuedAt'>, now: Date): boolean {
  return now.getTime() - delivery.queuedAt.getTime() < GIVE_UP_AFTER_MS;
}

/**
 * How long to wait before trying again: what the platform asked for, else exponential with full jitter.
 *
 * @param attempts sends so far, at least 1
 * @param askedMs delay asked by the platform, null when it asked none
 * @param random in [0, 1)
 */
export function retryDelayMs(attempts: number, askedMs: number | null, random: number): number {
  if (askedMs !== null) return Math.ceil(askedMs + random * 1_000);
  const ceiling = Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** Math.min(attempts, 12));
  return Math.ceil(BASE_DELAY_MS / 2 + random * ceiling);
}

/**
 * How long a claim holds: the longest send (a chat opened, a message posted, each with its token renewed and every
 * step timing out after 15 s) and some more. Later than this, who claimed it is taken to have died.
 */
const CLAIM_MS = 3 * 60_000;
/** The longest single request of a send. */
const REQUEST_MS = 60_000;

/** Milliseconds until a claim is over, 0 when it is. A clock set back does not make it hold longer. */
export function claimLeftMs(claimedAt: Date | null, now: Date): number {
  if (claimedAt === null) return 0;
  const ageMs = Math.abs(now.getTime() - claimedAt.getTime());
  return Math.max(0, CLAIM_MS - ageMs);
}

/** Whether a request can still end within the claim: a process that was held up must not post what another has. */
export function mayStillPost(claimedAt: Date | null, now: Date): boolean {
  return claimLeftMs(claimedAt, now) >= REQUEST_MS;
}
