/** A budget that is whole with `burst` requests and gets one back every `everyMs` milliseconds. */
export interface Rate {
  everyMs: number;
  burst: number;
}

/** How fast requests may be made of the platform. */
export interface PlatformRates {
  /** All requests of one tenant. */
  tenant: Rate;
  /** Of the tenant's burst, what requests that can wait may use: the rest is for people who wait for an answer. */
  inTurnBurst: number;
  /** Requests in one conversation, by what they do: a message, an edit or a new chat; a page of a roster. */
  send: ThreadRates;
  read: ThreadRates;
}

export interface ThreadRates {
  /** For moments and minutes. */
  short: Rate;
  /** For the hour. */
  long: Rate;
}

/**
 * What Teams allows (platform facts §2.1), less a little room. In each conversation: messages 7 in 1 s, 8 in 2 s, 60 in
 * 30 s, 1800 in an hour; rosters 14, 16, 120 and 3600. In all: 50 a second for each app and tenant. A budget bounds
 * every window, wherever it begins ({@link mostWithin}); the room is for requests that reach Teams up to
 * {@link LATENESS_MS} later than others, and of a tenant's for those a process may have under way ({@link UNDER_WAY}):
 * a machine that stands still sends them together with those that follow.
 */
export const TEAMS_RATES: PlatformRates = {
  tenant: { everyMs: 35, burst: 6 },
  inTurnBurst: 3,
  send: { short: { everyMs: 700, burst: 5 }, long: { everyMs: 2_250, burst: 150 } },
  read: { short: { everyMs: 350, burst: 10 }, long: { everyMs: 1_100, burst: 300 } },
};

/** For a simulated Teams, where a year goes by in a minute. */
export const UNLIMITED: PlatformRates = {
  tenant: { everyMs: 0, burst: 1 },
  inTurnBurst: 1,
  send: { short: { everyMs: 0, burst: 1 }, long: { everyMs: 0, burst: 1 } },
  read: { short: { everyMs: 0, burst: 1 }, long: { everyMs: 0, burst: 1 } },
};

/** How much later than its slot a request may leave; later, it asks for another. */
export const LATENESS_MS = 150;

/**
 * Requests of one tenant under way at the same time in one process: of those that a person waits for or that call
 * urgently, and of those that can wait.
 */
export const UNDER_WAY = { now: 4, in_turn: 8 } as const;

/** The most requests in any window of this length, both ends included. */
export function mostWithin({ everyMs, burst }: Rate, windowMs: number): number {
  return burst + Math.floor(windowMs / everyMs);
}
