import { app, authentication } from '@microsoft/teams-js';
import type { Host } from './host.ts';
import { isPage } from './pages.ts';
import { themeNamed } from './theme-name.ts';

/** What Teams says of itself is a wish, never a right: who is signed in, the server reads from the token. */
export async function teamsHost(): Promise<Host> {
  await app.initialize();
  const context = await app.getContext();
  const { theme } = context.app;
  openAt(context.page.subPageId ?? '');
  return {
    token: () => authentication.getAuthToken(),
    teamId: context.team?.internalId ?? null,
    theme: themeNamed(theme),
    onTheme: (listener) => app.registerOnThemeChangeHandler((changed) => listener(themeNamed(changed))),
    shown() {
      app.notifyAppLoaded();
      void app.notifySuccess();
    },
  };
}

/** A link of Teams into the tab names a place as the address does: `calendar/2027`. */
function openAt(place: string): void {
  const [page = ''] = place.split('/', 1);
  if (isPage(page) || page === 'sitting') history.replaceState(null, '', `#/${place}`);
}
