/** Answers given lately, so that the same request sent again gets the same one. */
export interface AnswerMemory<T> {
  /**
   * Works once for each key, also while the first is still under way. What rejects, or what `keep` declines, is
   * forgotten, and the next request works again.
   */
  once(key: string, work: () => Promise<T>): Promise<T>;
}

/**
 * In this process alone: another one, or this after a restart, decides anew, and the keys in the store keep the effect
 * from coming twice (ADR 35).
 *
 * @param most answers kept; the oldest goes first
 */
export function createAnswerMemory<T>(most: number, keep: (answer: T) => boolean): AnswerMemory<T> {
  const known = new Map<string, Promise<T>>();
  return {
    once(key, work) {
      const before = known.get(key);
      if (before !== undefined) return before;
      const answer = remembered(key, work);
      known.set(key, answer);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
      return answer;
    },
  };

  async function remembered(key: string, work: () => Promise<T>): Promise<T> {
    let kept = false;
    try {
      const answer = await work();
      kept = keep(answer);
      return answer;
    } finally {
      if (!kept) known.delete(key);
    }
  }
}
