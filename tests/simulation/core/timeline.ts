import { setImmediate } from 'node:timers/promises';

/** Turns of the event loop in which nothing moves before everything is taken to stand still. */
const STILL_TURNS = 4;

/** Virtual time, and whatever waits for it. One second of it costs nothing. */
export interface Timeline {
  /** Milliseconds since 1970 of the true time; no machine's clock needs to show it. */
  now(): number;
  /** Goes on when that much time has passed. */
  sleep(ms: number): Promise<void>;
  /** Begins something that goes on by itself. */
  start(activity: () => Promise<void>): void;
  /** To be called by whatever goes on: it is not standing still. */
  moved(): void;
  /** Until everything has ended or sleeps. */
  settle(): Promise<void>;
  /** When the next sleeper wakes; null when nobody sleeps. */
  nextWake(): number | null;
  /** Lets time pass, waking who is due, one after the other in order. */
  advanceTo(target: number): Promise<void>;
}

interface Sleeper {
  at: number;
  order: number;
  wake: () => void;
}

/** @param onError what an activity of the simulation itself threw */
export function createTimeline(startMs: number, onError: (error: unknown) => void): Timeline {
  let nowMs = startMs;
  let running = 0;
  let moves = 0;
  let order = 0;
  const sleepers: Sleeper[] = [];

  return {
    now: () => nowMs,
    moved() {
      moves += 1;
    },
    sleep(ms) {
      moves += 1;
      return new Promise((wake) => {
        order += 1;
        insert(sleepers, { at: nowMs + Math.max(0, Math.ceil(ms)), order, wake });
      });
    },
    start(activity) {
      running += 1;
      moves += 1;
      activity()
        .catch(onError)
        .finally(() => {
          running -= 1;
          moves += 1;
        });
    },
    settle,
    nextWake: () => sleepers[0]?.at ?? null,
    async advanceTo(target) {
      for (let first = sleepers[0]; first !== undefined && first.at <= target; first = sleepers[0]) {
        sleepers.shift();
        nowMs = Math.max(nowMs, first.at);
        moves += 1;
        first.wake();
        await settle();
      }
      nowMs = Math.max(nowMs, target);
    },
  };

  async function settle(): Promise<void> {
    for (let still = 0; still < STILL_TURNS && running > 0; ) {
      const before = moves;
      await setImmediate();
      still = moves === before ? still + 1 : 0;
    }
  }
}

/** Keeps the list by instant; of one instant, as they fell asleep. */
function insert(sleepers: Sleeper[], sleeper: Sleeper): void {
  let [from, to] = [0, sleepers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sleepers[middle] as Sleeper).at <= sleeper.at) from = middle + 1;
    else to = middle;
  }
  sleepers.splice(from, 0, sleeper);
}
