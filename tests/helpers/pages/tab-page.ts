import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { SHELL } from '../../../src/texts/tab/shell.ts';

/** The tab as one person of the demo sees it. */
export interface TabPage {
  page: Page;
  /** Errors the page wrote to its console, refusals of the content security policy among them. */
  errors: string[];
  /** As {@link violationsOf} finds them. */
  violations(): Promise<string[]>;
}

/** @param as.theme a theme of Teams; the light one unless told */
export async function openTabPage(
  browser: Browser,
  url: string,
  as: { key: string; page?: string; theme?: string; width?: number; height?: number },
): Promise<TabPage> {
  const { key, page: name = 'next', theme = 'default', width = 1280, height = 900 } = as;
  const page = await browser.newPage({
    viewport: { width, height },
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    reducedMotion: 'reduce',
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.setDefaultTimeout(60_000);
  await page.goto(`${url}/tab/?as=${key}&theme=${theme}#/${name}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText(SHELL.loading).waitFor({ state: 'detached' });
  return { page, errors, violations: () => violationsOf(page) };
}

interface Violation {
  id: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds against WCAG 2.2 A and AA, as `rule: target`. */
export async function violationsOf(page: Page): Promise<string[]> {
  await bringAxe(page);
  const options = { runOnly: RULES, resultTypes: ['violations'], preload: false };
  const { violations } = await page.evaluate<{ violations: Violation[] }>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => ({ violations }))`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary ?? ''})`),
  );
}

/** The menu of the pages. */
function menuOf(page: Page) {
  return page.getByRole('navigation', { name: SHELL.menu });
}

/** Shows the rest of the menu, where the row has no room for it. */
async function showOthers(page: Page): Promise<void> {
  const others = menuOf(page).getByRole('button', { name: SHELL.otherPages, expanded: false });
  if (await others.isVisible()) await others.click();
}

/** Names of the pages that are offered, those in the rest of the menu after those in its row. */
export async function offeredPages(page: Page): Promise<string[]> {
  await showOthers(page);
  const names = await menuOf(page).getByRole('link').allTextContents();
  await page.keyboard.press('Escape');
  return names;
}

/** Goes to a page by the menu, and waits until it is the current one. */
export async function goToPage(page: Page, title: string): Promise<void> {
  const link = menuOf(page).getByRole('link', { name: title, exact: true });
  if (!(await link.isVisible())) await showOthers(page);
  await link.click();
  await menuOf(page).locator('a[aria-current="page"]', { hasText: title }).waitFor();
}

/** Once for each document: to bring half a megabyte each time takes longer than what it is brought for. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate<boolean>('typeof axe === "object"')) return;
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(`${source}\n;undefined`);
}
