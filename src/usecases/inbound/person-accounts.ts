/** How much one person may ask: at once `events`, then as many again over `withinMs` milliseconds. */
export interface PersonLimit {
  events: number;
  withinMs: number;
  /** People remembered; of more, those not heard of for longest begin anew. */
  people: number;
}

/** Much more than anybody presses by hand, so that only a program or a stuck client meets it (reliability F26). */
export const PERSON_LIMIT: PersonLimit = { events: 30, withinMs: 10_000, people: 10_000 };

export interface Account {
  left: number;
  at: number;
  /** A command has been answered that it was too much; one answer is enough until there is room again. */
  told: boolean;
}

/**
 * What each person may still ask, by key; filled up with the time that has gone by. Counted in this process alone:
 * with n replicas somebody may do n times as much, which still protects the database.
 *
 * @param now the real time: that of a simulation may stand still
 */
export function createAccounts(limit: PersonLimit, now: () => Date): (key: string, most: number) => Account {
  const accounts = new Map<string, Account>();
  return (key, most) => {
    const at = now().getTime();
    const known = accounts.get(key) ?? { left: most, at, told: false };
    const elapsed = Math.max(0, at - known.at);
    known.left = Math.min(most, known.left + (elapsed * most) / limit.withinMs);
    known.at = at;
    // Last heard of stands last.
    accounts.delete(key);
    accounts.set(key, known);
    if (accounts.size > limit.people) accounts.delete(accounts.keys().next().value ?? '');
    return known;
  };
}
