import { createContext, useContext } from 'react';
import type { MemberNetwork } from '../../usecases/tab/open-session.ts';
import type { TabApi } from '../api/tab-api.ts';

/** What every page may need: whom to ask, and in which network it is. */
export interface TabContext {
  api: TabApi;
  network: MemberNetwork;
}

export const TabContextOf = createContext<TabContext | null>(null);

/** Throws outside the shell, which shows pages only with a network. */
export function useTab(): TabContext {
  const context = useContext(TabContextOf);
  if (context === null) throw new Error('a page is shown without a network');
  return context;
}
