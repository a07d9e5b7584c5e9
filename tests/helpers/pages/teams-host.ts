import type { Browser, Page } from 'playwright-core';
import { violationsOf } from './tab-page.ts';

/** What the stand-in for Teams says of itself to a page. */
interface TeamsSays {
  /** The dialog in which a tab is added, or a tab. */
  frame: 'settings' | 'content';
  theme?: string;
  /** Place a link of Teams names in the tab. */
  subPageId?: string;
  teamId?: string;
  /** Address the tab has today, in the dialog. */
  contentUrl?: string;
  token?: string;
}

/** One thing a page asked of Teams. */
interface TeamsCall {
  func: string;
  args: unknown[];
}

export interface TeamsPage {
  page: Page;
  errors: string[];
  /** What the page asked of Teams under this name, oldest first. */
  asked(func: string): Promise<unknown[][]>;
  /** As {@link violationsOf} finds them. */
  violations(): Promise<string[]>;
  /** Presses the button of Teams' own dialog. */
  save(): Promise<void>;
}

/**
 * A page as in Teams, once `until` is there, its title unless told: teams-js is the real one, and speaks to a stand-in by the way
 * that apps on phones have.
 */
export async function openInTeams(
  browser: Browser,
  url: string,
  says: TeamsSays & { width?: number; until?: string },
): Promise<TeamsPage> {
  const { width = 640, until = 'h1', ...said } = says;
  const page = await browser.newPage({ viewport: { width, height: 800 }, locale: 'it-IT' });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.setDefaultTimeout(60_000);
  // teams-js asks which hosts are Microsoft's; tests have no network.
  await page.route('https://res.cdn.office.net/**', (route) => route.fulfill({ json: { validOrigins: [] } }));
  await page.addInitScript(`(${installTeams.toString()})(${JSON.stringify(said)})`);
  await page.goto(url);
  await page.locator(until).first().waitFor();
  return {
    page,
    errors,
    asked: async (func) => {
      const calls = await page.evaluate<TeamsCall[]>('window.teamsCalls');
      return calls.filter((call) => call.func === func).map(({ args }) => args);
    },
    violations: () => violationsOf(page),
    save: () =>
      page.evaluate<void>(`window.onNativeMessage({ data: { func: 'settings.save', args: [{}] } })`),
  };
}

/** Runs in the page, before anything of it. */
function installTeams(says: TeamsSays): void {
  const runtime = {
    apiVersion: 4,
    hostVersionsInfo: {},
    isLegacyTeams: false,
    supports: { pages: { config: {} }, authentication: {} },
  };
  const { frame, theme = 'default', subPageId = '', teamId, contentUrl = '', token = '' } = says;
  const context = {
    theme,
    locale: 'it-it',
    entityId: 'rete-urp',
    subEntityId: subPageId,
    teamId,
    frameContext: frame,
  };
  const answers: Record<string, unknown[]> = {
    initialize: [frame, 'web', JSON.stringify(runtime), '2.50.0'],
    getContext: [context],
    'settings.getSettings': [{ contentUrl }],
    'settings.setSettings': [true],
    'authentication.getAuthToken': [true, token],
  };
  const calls: TeamsCall[] = [];
  const framelessPostMessage = (sent: string): void => {
    const { id, uuidAsString, func, args } = JSON.parse(sent) as TeamsCall & {
      id: number;
      uuidAsString: string;
    };
    calls.push({ func, args });
    const answer = answers[func];
    if (answer === undefined) return;
    const respond: unknown = Reflect.get(globalThis, 'onNativeMessage');
    if (typeof respond !== 'function') return;
    setTimeout(() => respond({ data: { id, uuidAsString, args: answer } }), 0);
  };
  Object.assign(globalThis, { nativeInterface: { framelessPostMessage }, teamsCalls: calls });
}
