import { createContext, useContext } from 'react';
import type { PressData } from '../api/tab-api.ts';

/** What can be done from a view. Each gives whether the server has taken it: if not, what was typed is to be kept. */
export interface Acting {
  /** A request is under way: what would ask a second time is disabled meanwhile. */
  busy: boolean;
  /** Presses a button and shows what comes of it. */
  press(data: PressData): Promise<boolean>;
}

export const ActingOf = createContext<Acting | null>(null);

/** Throws outside a page. */
export function useActing(): Acting {
  const acting = useContext(ActingOf);
  if (acting === null) throw new Error('a view is shown outside a page');
  return acting;
}
