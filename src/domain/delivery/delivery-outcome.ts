/** What the platform answered to one send, translated in `teams/` alone (platform facts §4.2). */
export type DeliveryOutcome =
  /** Posted. `activityId` is null when Teams gave none (202 without a body). */
  | { outcome: 'sent'; conversationId: string; activityId: string | null }
  /**
   * Certainly not posted; may be tried again after `delayMs` (null: the caller's own backoff). `throttled`: Teams wants
   * fewer requests there (429). `unreachable`: no connection could be made, or no
   * token had for it.
   */
  | {
      outcome: 'retry';
      because: 'throttled' | 'unreachable' | 'other';
      delayMs: number | null;
      reason: string;
    }
  /** No request was made: the platform's limits, or what it asked for before, have room after `delayMs`. */
  | { outcome: 'paced'; delayMs: number; reason: string }
  /** This recipient or message is gone for good; `scope` says what. */
  | { outcome: 'gone'; scope: 'person' | 'conversation' | 'activity' | 'network'; reason: string }
  /**
   * The operator must act. `refused` says what the platform does not accept: the `bot` itself, whatever it sends to
   * whomever (credentials, an administrator's block); this `message` in this place, whenever it is sent; or the `card`,
   * for what is in it or for its size, wherever it is sent.
   */
  | { outcome: 'misconfigured'; refused: 'bot' | 'message' | 'card'; reason: string }
  /** The request left and the connection broke, or a 5xx came back: it may have been posted. */
  | { outcome: 'uncertain'; reason: string };
