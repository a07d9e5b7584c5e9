import type { TabTheme } from './theme-name.ts';

/** Where the page is shown: in Teams, or by the simulator in a page of its own. */
export interface Host {
  /** A fresh token of who is signed in; asked for at each request, never kept by the page (platform facts §6). */
  token(): Promise<string>;
  /** Team in which the page is a tab; null where it stands by itself. */
  teamId: string | null;
  theme: TabTheme;
  /** Calls back when the person changes theme. */
  onTheme(listener: (theme: TabTheme) => void): void;
  /** Tells the host that there is something to see, so that it takes its own waiting sign away. */
  shown(): void;
}
