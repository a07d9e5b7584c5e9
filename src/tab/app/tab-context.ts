import { createContext, useContext } from 'react';
import type { MemberNetwork } from '../../usecases/tab/open-session.ts';
import type { KeptForms } from '../api/kept-forms.ts';
import type { KeptTexts } from '../api/kept-texts.ts';
import type { TabApi } from '../api/tab-api.ts';

/** What every page may need: whom to ask, and in which network it is. */
export interface TabContext {
  api: TabApi;
  network: MemberNetwork;
  /** What this person has typed into the minutes and the server does not have. */
  kept: KeptTexts;
  /** The same of every other form. */
  forms: KeptForms;
}

export const TabContextOf = createContext<TabContext | null>(null);

/** Throws outside the shell, which shows pages only with a network. */
export function useTab(): TabContext {
  const context = useContext(TabContextOf);
  if (context === null) throw new Error('a page is shown without a network');
  return context;
}
