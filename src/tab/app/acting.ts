import { createContext, useContext } from 'react';
import type { View } from '../../domain/view/view.ts';
import type { PressData } from '../api/tab-api.ts';

/** What can be done from a view. */
export interface Acting {
  /** A request is under way: what would ask a second time is disabled meanwhile. */
  busy: boolean;
  /**
   * Presses a button and shows what comes of it, which it also gives; null when the server has not taken it, and what
   * was typed is to be kept.
   */
  press(data: PressData): Promise<View | null>;
}

export const ActingOf = createContext<Acting | null>(null);

/** Throws outside a page. */
export function useActing(): Acting {
  const acting = useContext(ActingOf);
  if (acting === null) throw new Error('a view is shown outside a page');
  return acting;
}
