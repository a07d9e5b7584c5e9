import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
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

/** @param text what the picture must show, scrolled into view */
async function picture(name: string, text: string): Promise<void> {
  if (PICTURES === undefined) return;
  await simulator.page.locator('#message-list').getByText(text).last().scrollIntoViewIfNeeded();
  await simulator.page.screenshot({ path: `${PICTURES}/${name}.png` });
}

/** What somebody's browser gets when it opens an address. */
async function opened(address: string | null) {
  const response = await simulator.page.request.get(address ?? '');
  return { status: response.status(), type: response.headers()['content-type'], body: await response.body() };
}

describe('a network that tries a whole sitting in the browser', () => {
  it('convenes, and a referent names a substitute from the card', async () => {
    await simulator.clock('clock-next');
    await simulator.be('lugo', 'chat');
    await simulator.press('Mi sostituisce…');
    await simulator.opens('Sostituto per una seduta');
    await simulator.pick('Persona del team', 'Olga Esempi (operatore URP, Lugo)');
    await simulator.press('Indica il sostituto');
    await simulator.sees('La risposta registrata: mi sostituisce Olga Esempi.');
  });

  it('lets the substitute answer for the municipality', async () => {
    await simulator.be('operatrice-lugo', 'chat');
    await simulator.sees('In sostituzione di Ivo Inventini: la partecipazione conta per Lugo.');
    await simulator.press('In presenza');
    await simulator.sees('Comuni rappresentati: 1/9');
  });

  it('proposes an item for the agenda, and the coordinator accepts it', async () => {
    await simulator.be('fusignano', 'chat');
    await simulator.write('odg Orari estivi degli sportelli');
    await simulator.sees(/Punto proposto .* «Orari estivi degli sportelli»/);
    await simulator.be('coordinatore', 'chat');
    await simulator.write('odg');
    await simulator.sees('Orari estivi degli sportelli (proposta di Gina Favolosi)');
    await simulator.press('Apri il punto scelto');
    await simulator.opens('Proposta in attesa');
    await simulator.fill('Minuti previsti', '30');
    await simulator.press('Accogli');
    await simulator.sees("Proposta accolta: il punto è nell'ordine del giorno.");
  });

  it('sees the roll call in the thread when the sitting starts', async () => {
    await network.goTo('2027-01-19T09:00:00Z');
    await simulator.be('bagnacavallo', 'channel');
    await simulator.sees('Appello');
    await simulator.sees('La propria presenza: non ancora registrata.');
  });

  it('checks in: two in person, one remotely', async () => {
    await simulator.press('Sono in presenza');
    await simulator.sees('La propria presenza: in presenza dalle 10:00.');
    await simulator.be('cotignola', 'channel');
    await simulator.sees('La propria presenza: non ancora registrata.');
    await simulator.press('Sono da remoto');
    await simulator.sees('La propria presenza: da remoto dalle 10:00.');
    await simulator.be('operatrice-lugo', 'channel');
    await simulator.sees('La propria presenza: non ancora registrata.');
    await simulator.press('Sono in presenza');
    await simulator.sees('Comuni presenti: 3/9');
    await picture('simulator-roll-call', 'Comuni presenti: 3/9');
  });

  it('lets the coordinator put one presence right and close the register', async () => {
    await network.goTo('2027-01-19T11:05:00Z');
    await simulator.be('coordinatore', 'chat');
    await simulator.write('registro');
    await simulator.sees('Lugo: Olga Esempi (al posto di Ivo Inventini), in presenza dalle 10:00');
    await simulator.choose(/^Persona/, 'Bruno Fittizi (Alfonsine)');
    await simulator.choose(/^Presenza/, 'In presenza');
    await simulator.fill(/^Ora di arrivo/, '10:20');
    await simulator.press('Registra');
    await simulator.sees('Alfonsine: Bruno Fittizi, in presenza dalle 10:20');
    await simulator.press('Chiudi il registro');
    await simulator.press('Conferma la chiusura');
    await simulator.sees('Registro chiuso martedì 19 gennaio 2027, ore 12:05.');
    await simulator.sees('Comuni rappresentati: 4/9');
  });

  it('writes the minutes item by item', async () => {
    await simulator.write('verbale');
    await simulator.press('Scrivi il punto');
    await simulator.opens('Verbale della seduta');
    await simulator.sees(/^Punto 1 di 3/);
    await simulator.press('Salva e vai al successivo');
    await simulator.sees(/^Punto 2 di 3/);
    await simulator.fill('Testo del punto', 'Si confrontano gli orari estivi dei nove sportelli.');
    await simulator.fill('Decisioni, una per riga', 'Da luglio gli sportelli aprono alle 8.');
    await simulator.press('Salva e torna al verbale');
    await simulator.sees('scritto da Ada Inventata, 1 decisione');
  });

  it('publishes them under the convocation, and the PDF opens', async () => {
    await simulator.press('Pubblica…');
    await simulator.press('Pubblica il verbale');
    await simulator.sees(/^Verbale pubblicato/);
    const link = simulator.page
      .locator('#message-list, dialog[open]')
      .getByRole('link', { name: 'Verbale in formato PDF' });
    const { status, type, body } = await opened(await link.last().getAttribute('href'));
    expect({ status, type, begins: body.subarray(0, 5).toString() }).toEqual({
      status: 200,
      type: 'application/pdf',
      begins: '%PDF-',
    });
    await network.settle();
    await simulator.be('fusignano', 'channel');
    await simulator.sees('Verbale pubblicato');
    await simulator.sees('Decisione: Da luglio gli sportelli aprono alle 8.');
    await picture('simulator-minutes', 'Decisione: Da luglio gli sportelli aprono alle 8.');
  });

  it('gives an action to somebody', async () => {
    await simulator.be('coordinatore', 'chat');
    await simulator.write('impegni Gina Favolosi entro il 31 marzo: pubblicare gli orari estivi');
    await simulator.sees('Impegno registrato: ne risponde Gina Favolosi. La persona riceve un avviso.');
    await network.settle();
    await simulator.be('fusignano', 'chat');
    await simulator.sees('Impegno affidato');
  });

  it('gives the powers of the coordination from tomorrow, and not before', async () => {
    await simulator.be('coordinatore', 'chat');
    await simulator.write('delega Nora Pretesti dal 20 al 25 gennaio 2027 ferie');
    await simulator.sees(/^Delega conferita a Nora Pretesti/);
    await network.settle();
    await simulator.be('dirigente', 'chat');
    await simulator.sees('Delega a coordinare la Rete');
    await simulator.write('aiuto');
    await simulator.sees('Comandi disponibili');
    expect(await simulator.count('Convoca una seduta urgente')).toBe(0);
    await simulator.clock('clock-day');
    await simulator.write('aiuto');
    await simulator.sees(/^Convoca una seduta urgente/);
    await simulator.write('delega');
    await simulator.sees(/^Nora Pretesti, in nome di Ada Inventata/);
  });

  it('shows the address of the calendar, which serves the sitting', async () => {
    await simulator.be('lugo', 'chat');
    await simulator.write('calendario');
    await simulator.press('Aggiungi al mio calendario');
    await simulator.sees('Calendario della Rete fuori da Teams');
    const address = await simulator.page
      .locator('#message-list')
      .getByText(/^http.*\.ics$/)
      .last()
      .textContent();
    const { status, type, body } = await opened(address);
    expect({ status, type }).toEqual({ status: 200, type: expect.stringMatching(/^text\/calendar/) });
    const events = new ICAL.Component(ICAL.parse(body.toString())).getAllSubcomponents('vevent');
    const starts = events.map((event) => new ICAL.Event(event).startDate.toJSDate().toISOString());
    expect(starts).toContain('2027-01-19T09:00:00.000Z');
  });

  it('finds the action at the top of the next convocation', async () => {
    await network.goTo('2027-03-05T08:30:00Z');
    await simulator.be('alfonsine', 'chat');
    await simulator.sees('Convocazione n. 2/2027');
    await simulator.sees('Impegni aperti: 1');
    await simulator.sees(
      'Gina Favolosi (Fusignano), entro mercoledì 31 marzo 2027: pubblicare gli orari estivi',
    );
  });

  it('leaves no error in the console', () => {
    expect(simulator.errors).toEqual([]);
  });
});
