import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { SHELL } from '../../src/texts/tab/shell.ts';
import { openBrowser } from '../helpers/browser.ts';
import type { RunningNetwork } from '../helpers/running-network.ts';
import { startRunningNetwork } from '../helpers/running-network.ts';
import { openTabPage } from '../helpers/tab-page.ts';

let browser: Browser;
let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
  await network.goTo('2027-01-08T08:00:00Z');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await network.dispose();
});

const WAYS = [
  { key: 'coordinatore', theme: 'default', width: 1280 },
  { key: 'lugo', theme: 'dark', width: 390 },
  { key: 'dirigente', theme: 'contrast', width: 820 },
];

describe('the tab', () => {
  it.each(WAYS)('shows each page to $key, in theme $theme, $width wide, without a violation', async (way) => {
    const { page, errors, violations } = await openTabPage(browser, network.app.url, way);
    const links = await page.getByRole('navigation').getByRole('link').allTextContents();
    expect(links.length).toBeGreaterThan(8);
    expect(links.includes('Impostazioni')).toBe(way.key === 'coordinatore');
    for (const title of links) {
      await page.getByRole('link', { name: title, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
      await page.getByText(SHELL.loading).waitFor({ state: 'detached' });
      expect({ title, found: await violations() }).toEqual({ title, found: [] });
      const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect(wider).toBeLessThanOrEqual(0);
      if (title === 'Prossima seduta' && way.key === 'coordinatore') await keepPicture(page, 'tab-next');
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  it('takes an answer with one tap, and the chat shows it', async () => {
    const { page } = await openTabPage(browser, network.app.url, { key: 'lugo' });
    await page.getByRole('button', { name: 'Da remoto' }).click();
    await page.getByText('Risposta registrata.').waitFor();
    await page.getByText('Comuni rappresentati: 1/9').first().waitFor();
    expect(await page.getByRole('button', { name: 'Da remoto' }).getAttribute('aria-pressed')).toBe('true');
    const next = await network.say('lugo', 'prossima');
    expect(JSON.stringify(next.at(-1)?.card)).toContain('La risposta registrata: da remoto');
    await page.close();
  });

  it('can be gone through with the keyboard alone', async () => {
    const { page } = await openTabPage(browser, network.app.url, { key: 'alfonsine' });
    const reached: string[] = [];
    for (let step = 0; step < 20; step += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate<string>('document.activeElement.textContent || document.activeElement.id'),
      );
    }
    expect(reached[0]).toContain('Prossima seduta');
    expect(reached).toEqual(expect.arrayContaining(['In presenza', 'Da remoto', 'Assente giustificato']));
    await page.close();
  });
});

async function keepPicture(
  page: Awaited<ReturnType<typeof openTabPage>>['page'],
  name: string,
): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
