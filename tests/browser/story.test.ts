import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork } from '../helpers/network/running-network.ts';
import type { SimulatorPage } from '../helpers/pages/browser.ts';
import { openBrowser, openSimulatorPage } from '../helpers/pages/browser.ts';

/** `SCREENSHOTS=docs/images npm run test:all -- tests/browser` renews the pictures of the README. */
const PICTURES = process.env.SCREENSHOTS;

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

async function picture(name: string): Promise<void> {
  if (PICTURES !== undefined) await simulator.page.screenshot({ path: `${PICTURES}/${name}.png` });
}

describe('a coordinator who tries the product in the browser', () => {
  it('sees the sitting of the third Tuesday convened at the next jump of the clock', async () => {
    await simulator.be('coordinatore', 'channel');
    await simulator.clock('clock-next');
    await simulator.sees('Convocazione n. 1/2027');
    await simulator.sees('martedì 19 gennaio 2027, ore 10:00');
  });

  it('answers as three municipalities and sees the totals move', async () => {
    for (const key of ['lugo', 'bagnacavallo']) {
      await simulator.be(key, 'chat');
      await simulator.press('In presenza');
      await simulator.sees('Risposta registrata');
    }
    await simulator.be('cotignola', 'chat');
    await simulator.press('Da remoto');
    await simulator.sees('Risposta registrata');
    await simulator.be('dirigente', 'channel');
    await simulator.sees('Comuni rappresentati: 3/9');
    await picture('simulator-channel');
  });

  it('sees that only those without an answer are nudged', async () => {
    await simulator.clock('clock-next');
    await simulator.be('alfonsine', 'chat');
    await simulator.sees('Manca ancora la risposta');
    await simulator.be('lugo', 'chat');
    await simulator.sees('Convocazione n. 1/2027');
    expect(await simulator.count('Manca ancora la risposta')).toBe(0);
  });

  it('calls an urgent sitting by typing one line and confirming', async () => {
    await simulator.be('coordinatore', 'chat');
    await simulator.write('/urgente domani alle 15 guasto al sito istituzionale');
    await simulator.sees('guasto al sito istituzionale');
    await simulator.press('Conferma e convoca');
    await simulator.sees(/Presa visione/);
    await simulator.be('lugo', 'channel');
    await simulator.sees(/CONVOCAZIONE URGENTE/i);
  });

  it('sees who has acknowledged, and the others called again', async () => {
    await simulator.be('lugo', 'chat');
    await simulator.press('Presa visione');
    await simulator.be('fusignano', 'chat');
    await simulator.press('In presenza');
    await simulator.be('coordinatore', 'chat');
    await simulator.sees('Quadro della convocazione');
    await simulator.page.getByText('Quadro della convocazione').last().scrollIntoViewIfNeeded();
    await picture('simulator-urgent');
    await simulator.clock('clock-next');
    await simulator.be('alfonsine', 'chat');
    await simulator.sees('Manca ancora la presa visione.');
    await network.read(async (tx, { id }) => {
      const [call] = (await tx.sittings.since(id, network.now())).filter((s) => s.kind === 'urgent');
      const escalations = (await tx.deliveries.forSitting(call?.id ?? '')).filter(
        (delivery) => delivery.kind === 'urgent_escalation',
      );
      expect(escalations.length).toBeGreaterThan(5);
      const seen = await tx.answers.acknowledgements(call?.id ?? '');
      const called = escalations.map((d) => (d.recipient.to === 'person' ? d.recipient.personId : ''));
      expect(called.filter((personId) => seen.has(personId))).toEqual([]);
    });
  });

  it('moves the urgent sitting, and then cancels it', async () => {
    await simulator.be('coordinatore', 'chat');
    await simulator.write('sposta');
    await simulator.sees(/Nuova data/);
    await simulator.fill('Nuova data', '2027-01-16');
    await simulator.fill('Nuova ora', '16:00');
    await simulator.fill('Motivo dello spostamento', 'sala occupata');
    await simulator.press('Sposta la seduta');
    await simulator.be('lugo', 'chat');
    await simulator.sees('sala occupata');
    await simulator.be('coordinatore', 'chat');
    await simulator.write('annulla');
    await simulator.fill("Motivo dell'annullamento", 'guasto risolto');
    await simulator.press('Annulla la seduta');
    await simulator.be('lugo', 'chat');
    await simulator.sees('guasto risolto');
  });

  it('calls another in a dialog from the compose box, and one keeps the focus while it is open', async () => {
    const { page } = simulator;
    await simulator.be('coordinatore', 'channel');
    const menu = page.getByRole('button', { name: 'Azioni del bot' });
    await menu.click();
    await page.getByRole('button', { name: 'Convoca seduta urgente' }).click();
    await simulator.opens('Convocazione urgente');
    await page.keyboard.press('Escape');
    expect(await menu.and(page.locator(':focus')).count()).toBe(1);
    await menu.click();
    await page.getByRole('button', { name: 'Convoca seduta urgente' }).click();
    await simulator.opens('Convocazione urgente');
    await simulator.fill('Data', '2027-01-14');
    await simulator.fill('Ora', '16:00');
    await simulator.fill("Motivo dell'urgenza", 'allagamento del magazzino');
    await simulator.press('Verifica e prosegui');
    await simulator.opens('Convocazione URGENTE: conferma');
    await simulator.press('Conferma e convoca');
    await simulator.sees('allagamento del magazzino');
    await simulator.be('alfonsine', 'chat');
    await simulator.sees('allagamento del magazzino');
  });

  it('takes the reason from a message, unless one may not convene', async () => {
    const { page } = simulator;
    await simulator.be('lugo', 'channel');
    await simulator.write('manca la corrente in <municipio>');
    await simulator.sees('manca la corrente in <municipio>');
    for (const [key, shown] of [
      ['coordinatore', 'Convocazione urgente'],
      ['lugo', 'Rete URP'],
    ] as const) {
      await simulator.be(key, 'channel');
      await page.getByRole('button', { name: 'Azioni sul messaggio di Ivo Inventini' }).last().click();
      await page.getByRole('button', { name: 'Convoca seduta urgente' }).click();
      await simulator.opens(shown);
      if (key === 'lugo') {
        await simulator.sees(/riservato al coordinamento della Rete: Ada Inventata/);
        continue;
      }
      const reason = page.getByRole('dialog').getByLabel("Motivo dell'urgenza");
      expect(await reason.inputValue()).toBe('manca la corrente in <municipio>');
    }
    await page.keyboard.press('Escape');
  });

  it('leaves no error in the console', () => {
    expect(simulator.errors).toEqual([]);
  });
});
