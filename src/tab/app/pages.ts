import { PAGE_TITLES } from '../../texts/tab/shell.ts';

/** Each page is what one command shows; whoever may not give it is not offered it. */
export type PageName = keyof typeof PAGE_TITLES;

export const PAGES = Object.keys(PAGE_TITLES) as PageName[];

export function isPage(name: string): name is PageName {
  return Object.hasOwn(PAGE_TITLES, name);
}
