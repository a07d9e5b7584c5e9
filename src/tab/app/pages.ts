import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { CommandName } from '../../domain/command.ts';
import type { PAGE_TITLES } from '../../texts/tab/shell.ts';

export type PageName = keyof typeof PAGE_TITLES;

interface Page {
  /** The command whose reading it shows: whoever may not give it is not offered the page. */
  command: CommandName;
  /** Loaded when first opened. */
  content: LazyExoticComponent<ComponentType>;
}

/** In the order of the menu. */
export const PAGES: Readonly<Record<PageName, Page>> = {
  next: page('next', async () => (await import('../pages/next-page.tsx')).NextPage),
  calendar: page('calendar', async () => (await import('../pages/calendar-page.tsx')).CalendarPage),
};

function page(command: CommandName, load: () => Promise<ComponentType>): Page {
  return { command, content: lazy(async () => ({ default: await load() })) };
}

export function isPage(name: string): name is PageName {
  return Object.hasOwn(PAGES, name);
}
