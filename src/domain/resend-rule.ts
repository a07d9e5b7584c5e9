import type { DeliveryKind } from './delivery.ts';

/** Missing one of these is worse than reading it twice: an uncertain send of theirs is repeated once. */
const REPEATED_ONCE: ReadonlySet<DeliveryKind> = new Set([
  'convocation',
  'moved',
  'cancelled',
  'urgent_call',
  'urgent_escalation',
  'urgent_unreached',
  'urgent_board',
  'setup',
  'role_question',
]);

/** What announces a sitting or a change of it: somebody who misses it must be told in another way. */
export function isAnnouncement(kind: DeliveryKind): boolean {
  return kind === 'convocation' || kind === 'urgent_call' || kind === 'moved' || kind === 'cancelled';
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
/** Attempts after which a message that is still refused is given up. */
export const MAX_ATTEMPTS = 10;

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
