/** `now`: a person waits for it, or it is an urgent call. `in_turn`: it can wait for those. */
export type Urgency = 'now' | 'in_turn';

/** A request that is to be made of the platform. */
export interface PlatformRequest {
  serviceUrl: string;
  tenantId: string;
  /** Conversation without `;messageid=`; for a chat to be opened, the person's Teams id. */
  place: string;
  /** `send`: a message, an edit, a new chat. `read`: a page of a roster. */
  does: 'send' | 'read';
  urgency: Urgency;
}

/** `none`: nothing was taken; `by` says which limit has no room, `waitMs` when it is worth asking again. */
export type Slot =
  /** `restMs`: how long the tenant now has no room for another request that can wait. */
  { slot: 'taken'; restMs: number } | { slot: 'none'; by: 'tenant' | 'place'; waitMs: number };

/**
 * The platform's limits (platform facts §2.1), counted together by all processes on one database and on the database's
 * clock: clocks of machines may differ. Short statements of their own, made outside transactions.
 */
export interface PlatformLimits {
  /**
   * Takes room for one request, to be made at once, from the conversation's budget and the tenant's together, or from
   * neither; atomic, whoever asks at the same time.
   *
   * @param again whether room was taken for this request before and not used: it goes back
   */
  take(request: PlatformRequest, again: boolean): Promise<Slot>;
  /**
   * Teams has told a request to wait (429): nobody makes one of its kind in that conversation before `waitMs` have
   * gone by, an hour at most (reliability F01). When several conversations of a tenant are told within a moment, the
   * tenant waits too: for the shortest of their pauses, a minute at most.
   */
  pause(request: PlatformRequest, waitMs: number): Promise<void>;
  /**
   * What `outage` names has failed: it is tried again after `firstMs`, then twice as long each time, with jitter,
   * `longestMs` at most. Failures of requests that were under way together count once.
   */
  failedAt(outage: string, wait: { firstMs: number; longestMs: number }): Promise<void>;
  /** Whether it is time to try again: `now` for one asker alone, who tells what came of it. `over`: it works. */
  tryAgain(outage: string): Promise<{ again: 'now' | 'over' } | { again: 'wait'; waitMs: number }>;
  /** It works again. */
  worksAt(outage: string): Promise<void>;
  /** Forgets budgets that are whole again and pauses that are over. @returns how many rows */
  forget(): Promise<number>;
  /**
   * Shortens what waits for longer than these limits ever ask: it was written before the database's clock was set
   * back, and would wait until that comes to the same hour again. To be called each minute. @returns how many
   */
  followClock(): Promise<number>;
}

/** Leave to make one request, at once. */
export interface Pass {
  readonly request: PlatformRequest;
  /** On the monotonic clock of this process. */
  readonly takenAtMs: number;
}

export type Admission = { admitted: 'now'; pass: Pass } | { admitted: 'later'; waitMs: number };

/** Where requests wait for room within the limits. */
export interface Gate {
  /**
   * Waits a second or so for room. `later`: it takes longer; nothing was taken, and the queue should wait.
   *
   * @param pass leave given before: used while it is fresh, else exchanged for another
   */
  admit(request: PlatformRequest, pass?: Pass | null): Promise<Admission>;
}
