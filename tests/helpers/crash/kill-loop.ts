import { setTimeout as delay } from 'node:timers/promises';
import type { ProductProcess } from './product-process.ts';

export interface KillPlan {
  kills: number;
  random: () => number;
  start: () => ProductProcess;
  /** Told of each process that listens, and that one is gone. */
  up: (running: ProductProcess | null) => void;
  /**
   * Resolves when so much more has happened around the process, or nothing has for so long: on a slow machine it lives
   * longer, not idler.
   */
  happened: (changes: number, idleMs: number) => Promise<void>;
}

/** So many of the lives end before the process listens. */
const KILLED_IN_START = 0.3;
/** Most that happens in one life, and how long one goes on in which nothing does. */
const CHANGES = 120;
const IDLE_MS = 1_000;

/**
 * Starts and kills (`kill -9`) so many times, at moments random picks, and leaves the last one running. The first
 * life is never cut short: it tells how long a start takes here.
 *
 * @throws when a process ends by itself, with what it said
 */
export async function killLoop(plan: KillPlan): Promise<ProductProcess> {
  const { kills, random, start, up, happened } = plan;
  let startMs = 0;
  for (let n = 0; n < kills; n += 1) await live(n > 0 && random() < KILLED_IN_START, random());
  const last = start();
  if (!(await last.ready)) throw new Error(`the last start failed: ${last.said()}`);
  up(last);
  return last;

  async function live(early: boolean, at: number): Promise<void> {
    const began = performance.now();
    const running = start();
    let end: Awaited<ProductProcess['ended']> | null = null;
    const ended = running.ended.then((how) => {
      end = how;
    });
    if (early) await Promise.race([delay(at * startMs), ended]);
    else if (await running.ready) {
      startMs = performance.now() - began;
      up(running);
      const enough = happened(Math.ceil(at * CHANGES), IDLE_MS);
      await Promise.race([enough, ended]);
    }
    if (end !== null)
      throw new Error(`the process ended by itself, ${JSON.stringify(end)}: ${running.said()}`);
    running.kill('SIGKILL');
    await ended;
    up(null);
  }
}
