import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { NETWORK_WORDS } from '../../src/texts/network/network.ts';
import { SETTINGS_WORDS } from '../../src/texts/settings/settings.ts';
import { CONFIRM_HAND_OVER, editLabel, NETWORK_PART } from '../../src/texts/tab/network.ts';
import { SHELL } from '../../src/texts/tab/shell.ts';
import { addPastYear } from '../helpers/network/past-year.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork } from '../helpers/network/running-network.ts';
import { openBrowser } from '../helpers/pages/browser.ts';
import { openTab } from '../helpers/pages/tab-client.ts';
import { openTabPage } from '../helpers/pages/tab-page.ts';

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
