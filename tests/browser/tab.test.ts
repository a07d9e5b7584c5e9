import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { FOR_EVERYBODY } from '../../src/domain/commands/allowed-commands.ts';
import type { CommandName } from '../../src/domain/commands/command.ts';
import { NETWORK_WORDS } from '../../src/texts/network/network.ts';
import { PRACTICE_WORDS, practiceFieldLabel } from '../../src/texts/practices/practices.ts';
import { PROJECT_WORDS, projectFieldLabel } from '../../src/texts/projects/projects.ts';
import { SETTINGS_WORDS } from '../../src/texts/settings/settings.ts';
import { OUTSIDE_TEAMS } from '../../src/texts/tab/configure.ts';
import { CONFIRM_HAND_OVER, editLabel, NETWORK_PART } from '../../src/texts/tab/network.ts';
import { SHELL } from '../../src/texts/tab/shell.ts';
import { addPastYear } from '../helpers/network/past-year.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork } from '../helpers/network/running-network.ts';
import { openBrowser } from '../helpers/pages/browser.ts';
import { openTab } from '../helpers/pages/tab-client.ts';
import { goToPage, offeredPages, openTabPage, violationsOf } from '../helpers/pages/tab-page.ts';
import { openInTeams } from '../helpers/pages/teams-host.ts';

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

describe('the settings on their page', () => {
  it('are changed with the keyboard: refused, looked at in advance, overtaken, saved', async () => {
    const way = { key: 'coordinatore', page: 'settings', theme: 'contrast', width: 390 };
    const { page, errors, violations } = await openTabPage(browser, network.app.url, way);
    const minutes = page.getByLabel('Durata in minuti', { exact: true });
    const press = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
    };
    const type = async (text: string) => {
      await minutes.focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    };

    await type('5');
    await press(SETTINGS_WORDS.save);
    await page.getByText('Valore non accettato: «5». Indicare un numero intero da 15 a 720.').waitFor();
    await page.getByText(SETTINGS_WORDS.refused).waitFor();
    expect(await minutes.inputValue()).toBe('5');
    expect(await page.evaluate<string>('document.activeElement.value')).toBe('5');
    expect(await violations()).toEqual([]);

    await type('90');
    const eve = page.getByRole('group', { name: 'Promemoria della vigilia' });
    await eve.getByLabel('Giorni prima').fill('2');
    await press(SETTINGS_WORDS.preview);
    await page.getByText('Se si salva questa modifica:').waitFor();
    await page
      .getByText(/Promemoria della vigilia \(seduta 19\/01\/2027\): parte venerdì 15 gennaio/)
      .waitFor();

    const other = await openTab(network, 'coordinatore');
    const networkId = await network.read(async (_tx, { id }) => id);
    await other.act({ verb: 'settings_submit', networkId, in_durationMinutes: '75', in_place: 'Altra sala' });
    await press(SETTINGS_WORDS.save);
    await page.getByText('Nel frattempo è stato salvato «75».').waitFor();
    expect(await minutes.inputValue()).toBe('90');
    expect(await page.getByLabel('Luogo', { exact: true }).inputValue()).toBe('Altra sala');
    await press(SETTINGS_WORDS.save);
    await page.getByText('Con questa modifica:').waitFor();
    await page.getByText('Durata in minuti: da «75» a «90»').waitFor();
    expect(await violations()).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('have the municipalities where the composition is, and a seat without a referent in sight', async () => {
    const { page, errors, violations } = await openTabPage(browser, network.app.url, {
      ...{ key: 'coordinatore', page: 'network', width: 390 },
    });
    await page.getByLabel(NETWORK_PART.search).fill('lia fant');
    await page.getByText('Massa Lombarda').waitFor();
    expect(await page.getByText('Cotignola').count()).toBe(0);
    await page.getByRole('button', { name: editLabel('Lia Fantasia') }).click();
    await page.getByLabel(NETWORK_WORDS.seat, { exact: true }).selectOption({ label: NETWORK_WORDS.noSeat });
    await page.getByRole('button', { name: NETWORK_WORDS.save, exact: true }).click();
    await page.getByText('Un referente rappresenta un Comune: scegliere quale.').waitFor();
    expect(await page.getByLabel(NETWORK_WORDS.seat, { exact: true }).inputValue()).toBe('');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: NETWORK_WORDS.handOver }).click();
    await page.getByRole('button', { name: CONFIRM_HAND_OVER.no }).click();
    await page.getByLabel(NETWORK_WORDS.role, { exact: true }).selectOption('operator');
    await page.getByRole('button', { name: NETWORK_WORDS.save, exact: true }).click();
    await page.getByText('Un Comune è senza referente.').waitFor();
    await page.getByLabel(NETWORK_PART.search).fill('');
    await page.getByRole('button', { name: NETWORK_PART.editSeats }).click();
    const seats = page.getByLabel('Comuni', { exact: true });
    await seats.fill(`${await seats.inputValue()}\nComune inventato`);
    await page.getByRole('button', { name: SETTINGS_WORDS.save }).click();
    await page.getByText(SETTINGS_WORDS.saved).waitFor();
    await page.getByRole('button', { name: SHELL.back }).click();
    await page.getByText('2 Comuni sono senza referente.').waitFor();
    expect(await violations()).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('in Teams', () => {
  it.each([
    { theme: 'default', width: 390 },
    { theme: 'contrast', width: 1280 },
  ])('the dialog of a new tab asks, by keyboard too, what to open at ($theme, $width wide)', async (way) => {
    const teams = await openInTeams(browser, `${network.app.url}/tab/configure`, {
      frame: 'settings',
      ...way,
    });
    expect(await teams.asked('settings.setValidityState')).toContainEqual([true]);
    expect(await teams.violations()).toEqual([]);
    for (const key of ['Tab', 'ArrowDown']) await teams.page.keyboard.press(key);
    expect(await teams.page.getByRole('radio', { name: 'Calendario' }).isChecked()).toBe(true);
    await teams.save();
    const contentUrl = `${network.app.url}/tab/#/calendar`;
    const saved = {
      entityId: 'rete-urp',
      contentUrl,
      websiteUrl: contentUrl,
      suggestedDisplayName: 'Calendario',
    };
    await teams.page.waitForFunction(
      'window.teamsCalls.some(({ func }) => func === "settings.save.success")',
    );
    expect(await teams.asked('settings.setSettings')).toEqual([[saved]]);
    expect(teams.errors).toEqual([]);
    await teams.page.close();
  });

  it('the dialog of a tab that is there begins with what it opens at, and offers what everybody may open', async () => {
    const contentUrl = `${network.app.url}/tab/#/minutes`;
    const says = { frame: 'settings', theme: 'dark', contentUrl } as const;
    const { page } = await openInTeams(browser, `${network.app.url}/tab/configure`, says);
    expect(await page.getByRole('radio', { name: 'Verbale' }).isChecked()).toBe(true);
    const offered = await page
      .getByRole('radio')
      .evaluateAll((radios) => radios.map((radio) => String(Reflect.get(radio, 'value'))));
    expect(offered.filter((name) => !FOR_EVERYBODY.includes(name as CommandName))).toEqual([]);
    await page.close();
  });

  it.each([
    ['its address', '#/calendar', '', 'Calendario'],
    ['a link of Teams', '#/next', 'attendance', 'Presenze'],
    ['a link to nothing', '#/calendar', '../altro', 'Calendario'],
  ])('the tab opens at the page of %s', async (_what, hash, subPageId, title) => {
    const token = await signIn('lugo');
    const says = { frame: 'content', token, subPageId, teamId: network.team.id } as const;
    const { page, errors } = await openInTeams(browser, `${network.app.url}/tab/${hash}`, says);
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each(['/tab/', '/tab/configure'])('%s in a browser says where to open it', async (path) => {
    const page = await browser.newPage();
    await page.goto(`${network.app.url}${path}`);
    await page.getByRole('heading', { level: 1, name: OUTSIDE_TEAMS.title }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });

  async function signIn(as: string): Promise<string> {
    const response = await fetch(`${network.app.url}/simulator/api/signIn`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ as }),
    });
    return ((await response.json()) as { token: string }).token;
  }
});

async function keepPicture(
  page: Awaited<ReturnType<typeof openTabPage>>['page'],
  name: string,
): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
