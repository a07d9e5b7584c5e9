import cron from 'node-cron';

/** A repeated piece of work and when it is woken, as a cron expression in `timeZone`. */
export interface WakeUp {
  name: string;
  expression: string;
  timeZone: string;
  run: () => Promise<unknown>;
}

export interface WakeUps {
  /** Runs one of them now, or joins the run under way. */
  wake(name: string): Promise<void>;
  /** Stops waking and waits for what is in hand. */
  stop(): Promise<void>;
}

/**
 * Wakes the program; what is due is read from the database. A wake-up that is missed, doubled or late costs nothing:
 * the next one finds what is due. A run under way is joined, never doubled; a failure is told and forgotten.
 */
export function startWakeUps(
  wakeUps: readonly WakeUp[],
  onFailure: (name: string, error: unknown) => void,
): WakeUps {
  const running = new Map<string, Promise<void>>();
  const byName = new Map(wakeUps.map((wakeUp) => [wakeUp.name, wakeUp]));
  const tasks = wakeUps.map((wakeUp) =>
    cron.schedule(wakeUp.expression, () => wake(wakeUp.name), { timezone: wakeUp.timeZone, noOverlap: true }),
  );
  return { wake, stop };

  function wake(name: string): Promise<void> {
    const underWay = running.get(name);
    if (underWay !== undefined) return underWay;
    const wakeUp = byName.get(name);
    if (wakeUp === undefined) return Promise.resolve();
    const run = wakeUp
      .run()
      .then(
        () => undefined,
        (error: unknown) => onFailure(name, error),
      )
      .finally(() => running.delete(name));
    running.set(name, run);
    return run;
  }

  async function stop(): Promise<void> {
    await Promise.all(tasks.map((task) => task.destroy()));
    await Promise.all(running.values());
  }
}
