/** What the platform answered to one send, translated in `teams/` alone (platform facts §4.2). */
export type DeliveryOutcome =
  /** Posted. `activityId` is null when Teams gave none (202 without a body). */
  | { outcome: 'sent'; conversationId: string; activityId: string | null }
  /** Certainly not posted; may be tried again after `delayMs` (null: the caller's own backoff). */
  | { outcome: 'retry'; delayMs: number | null; reason: string }
  /** This recipient or message is gone for good; `scope` says what. */
  | { outcome: 'gone'; scope: 'person' | 'conversation' | 'activity' | 'network'; reason: string }
  /** Refused because of how the bot is set up or what it sent; the operator must act. */
  | { outcome: 'misconfigured'; reason: string }
  /** The request left and the connection broke, or a 5xx came back: it may have been posted. */
  | { outcome: 'uncertain'; reason: string };
