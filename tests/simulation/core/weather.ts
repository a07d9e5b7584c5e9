import type { Random } from './random.ts';

/**
 * How often each thing goes wrong in one run. Every run has weather of its own, so that calm and storm, and each fault
 * without the others, are met too.
 */
export interface Weather {
  /** Chance at each step of a process that it dies there. */
  crash: number;
  /** That it stands still there, for seconds to hours. */
  freeze: number;
  /** Chance of each send to end in doubt, posted or not. */
  doubt: number;
  /** To be refused for now. */
  refusal: number;
  /** To find no room within the platform's limits. */
  pacing: number;
  /** To be refused for good, message or bot. */
  misconfigured: number;
  /** That a press or message reaches the product twice. */
  duplicate: number;
  /** Days between two upheavals of the machines: outages, restarts, clocks that jump. */
  upheavalDays: number;
  /** Days between two things that somebody of one network does by themselves. */
  actDays: number;
  /** How far the clock of each process is off, in milliseconds. */
  skewsMs: number[];
}

const HOUR_MS = 3_600_000;

export function drawWeather(random: Random): Weather {
  const often = () => random.pick([0, 1, 1, 1, 4]);
  const replicas = random.int(1, 3);
  const skewMs = random.pick([0, 20_000, 5 * 60_000]);
  return {
    crash: 0.0008 * often(),
    freeze: 0.0004 * often(),
    doubt: 0.02 * often(),
    refusal: 0.04 * often(),
    pacing: 0.01 * often(),
    misconfigured: 0.001 * often(),
    duplicate: 0.08 * often(),
    upheavalDays: random.pick([6, 20, 60]),
    actDays: random.pick([3, 6, 12]),
    skewsMs: Array.from({ length: replicas }, () => Math.round((random.next() * 2 - 1) * skewMs)),
  };
}

/** Nothing goes wrong any more, and nobody does anything: what was begun must come to its end. */
export function calm(weather: Weather): void {
  Object.assign(weather, {
    crash: 0,
    freeze: 0,
    doubt: 0,
    refusal: 0,
    pacing: 0,
    misconfigured: 0,
    duplicate: 0,
  });
  Object.assign(weather, { upheavalDays: Number.POSITIVE_INFINITY, actDays: Number.POSITIVE_INFINITY });
}

/** How far a clock may jump, either way. */
export const LONGEST_JUMP_MS = HOUR_MS;
