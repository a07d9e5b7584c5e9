import { setTimeout as delay } from 'node:timers/promises';

/**
 * Lets rounds of work begin at most once in `everyMs`: the first at once, those that follow too closely wait. Rounds
 * are asked for one after the other.
 */
export function createPace(everyMs: number): () => Promise<void> {
  let rest: Promise<unknown> = Promise.resolve();
  return async () => {
    await rest;
    rest = delay(everyMs, undefined, { ref: false });
  };
}
