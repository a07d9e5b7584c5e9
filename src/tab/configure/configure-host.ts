import { app, pages } from '@microsoft/teams-js';
import { PAGE_TITLES } from '../../texts/tab/shell.ts';
import type { PageName } from '../app/pages.ts';
import { isPage } from '../app/pages.ts';
import type { TabTheme } from '../app/theme-name.ts';
import { themeNamed } from '../app/theme-name.ts';

/** The dialog of Teams in which a tab is added to a channel; its own button saves. */
export interface ConfigureHost {
  theme: TabTheme;
  /** Page the tab opens at today; null for a new tab. */
  current: PageName | null;
  /** The page to open first, from now on: what the button saves. Rejects nothing: a failure is shown by Teams. */
  choose(page: PageName): void;
  /** Tells the host that there is something to see. */
  shown(): void;
}

/** The same for every tab of the product, so that a link to a page finds whichever there is. */
const ENTITY_ID = 'rete-urp';

/** Rejects outside Teams. */
export async function openConfigureHost(): Promise<ConfigureHost> {
  await app.initialize();
  const { theme } = (await app.getContext()).app;
  const { contentUrl } = await pages.getConfig().catch(() => ({ contentUrl: '' }));
  let chosen: PageName = 'next';
  pages.config.registerOnSaveHandler((event) => {
    pages.config.setConfig(configFor(chosen)).then(
      () => event.notifySuccess(),
      () => event.notifyFailure(),
    );
  });
  return {
    theme: themeNamed(theme),
    current: pageOf(contentUrl ?? ''),
    choose(page) {
      chosen = page;
      pages.config.setValidityState(true);
    },
    shown() {
      app.notifyAppLoaded();
      void app.notifySuccess();
    },
  };
}

function configFor(page: PageName) {
  const url = `${location.origin}/tab/#/${page}`;
  return {
    entityId: ENTITY_ID,
    contentUrl: url,
    websiteUrl: url,
    suggestedDisplayName: PAGE_TITLES[page],
  };
}

function pageOf(contentUrl: string): PageName | null {
  const name = URL.parse(contentUrl)?.hash.replace(/^#\/?/, '') ?? '';
  return isPage(name) ? name : null;
}
