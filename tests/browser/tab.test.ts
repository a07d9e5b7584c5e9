import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { PRACTICE_WORDS, practiceFieldLabel } from '../../src/texts/practices/practices.ts';
import { PROJECT_WORDS, projectFieldLabel } from '../../src/texts/projects/projects.ts';
import { SHELL } from '../../src/texts/tab/shell.ts';
import { addPastYear } from '../helpers/network/past-year.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork } from '../helpers/network/running-network.ts';
import { openBrowser } from '../helpers/pages/browser.ts';
import { goToPage, offeredPages, openTabPage } from '../helpers/pages/tab-page.ts';

let browser: Browser;
let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
  await network.goTo('2027-01-08T08:00:00Z');
  await network.read(addPastYear);
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

/** What a cell of the chart holds for each word of the table. */
const LETTERS: Readonly<Record<string, string>> = {
  'in presenza': 'P',
  'da remoto': 'R',
  'con un sostituto': 'S',
  'assente giustificato': 'G',
  assente: 'A',
  'registro non chiuso': '?',
};

describe('the tab', () => {
  it.each(WAYS)('shows each page to $key, in theme $theme, $width wide, without a violation', async (way) => {
    const { page, errors, violations } = await openTabPage(browser, network.app.url, way);
    const links = await offeredPages(page);
    expect(links.length).toBeGreaterThan(8);
    expect(links.includes('Impostazioni')).toBe(way.key === 'coordinatore');
    for (const title of links) {
      await goToPage(page, title);
      await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
      await page.getByText(SHELL.loading).waitFor({ state: 'detached' });
      expect({ title, found: await violations() }).toEqual({ title, found: [] });
      const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect({ title, wider: Math.max(0, wider) }).toEqual({ title, wider: 0 });
      if (title === 'Prossima seduta' && way.key === 'coordinatore') await keepPicture(page, 'tab-next');
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each([
    { width: 1280, fits: 'Calendario' },
    { width: 390, fits: 'Impostazioni' },
  ])('keeps its menu in one row $width wide, the current page in it, the others a key away', async (way) => {
    const { page, violations } = await openTabPage(browser, network.app.url, {
      ...{ key: 'coordinatore', page: 'settings', width: way.width },
    });
    const menu = page.getByRole('navigation', { name: SHELL.menu });
    expect((await menu.boundingBox())?.height).toBeLessThan(60);
    expect(await menu.getByRole('link', { name: way.fits, exact: true }).isVisible()).toBe(true);
    expect(await menu.locator('a[aria-current="page"]').textContent()).toBe('Impostazioni');
    const others = menu.getByRole('button', { name: SHELL.otherPages });
    await others.press('Enter');
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await others.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await menu.getByRole('link', { name: 'Dati personali' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Dati personali' }).waitFor();
    expect(await menu.locator('a[aria-current="page"]').textContent()).toBe('Dati personali');
    expect((await menu.boundingBox())?.height).toBeLessThan(60);
    await page.close();
  });

  it('shows a year by municipality as a chart, and the same in a table', async () => {
    const { page, violations } = await openTabPage(browser, network.app.url, {
      ...{ key: 'coordinatore', page: 'attendance/2026', theme: 'dark', width: 390 },
    });
    await page.getByRole('img', { name: 'Presenze di 9 Comuni in 6 sedute del 2026' }).waitFor();
    const table = page.getByRole('table', { name: 'Presenze per Comune, anno 2026' });
    expect(await table.getByRole('columnheader').count()).toBe(8);
    const words = await table.getByRole('row').nth(1).getByRole('cell').allTextContents();
    expect(words).toHaveLength(7);
    expect(words.at(-1)).toBe('registro non chiuso');
    // What the chart says with letters, the table says in words.
    const letters = await page.locator('[role=img] svg').nth(2).locator('text').allTextContents();
    const said = words.slice(1).map((word) => LETTERS[word]);
    expect(letters).toEqual(said);
    expect(await violations()).toEqual([]);
    await keepPicture(page, 'tab-attendance');
    await page.getByRole('link', { name: 'Prossima seduta', exact: true }).last().click();
    await page
      .getByText(/^Comuni rappresentati: \d\/9/)
      .first()
      .waitFor();
    await page.close();
  });

  it('lists on the first page what waits for who coordinates, and not for others', async () => {
    const { page } = await openTabPage(browser, network.app.url, { key: 'coordinatore' });
    const todo = page.getByRole('region', { name: 'In sospeso' });
    await todo.getByText('Registro da chiudere. Convocazione n. 6/2026').waitFor();
    expect(await todo.getByText(/^Verbale da scrivere, in ritardo/).count()).toBe(5);
    await todo.getByRole('link', { name: 'Registro' }).click();
    await page.locator('nav a[aria-current="page"]', { hasText: 'Registro' }).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Convocazione n. 6/2026' }).waitFor();
    await page.close();
    const other = await openTabPage(browser, network.app.url, { key: 'lugo' });
    await other.page.getByText('Niente in sospeso.').waitFor();
    await other.page.close();
  });

  it('goes from the calendar of a year to minutes, and to the form of the date pressed', async () => {
    const { page } = await openTabPage(browser, network.app.url, { key: 'coordinatore', page: 'calendar' });
    await page.getByRole('button', { name: /^Sposta: Martedì 18 maggio 2027/ }).click();
    const which = page.getByRole('combobox', { name: /^Seduta/ });
    expect(await which.locator('option:checked').textContent()).toContain('18 maggio 2027');
    await page.getByRole('button', { name: SHELL.back }).click();
    await page.getByRole('link', { name: '2026', exact: true }).click();
    await page.getByRole('button', { name: /^Verbale: Martedì 20 gennaio 2026/ }).click();
    await page.getByText('Pubblicato').first().waitFor();
    expect(page.url()).toContain('#/calendar/2026');
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

  it('shares a practice, keeps what was not accepted, and finds it while its words are typed', async () => {
    const { page, errors, violations } = await openTabPage(browser, network.app.url, {
      key: 'lugo',
      width: 390,
    });
    await goToPage(page, 'Buone prassi');
    await page.getByRole('button', { name: PRACTICE_WORDS.share }).click();
    await page.getByLabel('Titolo', { exact: true }).fill('Prenotazione allo sportello');
    await page.getByLabel(practiceFieldLabel('problem')).fill('Le code del lunedì erano lunghe.');
    await page.getByLabel(practiceFieldLabel('links')).fill('javascript:alert(1)');
    await page.getByRole('button', { name: PRACTICE_WORDS.submit, exact: true }).click();
    await page.getByText('Manca che cosa è stato fatto.').waitFor();
    expect(await page.getByLabel(practiceFieldLabel('links')).inputValue()).toBe('javascript:alert(1)');
    expect(await violations()).toEqual([]);
    await keepPicture(page, 'tab-practice-form-390');
    await page.getByLabel(practiceFieldLabel('links')).fill('Modulo | https://esempio.invalid/modulo');
    await page.getByLabel(practiceFieldLabel('done')).fill('Un calendario unico per gli appuntamenti.');
    await page.getByRole('button', { name: PRACTICE_WORDS.submit, exact: true }).click();
    await page.getByText('Buona prassi condivisa').waitFor();
    expect(await violations()).toEqual([]);
    await page.close();
    const other = await openTabPage(browser, network.app.url, { key: 'coordinatore', width: 1280 });
    await goToPage(other.page, 'Buone prassi');
    await other.page.getByRole('searchbox').pressSequentially('appuntamneti calendario');
    await other.page.getByText('al posto di').waitFor();
    expect(await other.page.locator('li strong').allTextContents()).toContain('appuntamenti');
    await keepPicture(other.page, 'tab-practices-1280');
    await other.page.getByRole('button', { name: 'Prenotazione allo sportello' }).click();
    await other.page.getByLabel(PRACTICE_WORDS.adopter).selectOption({ label: 'Cotignola' });
    await other.page.getByRole('button', { name: PRACTICE_WORDS.adopt }).click();
    await other.page.getByText('Prassi adottata dal Comune di Cotignola').waitFor();
    await other.page.getByRole('button', { name: PRACTICE_WORDS.propose }).click();
    await other.page.getByText('Buona prassi di Lugo: Prenotazione allo sportello').waitFor();
    expect(await other.violations()).toEqual([]);
    const wider = await other.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(wider).toBeLessThanOrEqual(0);
    await keepPicture(other.page, 'tab-practice-1280');
    expect([...errors, ...other.errors]).toEqual([]);
    await other.page.close();
  });

  it('starts a project, keeps what was not accepted through a reload, and adds an update', async () => {
    const as = { key: 'lugo', page: 'projects', width: 390 };
    const { page, errors, violations } = await openTabPage(browser, network.app.url, as);
    await page.getByRole('button', { name: PROJECT_WORDS.create }).click();
    await page.getByLabel('Titolo', { exact: true }).fill('Moduli uguali');
    await page.getByLabel(projectFieldLabel('links')).fill('javascript:alert(1)');
    await page.getByRole('checkbox', { name: 'Cotignola' }).click();
    await page.getByRole('button', { name: PROJECT_WORDS.submit }).click();
    await page.getByText("Manca l'obiettivo del progetto.").waitFor();
    expect(await violations()).toEqual([]);
    await keepPicture(page, 'tab-project-form-390');
    await page.reload();
    await page.getByRole('button', { name: PROJECT_WORDS.create }).click();
    expect(await page.getByLabel(projectFieldLabel('links')).inputValue()).toBe('javascript:alert(1)');
    expect(await page.getByRole('checkbox', { name: 'Cotignola' }).isChecked()).toBe(true);
    await page.getByLabel(projectFieldLabel('links')).fill('');
    await page.getByLabel(projectFieldLabel('aim')).fill('Un modulo solo per ogni richiesta.');
    await page.getByRole('button', { name: PROJECT_WORDS.submit }).click();
    await page.getByText('Progetto registrato').waitFor();
    await page.getByLabel(PROJECT_WORDS.update).fill('Raccolti i moduli in uso.');
    await page.getByRole('button', { name: PROJECT_WORDS.post }).click();
    await page.getByText('Aggiornamento pubblicato').waitFor();
    expect(await page.getByLabel(PROJECT_WORDS.update).inputValue()).toBe('');
    expect(await page.getByText('Raccolti i moduli in uso.').count()).toBe(1);
    expect(await violations()).toEqual([]);
    await keepPicture(page, 'tab-project-390');
    expect(errors).toEqual([]);
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
