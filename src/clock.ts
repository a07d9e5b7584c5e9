import type { Clock } from './usecases/ports/clock.ts';

/** The machine's clock: the only place in the product that asks it. */
export const systemClock: Clock = {
  now: () => new Date(),
};

/** A clock that runs ahead of another by an amount that only grows: the simulator's, and the tests'. */
export interface AdjustableClock extends Clock {
  /** Jumps to `target`; an instant already past changes nothing. */
  advanceTo(target: Date): void;
}

/** @param base what time it really is; @param startAt where to begin, when that is later */
export function createAdjustableClock(base: Clock, startAt?: Date): AdjustableClock {
  let aheadMs = 0;
  const now = () => new Date(base.now().getTime() + aheadMs);
  const advanceTo = (target: Date) => {
    aheadMs += Math.max(0, target.getTime() - now().getTime());
  };
  if (startAt !== undefined) advanceTo(startAt);
  return { now, advanceTo };
}
