import chromium from '@sparticuz/chromium';
import type { Browser, Page } from 'playwright-core';
import { chromium as launcher } from 'playwright-core';

/** One process for all pages ends with the first that closes; and a page must not get away with what others forbid. */
const UNWANTED = ['--single-process', '--disable-web-security'];

/** Chromium out of an npm package: no download, nothing to install on the machine. */
export async function openBrowser(): Promise<Browser> {
  return launcher.launch({
    executablePath: await chromium.executablePath(),
    args: [
      ...chromium.args.filter((arg) => !UNWANTED.includes(arg)),
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
    ],
    headless: true,
  });
}

/** The simulator's page, as one person at a time uses it. */
export interface SimulatorPage {
  page: Page;
  /** Errors the page wrote to its console. */
  errors: string[];
  /** Becomes somebody and opens their chat with the bot, or the channel. */
  be(key: string, where: 'chat' | 'channel'): Promise<void>;
  /** Writes to the bot where the person is. */
  write(text: string): Promise<void>;
  /** Presses a button of the dialog that is open, else of the newest card that has it. */
  press(title: string): Promise<void>;
  /** Waits until the dialog with this title is open. */
  opens(title: string): Promise<void>;
  /** Fills a field of the newest card that has it. */
  fill(label: string | RegExp, value: string): Promise<void>;
  /** Chooses from a list of the newest card that has it. */
  choose(label: string | RegExp, title: string): Promise<void>;
  /** The same where typing narrows the list. */
  pick(label: string, title: string): Promise<void>;
  /** Waits until this text stands in the conversation. */
  sees(text: string | RegExp): Promise<void>;
  /** Messages of the conversation that contain a text. */
  count(text: string): Promise<number>;
  /** Presses a button of the clock and waits until the jump is over. */
  clock(button: 'clock-hour' | 'clock-day' | 'clock-next'): Promise<void>;
}

export async function openSimulatorPage(
  browser: Browser,
  url: string,
  viewport = { width: 1280, height: 900 },
): Promise<SimulatorPage> {
  const page = await browser.newPage({
    viewport,
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
  await page.goto(`${url}/simulator`);
  await page.getByTestId('clock-now').waitFor();
  const list = page.locator('#message-list');
  // A dialog in front of the conversation comes after it in the page, and is what one reads and fills.
  const front = page.locator('#message-list, dialog[open]');

  return {
    page,
    errors,
    async be(key, where) {
      if (await page.locator('dialog[open]').isVisible()) await page.keyboard.press('Escape');
      await page.getByTestId('persona').selectOption(key);
      await page.getByTestId(where === 'chat' ? 'open-chat' : 'open-channel').click();
      await list.waitFor();
    },
    async write(text) {
      await page.getByTestId('compose').fill(text);
      await page.getByTestId('send').click();
    },
    press: (title) => front.getByRole('button', { name: title, exact: true }).last().click(),
    opens: (title) => page.getByRole('dialog', { name: title, exact: true }).waitFor(),
    fill: (label, value) => front.getByLabel(label).last().fill(value),
    async choose(label, title) {
      await front.getByLabel(label).last().selectOption({ label: title });
    },
    pick: (label, title) => front.getByLabel(label).last().locator('input').fill(title),
    sees: (text) => front.getByText(text).filter({ visible: true }).last().waitFor(),
    count: (text) => list.getByText(text, { exact: false }).count(),
    async clock(button) {
      const shown = await page.getByTestId('clock-now').textContent();
      await page.getByTestId(button).click();
      await page
        .locator('[data-testid="clock-now"]')
        .filter({ hasNotText: shown ?? '' })
        .waitFor();
      await page.getByTestId('busy').waitFor({ state: 'hidden' });
    },
  };
}
