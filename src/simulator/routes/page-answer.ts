import type { CardJson } from '../world/world-data.ts';

/** What the page is told; all but `ok` is for the person alone, `token` signs them in to the tab. */
export type PageAnswer =
  | {
      ok: true;
      notice?: string;
      token?: string;
      dialog?: { title: string; card: CardJson };
      /** One page of what a search found; `full`: there may be another. */
      found?: { items: { title: string; text: string; card: CardJson }[]; full: boolean };
    }
  | { ok: false; error: string };
