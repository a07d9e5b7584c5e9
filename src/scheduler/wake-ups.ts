import cron from 'node-cron';

/** A repeated piece of work and when it is woken, as a cron expression in `timeZone`. */
export interface WakeUp {
  name: string;
  expression: string;
  timeZone: string;
  run: () => Promise<unknown>;
}

export interface WakeUps {
  /**
   * Runs one of them now. While a run is under way another follows it, shared by all who ask meanwhile: the one under
   * way may have looked before what they ask about was there.
   */
  wake(name: string): Promise<void>;
  /** Stops waking and waits for what is in hand; what was to follow is left out. */
  stop(): Promise<void>;
}

interface Running {
  current: Promise<void>;
  next: Promise<void> | null;
}

/**
 * Wakes the program; what is due is read from the database. A wake-up that is missed, doubled or late costs nothing:
 * the next one finds what is due. Runs of one never overlap; a failure is told and forgotten.
 */
export function startWakeUps(
  wakeUps: readonly WakeUp[],
  onFailure: (name: string, error: unknown) => void,
): WakeUps {
  const running = new Map<string, Running>();
  const byName = new Map(wakeUps.map((wakeUp) => [wakeUp.name, wakeUp]));
  let stopped = false;
  const tasks = wakeUps.map(({ name, expression, timeZone }) =>
    cron.schedule(expression, () => running.get(name)?.current ?? wake(name), {
      timezone: timeZone,
      noOverlap: true,
    }),
  );
  return { wake, stop };

  function wake(name: string): Promise<void> {
    const underWay = running.get(name);
    if (underWay === undefined) return begin(name);
    underWay.next ??= underWay.current.then(() => begin(name));
    return underWay.next;
  }

  function begin(name: string): Promise<void> {
    const wakeUp = byName.get(name);
    if (wakeUp === undefined || stopped) return Promise.resolve();
    const run: Running = { current: Promise.resolve(), next: null };
    run.current = wakeUp
      .run()
      .then(
        () => undefined,
        (error: unknown) => onFailure(name, error),
      )
      .finally(() => {
        if (run.next === null) running.delete(name);
      });
    running.set(name, run);
    return run.current;
  }

  async function stop(): Promise<void> {
    stopped = true;
    await Promise.all(tasks.map((task) => task.destroy()));
    await Promise.all([...running.values()].map(({ current }) => current));
  }
}
