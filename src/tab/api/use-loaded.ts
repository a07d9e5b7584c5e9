import { useCallback, useEffect, useRef, useState } from 'react';
import type { TabProblemError } from './problem.ts';
import { toProblem } from './problem.ts';

export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'problem'; problem: TabProblemError }
  /** `stale`: shown from before, while or because a newer one could not be read. */
  | { state: 'shown'; value: T; stale: TabProblemError | null };

export interface Loading<T> {
  loaded: Loaded<T>;
  /** Reads again; what is shown stays until the new one is there. */
  reload(): void;
  /** Shows what a press has given, without reading again. */
  replace(value: T): void;
}

/** Longest time a page that is looked at may be behind. */
const EVERY_MS = 60_000;

/**
 * Reads something, and again each minute and whenever the person comes back to the page: others answer meanwhile.
 *
 * @param read must keep its identity while what it reads is the same
 */
export function useLoaded<T>(read: () => Promise<T>): Loading<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const turn = useRef(0);

  const replace = useCallback((value: T) => {
    turn.current += 1;
    setLoaded({ state: 'shown', value, stale: null });
  }, []);

  const reload = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    read().then(
      (value) => {
        if (mine === turn.current) setLoaded({ state: 'shown', value, stale: null });
      },
      (error: unknown) => {
        if (mine !== turn.current) return;
        const problem = toProblem(error);
        // What is on the page stays, whatever the reason: something may be half typed in it.
        setLoaded((before) =>
          before.state === 'shown' ? { ...before, stale: problem } : { state: 'problem', problem },
        );
      },
    );
  }, [read]);

  useEffect(() => {
    setLoaded({ state: 'loading' });
    reload();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') reload();
    }, EVERY_MS);
    document.addEventListener('visibilitychange', reload);
    return () => {
      turn.current += 1;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', reload);
    };
  }, [reload]);

  return { loaded, reload, replace };
}
