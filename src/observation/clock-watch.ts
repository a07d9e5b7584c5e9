import type { HealthPart } from '../http/health.ts';

/** Time services correct by less at once: a clock that moves by this much was set, or the machine stood still. */
const JUMP_MS = 30_000;
/** How long the report speaks of a jump. */
const TOLD_MS = 15 * 60_000;

/** Sees the machine's clock jump. What is due follows the clock as it is; a jump is for the operator to explain. */
export interface ClockWatch {
  /** Compares; to be called at least each minute. Gives by how many seconds it has jumped just now, null = it has not. */
  look(): number | null;
  part(): HealthPart;
}

/** @param times milliseconds: `wall` of the machine's clock, `steady` of one that is never set */
export function createClockWatch(times: { wall: () => number; steady: () => number }): ClockWatch {
  let differenceMs = times.wall() - times.steady();
  let jumped: { seconds: number; at: number } | null = null;

  function look(): number | null {
    const found = times.wall() - times.steady();
    const byMs = found - differenceMs;
    if (Math.abs(byMs) < JUMP_MS) return null;
    differenceMs = found;
    jumped = { seconds: Math.round(byMs / 1000), at: times.steady() };
    return jumped.seconds;
  }

  return {
    look,
    part() {
      look();
      if (jumped === null || times.steady() - jumped.at > TOLD_MS) return { state: 'ok' };
      return { state: 'degraded', code: 'jumped', jumpedSeconds: jumped.seconds };
    },
  };
}
