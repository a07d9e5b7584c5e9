import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { PRACTICE_WORDS, practiceFieldLabel } from '../../src/texts/practices/practices.ts';
import {
  PUBLICATION_FORM_WORDS,
  publicationFieldLabel,
} from '../../src/texts/publications/publication-forms.ts';
import { PUBLICATION_WORDS } from '../../src/texts/publications/publications.ts';
import { PUBLICATIONS_PART } from '../../src/texts/tab/publications.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork } from '../helpers/network/running-network.ts';
import type { SimulatorPage } from '../helpers/pages/browser.ts';
import { openBrowser, openSimulatorPage } from '../helpers/pages/browser.ts';
import { openTabPage } from '../helpers/pages/tab-page.ts';

const PRACTICE = 'Prenotazione allo sportello';
const ITEM = `Buona prassi di Lugo: ${PRACTICE}`;
const NEWS = 'Orari estivi degli sportelli';

let network: RunningNetwork;
let browser: Browser;
let simulator: SimulatorPage;

beforeAll(async () => {
  [network, browser] = await Promise.all([startRunningNetwork(), openBrowser()]);
  simulator = await openSimulatorPage(browser, network.app.url);
});

afterAll(async () => {
  await browser.close();
  await network.dispose();
});

/** What stands in the cells beside the name of a municipality. */
async function rowOf(page: Page, name: string): Promise<string[]> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  return row.getByRole('cell').allTextContents();
}

describe('three municipalities between one sitting and the next', () => {
  it('share a practice in the chat, find it on the pages with a slip of the pen, and adopt it', async () => {
    await simulator.be('lugo', 'chat');
    await simulator.write(`condividi ${PRACTICE}`);
    await simulator.fill(practiceFieldLabel('problem'), 'Le code del lunedì erano lunghe.');
    await simulator.fill(practiceFieldLabel('done'), 'Un calendario unico per gli appuntamenti.');
    await simulator.press(PRACTICE_WORDS.submit);
    await simulator.sees(/^Buona prassi condivisa/);

    const { page, errors } = await openTabPage(browser, network.app.url, {
      ...{ key: 'cotignola', page: 'practices', width: 390 },
    });
    await page.getByRole('searchbox').fill('appuntamneti calendario');
    await page.getByText('al posto di').waitFor();
    await page.getByRole('button', { name: PRACTICE }).click();
    await page.getByRole('button', { name: PRACTICE_WORDS.adopt }).click();
    await page.getByText('Prassi adottata dal Comune di Cotignola').waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('put it on the agenda, and see it when the sitting begins', async () => {
    await simulator.be('fusignano', 'chat');
    await simulator.write('prassi prenotazione sportello');
    await simulator.press(PRACTICE_WORDS.open);
    await simulator.press(PRACTICE_WORDS.propose);
    await simulator.sees(/^Punto proposto/);
    await simulator.be('coordinatore', 'chat');
    await simulator.write('odg');
    await simulator.sees(`${ITEM} (proposta di Gina Favolosi)`);
    await simulator.press('Apri il punto scelto');
    await simulator.press('Accogli');
    await simulator.sees("Proposta accolta: il punto è nell'ordine del giorno.");
    await network.goTo('2027-01-19T09:00:00Z');
    await simulator.be('bagnacavallo', 'channel');
    await simulator.sees('Appello');
    await simulator.sees(new RegExp(ITEM));
  });

  it('publish a news item, each in its own way, and see who is missing', async () => {
    const lugo = await openTabPage(browser, network.app.url, {
      key: 'lugo',
      page: 'publications',
      width: 390,
    });
    await lugo.page.getByRole('button', { name: PUBLICATION_WORDS.propose }).click();
    await lugo.page.getByLabel(publicationFieldLabel('title'), { exact: true }).fill(NEWS);
    await lugo.page.getByRole('button', { name: PUBLICATION_FORM_WORDS.submit }).click();
    await lugo.page.getByText('Manca il testo da pubblicare.').waitFor();
    expect(await lugo.violations()).toEqual([]);
    await lugo.page.getByLabel(publicationFieldLabel('text')).fill('Da luglio si apre alle 8.');
    await lugo.page.getByRole('button', { name: PUBLICATION_FORM_WORDS.submit }).click();
    await lugo.page.getByText('Notizia inviata a 9 Comuni').waitFor();
    await lugo.page.getByRole('heading', { name: PUBLICATION_WORDS.report }).waitFor();
    await network.settle();

    await simulator.be('cotignola', 'chat');
    await simulator.sees('Notizia da pubblicare');
    await simulator.fill(PUBLICATION_WORDS.link, 'https://cotignola.invalid/orari');
    await simulator.press(PUBLICATION_WORDS.published);
    await simulator.sees(/^Cotignola: pubblicata/);

    const { page, errors, violations } = await openTabPage(browser, network.app.url, {
      ...{ key: 'fusignano', page: 'publications', width: 390 },
    });
    await page.getByRole('button', { name: NEWS }).click();
    await page.getByRole('radio', { name: PUBLICATION_WORDS.scheduled }).click();
    await page.getByRole('button', { name: PUBLICATIONS_PART.send }).click();
    await page.getByText('Manca la data per cui è programmata.').waitFor();
    await page.getByLabel(PUBLICATIONS_PART.scheduledOn, { exact: true }).fill('2027-02-01');
    await page.getByRole('button', { name: PUBLICATIONS_PART.send }).click();
    await page.getByText('Pubblicata da 1 Comune su 9; 7 mancano ancora.').waitFor();
    expect((await rowOf(page, 'Cotignola')).join(' ')).toContain('pubblicata Pagina di Cotignola');
    expect(await rowOf(page, 'Fusignano')).toContain('programmata per il 01/02/2027');
    expect(await rowOf(page, 'Lugo')).toEqual(['in attesa', '']);
    expect(await violations()).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0);

    await page.getByRole('button', { name: 'Torna indietro' }).click();
    await page.getByText(/^Manca ancora \(7\): .*Lugo/).waitFor();
    await page.getByRole('link', { name: PUBLICATIONS_PART.allYears }).click();
    await page.getByRole('table', { name: 'Notizie rilanciate nel 2027' }).waitFor();
    expect(await rowOf(page, 'Cotignola')).toEqual(['1 su 1', '0', '0']);
    expect(await violations()).toEqual([]);
    expect([...errors, ...lugo.errors, ...simulator.errors]).toEqual([]);
  });
});
