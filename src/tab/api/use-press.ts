import { useCallback, useState } from 'react';
import type { CardAction } from '../../domain/card-action.ts';
import type { CommandName } from '../../domain/command.ts';
import type { View } from '../../domain/view/view.ts';
import { useTab } from '../app/tab-context.ts';
import type { TabProblemError } from './problem.ts';
import { toProblem } from './problem.ts';

export interface Pressing {
  /** A request is under way: what would ask a second time is disabled meanwhile. */
  busy: boolean;
  /** Why the last one brought nothing; null once the next begins. */
  problem: TabProblemError | null;
  /** Null when it brought nothing: then `problem` says why and what was typed is to be kept. */
  press(action: CardAction): Promise<View | null>;
  type(command: CommandName, text: string): Promise<View | null>;
}

export function usePress(): Pressing {
  const { api, network } = useTab();
  const { networkId } = network;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<TabProblemError | null>(null);

  const run = useCallback(async (ask: () => Promise<View>): Promise<View | null> => {
    setBusy(true);
    setProblem(null);
    try {
      return await ask();
    } catch (error) {
      setProblem(toProblem(error));
      return null;
    } finally {
      setBusy(false);
    }
  }, []);

  return {
    busy,
    problem,
    press: useCallback((action) => run(() => api.press(networkId, action)), [api, networkId, run]),
    type: useCallback(
      (command, text) => run(() => api.type(networkId, command, text)),
      [api, networkId, run],
    ),
  };
}
