/** What the platform answered to one send, translated in `teams/` alone (platform facts §4.2). */
export type DeliveryOutcome =
  /** Posted. `activityId` is null when Teams gave none (202 without a body). */
  | { outcome: 'sent'; conversationId: string; activityId: string | null }
  /** Certainly not posted; may be tried again after `delayMs` (null: the caller's own backoff). */
  | { outcome: 'retry'; delayMs: number | null; reason: string }
  /** This recipient or message is gone for good; `scope` says what. */
  | { outcome: 'gone'; scope: 'person' | 'conversation' | 'activity' | 'network'; reason: string }
  /**
   * The operator must act. `refused` says what the platform does not accept: the `bot` itself, whatever it sends to
   * whomever (credentials, an administrator's block), or this `message` in this place, whenever it is sent.
   */
  | { outcome: 'misconfigured'; refused: 'bot' | 'message'; reason: string }
  /** The request left and the connection broke, or a 5xx came back: it may have been posted. */
  | { outcome: 'uncertain'; reason: string };
