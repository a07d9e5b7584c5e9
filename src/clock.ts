import type { Clock } from './usecases/ports/clock.ts';

/** The machine's clock: the only place in the product that asks it. */
export const systemClock: Clock = {
  now: () => new Date(),
};
