import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { acceptedItems } from '../../src/domain/agenda/agenda.ts';
import type { SITTING_PARTS } from '../../src/texts/tab/sitting.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork } from '../helpers/network/running-network.ts';
import { openBrowser } from '../helpers/pages/browser.ts';
import type { TabPage } from '../helpers/pages/tab-page.ts';
import { openTabPage } from '../helpers/pages/tab-page.ts';

let browser: Browser;
let network: RunningNetwork;
let sittingId: string;

const TITLES = ['Orari estivi degli sportelli', 'Carta dei servizi comune', 'Modulistica condivisa'];

beforeAll(async () => {
  network = await startRunningNetwork();
  await network.goTo('2027-01-08T08:00:00Z');
  for (const title of TITLES) await network.say('coordinatore', `odg ${title} 20 minuti`);
  sittingId = await network.read(async (tx, { id }) => {
    const [first] = await tx.sittings.since(id, new Date('2027-01-01T00:00:00Z'));
    return first?.id ?? '';
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await network?.dispose();
});

/** The page of the sitting as somebody sees it; `part` of it. */
function open(key: string, part: keyof typeof SITTING_PARTS, width = 1280): Promise<TabPage> {
  return openTabPage(browser, network.app.url, { key, page: `sitting/${sittingId}/${part}`, width });
}

async function stored(): Promise<string[]> {
  const items = await network.read((tx, { id }) => tx.agenda.forSitting(id, sittingId));
  return acceptedItems(items).map(({ title }) => title);
}

/** Titles in the order of the page, without the first and the last, which every agenda has. */
async function shown(page: Page): Promise<string[]> {
  const lines = await page.locator('main ol > li').allTextContents();
  return lines.slice(1, -1).map((line) => TITLES.find((title) => line.includes(title)) ?? line);
}

const titleField = (page: Page) => page.getByRole('textbox', { name: 'Titolo', exact: true });
const handle = (page: Page, title: string) =>
  page.getByRole('button', { name: `Sposta il punto «${title}»` });

describe('the page of a sitting', () => {
  it.each([
    { key: 'coordinatore', width: 390, looked: ['Ordine del giorno', 'Risposte'] },
    { key: 'lugo', width: 1280, looked: ['Registro'] },
    { key: 'dirigente', width: 820, looked: [] },
  ])('offers $key the parts they may see, $width wide, without a violation', async (way) => {
    const { key, width, looked } = way;
    const { page, errors, violations } = await open(key, 'convocation', width);
    const links = page.getByRole('navigation', { name: 'Parti della seduta' }).getByRole('link');
    const titles = await links.allTextContents();
    expect(titles.includes('Risposte')).toBe(key === 'coordinatore');
    for (const title of looked) {
      await links.getByText(title, { exact: true }).click();
      await page.locator('nav a[aria-current="page"]', { hasText: title }).waitFor();
      await page.getByText('Caricamento in corso').waitFor({ state: 'detached' });
      expect({ title, found: await violations() }).toEqual({ title, found: [] });
      const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect(wider).toBeLessThanOrEqual(0);
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is reached from the calendar, and says so when there is no such sitting', async () => {
    const { page } = await openTabPage(browser, network.app.url, { key: 'lugo', page: 'calendar' });
    await page.getByRole('link', { name: 'Martedì 19 gennaio 2027, ore 10:00' }).click();
    await page.getByRole('heading', { level: 1, name: 'Convocazione n. 1/2027' }).waitFor();
    await page.goto(page.url().replace(sittingId, 'di-altri'));
    await page.getByRole('alert').waitFor();
    await page.close();
  });
});

describe('the agenda', () => {
  it('is put in another order with the keyboard, saved at once, and said to who cannot see it', async () => {
    const { page, errors } = await open('coordinatore', 'agenda');
    const [orari = '', carta = '', moduli = ''] = TITLES;
    const folder = process.env.SCREENSHOTS;
    if (folder !== undefined) await page.screenshot({ path: join(folder, 'tab-agenda.png') });
    await handle(page, moduli).focus();
    await page.keyboard.press('Space');
    await page.getByText(`Punto «${moduli}» sollevato, posizione 3 di 3.`).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.getByText('Posizione 2 di 3.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(`Punto «${moduli}» rimasto in posizione 3.`).waitFor();
    expect(await shown(page)).toEqual([orari, carta, moduli]);
    await page.keyboard.press('Space');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByText('Punto in posizione 1 tra quelli inseriti.').waitFor();
    expect(await stored()).toEqual([moduli, orari, carta]);
    expect(await shown(page)).toEqual([moduli, orari, carta]);
    expect(await page.evaluate<string>('document.activeElement.getAttribute("aria-label")')).toContain(
      `«${moduli}», posizione 1 di 3`,
    );
    await page.getByRole('button', { name: `Sposta giù: ${moduli}` }).click();
    await page.getByText('Punto in posizione 2 tra quelli inseriti.').waitFor();
    expect(await stored()).toEqual([orari, moduli, carta]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each([1280, 390])('is put in another order with a pointer, %i wide', async (width) => {
    const { page, errors } = await open('coordinatore', 'agenda', width);
    const [first = '', ...others] = await stored();
    const box = await handle(page, first).boundingBox();
    const last = await page.locator('main ol > li').nth(3).boundingBox();
    if (box === null || last === null) throw new Error('there is nothing to drag');
    await page.mouse.move(box.x + 10, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 10, last.y + last.height, { steps: 8 });
    await page.mouse.up();
    await page.getByText('Punto in posizione 3 tra quelli inseriti.').waitFor();
    expect(await stored()).toEqual([...others, first]);
    expect(await shown(page)).toEqual([...others, first]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('keeps the order of somebody else who was first, and what was being typed', async () => {
    const { page } = await open('coordinatore', 'agenda');
    await titleField(page).fill('Un punto che si sta scrivendo');
    const before = await stored();
    await network.say('coordinatore', 'odg Un punto dalla chat 5 minuti');
    await page.getByRole('button', { name: `Sposta giù: ${before[0]}` }).click();
    await page.getByText("nel frattempo l'ordine del giorno è stato modificato").waitFor();
    expect(await stored()).toEqual([...before, 'Un punto dalla chat']);
    expect(await page.locator('main ol > li').count()).toBe(6);
    expect(await titleField(page).inputValue()).toBe('Un punto che si sta scrivendo');
    await page.close();
  });

  it('is again as it was when a move cannot be saved, and can be tried again', async () => {
    const { page } = await open('coordinatore', 'agenda');
    const before = await stored();
    await page.route('**/actions', (route) => route.fulfill({ status: 500, body: 'x' }));
    await page.getByRole('button', { name: `Sposta giù: ${before[0]}` }).click();
    await page
      .getByText(`Spostamento non salvato: il punto «${before[0]}» è di nuovo in posizione 1.`)
      .waitFor();
    await page.getByRole('alert').first().waitFor();
    await page.unroute('**/actions');
    await page.getByRole('button', { name: `Sposta giù: ${before[0]}` }).click();
    await page.getByText('Punto in posizione 2 tra quelli inseriti.').waitFor();
    await page.close();
  });

  it('takes a proposal, tells what is wrong with it where it is, and the coordinator accepts it', async () => {
    const { page: lugo } = await open('lugo', 'agenda', 390);
    await titleField(lugo).fill('Sportello unico');
    await lugo.getByLabel('Minuti previsti').fill('tanti');
    await lugo.getByRole('button', { name: 'Proponi il punto' }).click();
    await lugo.getByText('«tanti» non è accettato').waitFor();
    await lugo.getByLabel('Minuti previsti').fill('10');
    await lugo.getByRole('button', { name: 'Proponi il punto' }).click();
    await lugo.getByText('Punto proposto per la seduta').waitFor();
    expect(await titleField(lugo).inputValue()).toBe('');
    expect(await lugo.getByRole('button', { name: /^Sposta/ }).count()).toBe(0);
    await lugo.close();

    const { page } = await open('coordinatore', 'agenda');
    await page.getByRole('button', { name: 'Esamina: Sportello unico' }).click();
    await page.getByRole('button', { name: 'Accogli', exact: true }).click();
    await page.getByText('Proposta accolta').waitFor();
    expect((await stored()).at(-1)).toBe('Sportello unico');
    await page.close();
  });
});

describe('answers to a sitting', () => {
  it('are recorded as they come by telephone, and can be looked at by what they say', async () => {
    const { page } = await open('coordinatore', 'answers', 390);
    await page.getByRole('button', { name: /telefono: Ivo Inventini/ }).click();
    await page.getByRole('button', { name: 'Da remoto', exact: true }).click();
    await page.getByText('Lugo: Ivo Inventini, da remoto (per telefono)').waitFor();
    await page.getByLabel('Mostra').selectOption('Da remoto');
    expect(await page.locator('main li').filter({ hasText: /, |: / }).count()).toBe(1);
    await page.getByLabel('Mostra').selectOption('Assenti giustificati');
    await page.getByText('Nessuna persona con questa risposta.').waitFor();
    await page.close();
  });
});

describe('the register', () => {
  beforeAll(() => network.goTo('2027-01-19T09:20:00Z'));

  it('takes the presence of who is there, with one tap on a phone', async () => {
    const { page, errors } = await openTabPage(browser, network.app.url, {
      ...{ key: 'lugo', page: 'register', width: 390 },
    });
    await page.getByRole('button', { name: 'Sono in presenza' }).click();
    await page.getByText('Presenza registrata.').waitFor();
    await page.getByText('Comuni presenti: 1/9').first().waitFor();
    expect(await page.getByRole('button', { name: 'Sono in presenza' }).count()).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is called, put right, closed, and put right once more with a reason that stays', async () => {
    const { page, errors, violations } = await open('coordinatore', 'register', 390);
    const people = page.locator('main li').filter({ hasText: 'non registrato' });
    const one = ((await people.first().getByRole('button').first().getAttribute('aria-label')) ?? '').slice(
      13,
    );
    await page.getByRole('button', { name: `In presenza: ${one}` }).click();
    await page.getByText(`Presenza registrata: ${one}.`).waitFor();

    const correct = page.getByRole('button', { name: `Correggi: ${one}` });
    await correct.click();
    await page.getByRole('radio', { name: 'Da remoto' }).check();
    await page.getByLabel('Ora di arrivo').fill('boh');
    await page.getByRole('button', { name: 'Registra', exact: true }).click();
    await page.getByText('Ora di arrivo non riconosciuta: «boh»').waitFor();
    expect(await page.getByLabel('Ora di arrivo').inputValue()).toBe('boh');
    expect(await violations()).toEqual([]);
    expect(
      await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
    ).toBeLessThanOrEqual(0);
    await page.getByLabel('Ora di arrivo').fill('10:05');
    await page.getByRole('button', { name: 'Registra', exact: true }).click();
    await page.getByText('da remoto dalle 10:05').waitFor();
    expect(await page.evaluate<string>('document.activeElement.getAttribute("aria-label")')).toBe(
      `Correggi: ${one}`,
    );

    await page.getByRole('button', { name: 'Chiudi il registro' }).click();
    await page.getByRole('button', { name: 'Conferma la chiusura' }).click();
    await page.getByText('Registro chiuso').first().waitFor();
    await correct.click();
    await page.getByRole('radio', { name: 'In presenza' }).check();
    await page.getByRole('button', { name: 'Registra', exact: true }).click();
    await page.getByText('a registro chiuso è obbligatorio').waitFor();
    await page.getByLabel('Motivo della correzione').fill('Era in sala.');
    await page.getByRole('button', { name: 'Registra', exact: true }).click();
    await page.getByText('(motivo: Era in sala.)').waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('the actions', () => {
  it('are given up where they stand, with the reason that is asked for', async () => {
    await network.say('coordinatore', 'impegni Ivo Inventini: Chiamare il fornitore');
    const { page, errors, violations } = await openTabPage(browser, network.app.url, {
      ...{ key: 'coordinatore', page: 'actions', width: 390 },
    });
    await page.getByRole('button', { name: 'Lascia cadere: Chiamare il fornitore' }).click();
    await page.getByRole('button', { name: "Lascia cadere l'impegno" }).click();
    await page.getByText('Per lasciar cadere un impegno occorre il motivo.').waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole('textbox', { name: 'Motivo' }).fill('Non serve più');
    await page.getByRole('button', { name: "Lascia cadere l'impegno" }).click();
    await page.getByText('Impegno lasciato cadere: «Chiamare il fornitore».').waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });
});
