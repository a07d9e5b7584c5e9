import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { RESUMED_FORM } from '../../src/texts/tab/forms.ts';
import { MINUTES_PART } from '../../src/texts/tab/minutes.ts';
import { OFFLINE } from '../../src/texts/tab/problems.ts';
import { TAB_PROBLEMS } from '../../src/texts/tab/refusals.ts';
import { SHELL } from '../../src/texts/tab/shell.ts';
import { URGENT_WORDS } from '../../src/texts/urgent/urgent.ts';
import { firstOf, lastOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork } from '../helpers/network/running-network.ts';
import { openBrowser } from '../helpers/pages/browser.ts';
import type { EntraPages } from '../helpers/pages/entra-pages.ts';
import { startEntraPages } from '../helpers/pages/entra-pages.ts';
import { openTabPage } from '../helpers/pages/tab-page.ts';
import { openInTeams } from '../helpers/pages/teams-host.ts';

let browser: Browser;
let network: RunningNetwork;
/** The same network, its people signed in with Entra. */
let pages: EntraPages;

/** While a sitting is held, its secretary named. */
beforeAll(async () => {
  network = await startRunningNetwork();
  await network.goTo('2027-01-08T09:00:00Z');
  await network.goTo('2027-01-19T09:30:00Z');
  browser = await openBrowser();
  pages = await startEntraPages(network);
});
afterAll(async () => {
  await pages?.close();
  await browser?.close();
  await network?.dispose();
});

const ACTIONS = '**/api/tab/networks/*/actions';
/** The pages, or a problem in their place. */
const UNTIL = 'main :is(nav, [role=alert])';
const SAVED = /^Salvato alle \d\d:\d\d$/;

function open(key: string, width = 1280) {
  return openTabPage(browser, network.app.url, { key, page: 'minutes', width });
}

/** A section of the document, by number of its item. */
function sectionOf(page: Page, number: number) {
  const section = page.locator(`section[aria-labelledby="item-${number}"]`);
  return {
    section,
    text: section.getByLabel(MINUTES_PART.discussion),
    decisions: section.getByLabel(MINUTES_PART.decisions).first(),
    says: (what: string | RegExp) => section.getByRole('status').filter({ hasText: what }).first().waitFor(),
    press: (name: string) => section.getByRole('button', { name, exact: true }).click(),
  };
}

function storedTexts() {
  return network.read(async (tx, { id }) => {
    const sittings = await tx.sittings.since(id, new Date('2027-01-10T00:00:00Z'));
    const minutes = await tx.minutes.bySitting(id, firstOf(sittings).id);
    return (minutes?.items ?? []).map(({ key, text, version }) => ({ key, text, version }));
  });
}

describe('the minutes on the page', () => {
  it('name their secretary once, however often it is pressed', async () => {
    const { page, errors, violations } = await open('coordinatore');
    await page.getByLabel('Persona che redige il verbale').selectOption({ label: 'Ivo Inventini' });
    await page.getByRole('button', { name: 'Nomina chi redige' }).dblclick();
    await page.getByText('Verbale affidato a Ivo Inventini.').first().waitFor();
    const acts = await network.read((tx, { id }) => tx.audit.list(id, 200));
    expect(acts.filter(({ act }) => act === 'minutes_secretary')).toHaveLength(1);
    expect(await violations()).toEqual([]);
    await keepPicture(page, 'tab-minutes');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('are read-only, with the reason, for who may not write', async () => {
    const { page, violations } = await open('cotignola');
    await page.getByText(MINUTES_PART.readOnlyDraft).waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await violations()).toEqual([]);
    await page.close();
  });

  it('save themselves; of two who write the same item neither loses text', async () => {
    const ada = await open('coordinatore');
    const ivo = await open('lugo', 390);
    const ours = sectionOf(ada.page, 1);
    const theirs = sectionOf(ivo.page, 1);
    await ours.text.fill('Testo di Ada.');
    await ours.says(SAVED);
    await theirs.text.fill('Testo di Ivo.');
    await theirs.says(MINUTES_PART.conflict);
    expect(await storedTexts()).toMatchObject([{ text: 'Testo di Ada.', version: 1 }]);
    await theirs.section.getByText(/Ada Inventata, martedì 19 gennaio 2027/).waitFor();
    expect(await ivo.violations()).toEqual([]);
    await keepPicture(ivo.page, 'tab-minutes-conflict');
    const wider = await ivo.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(wider).toBeLessThanOrEqual(0);
    await theirs.press(MINUTES_PART.keepTheirs);
    await theirs.section.getByText(MINUTES_PART.conflictNote).waitFor({ state: 'detached' });
    expect(await theirs.text.inputValue()).toBe('Testo di Ada.');
    await theirs.section.getByRole('button', { name: /^Testi precedenti/ }).click();
    await theirs.section.getByText('Testo di Ivo.').waitFor();
    await theirs.section.getByRole('button', { name: /^Riprendi il testo/ }).click();
    await theirs.says(SAVED);
    expect(await storedTexts()).toMatchObject([{ text: 'Testo di Ivo.', version: 2 }]);
    await ada.page.close();
    await ivo.page.close();
  });
});

describe('in trouble the page', () => {
  it('goes on taking text without a connection, and saves it when that is back', async () => {
    const { page } = await open('lugo');
    const { text, says } = sectionOf(page, 1);
    await page.context().setOffline(true);
    await text.fill('Scritto senza rete.');
    await says(OFFLINE.title);
    await text.fill('Scritto senza rete, e ancora.');
    await page.context().setOffline(false);
    await says(SAVED);
    expect(await storedTexts()).toMatchObject([{ text: 'Scritto senza rete, e ancora.' }]);
    await page.close();
  });

  it('asks for a fresh token once, unseen, and then says what to do', async () => {
    const { page } = await open('lugo');
    const { text, says, press } = sectionOf(page, 1);
    await page.route(ACTIONS, expired, { times: 1 });
    await text.fill('Con un accesso rinnovato.');
    await says(SAVED);
    await page.route(ACTIONS, expired);
    await text.fill('Con un accesso scaduto.');
    await says(TAB_PROBLEMS.session_expired.title);
    expect(await text.inputValue()).toBe('Con un accesso scaduto.');
    await page.unroute(ACTIONS);
    await press(MINUTES_PART.again);
    await says(SAVED);
    await page.close();
  });

  it('says plainly in Teams that a token is not accepted, and shows nothing', async () => {
    const { entra, claimsOf } = pages;
    const past = network.now().getTime() / 1_000 - 3_600;
    const elsewhere = '7e5a0000-0000-4000-8000-00000000aa03';
    const issuer = `${entra.authority}/${elsewhere}/v2.0`;
    const { sign_in_refused: refused, session_expired: over } = TAB_PROBLEMS;
    const tokens = [
      ['good', await entra.sign(claimsOf('lugo')), null],
      ['of another tenant', await entra.sign(claimsOf('lugo', { tid: elsewhere, iss: issuer })), refused],
      ['forged', await entra.forge(claimsOf('coordinatore')), refused],
      ['expired', await entra.sign(claimsOf('lugo', { exp: past })), over],
    ] as const;
    for (const [what, token, problem] of tokens) {
      const says = { frame: 'content', token, teamId: network.team.id, until: UNTIL } as const;
      const { page, violations } = await openInTeams(browser, `${pages.url}/tab/#/calendar`, says);
      const shown = await page.locator('main').textContent();
      for (const words of problem === null ? ['Calendario'] : [problem.title, problem.detail])
        expect({ what, shown }).toEqual({ what, shown: expect.stringContaining(words) });
      if (problem !== null) expect(await page.getByRole('navigation').count()).toBe(0);
      if (what === 'expired') expect(await violations()).toEqual([]);
      await page.close();
    }
  });

  it('offers again after a reload what had not been saved', async () => {
    const { page } = await open('lugo');
    await page.route(ACTIONS, (route) => route.abort());
    await sectionOf(page, 2).text.fill('Non ancora salvato.');
    await sectionOf(page, 2).says(OFFLINE.title);
    await page.reload();
    await page.unroute(ACTIONS);
    const { section, press, text, says } = sectionOf(page, 2);
    await section.getByText("In questo browser c'è un testo non salvato").waitFor();
    expect(await text.inputValue()).not.toContain('Non ancora salvato.');
    await press(MINUTES_PART.resume);
    await says(SAVED);
    expect(await storedTexts()).toMatchObject([{}, { text: 'Non ancora salvato.' }]);
    expect(await page.evaluate<number>('localStorage.length')).toBe(0);
    await page.close();
  });

  it('keeps what was typed into a form that is not accepted', async () => {
    const { page, violations } = await openTabPage(browser, network.app.url, {
      key: 'coordinatore',
      page: 'urgent',
    });
    await page.getByLabel(URGENT_WORDS.reason).fill('Guasto scritto a metà');
    await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
    await page.getByLabel(URGENT_WORDS.date).fill('2027-01-20');
    await page.getByLabel(URGENT_WORDS.time).fill('15:00');
    await page.route(ACTIONS, expired);
    await page.getByRole('button', { name: URGENT_WORDS.check }).click();
    await page.getByText(TAB_PROBLEMS.session_expired.title).waitFor();
    expect(await page.getByLabel(URGENT_WORDS.reason).inputValue()).toBe('Guasto scritto a metà');

    await page.unroute(ACTIONS);
    await page.getByLabel(URGENT_WORDS.date).fill('2026-01-20');
    await page.getByRole('button', { name: URGENT_WORDS.check }).click();
    await page
      .getByText(/già passat/)
      .first()
      .waitFor();
    const read = page.waitForResponse('**/commands/urgent*');
    await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
    await read;
    await page.getByText(/già passat/).waitFor({ state: 'detached' });
    expect(await page.getByLabel(URGENT_WORDS.reason).inputValue()).toBe('Guasto scritto a metà');
    expect(await page.getByLabel(URGENT_WORDS.date).inputValue()).toBe('2026-01-20');

    await page.reload();
    await page.getByText(RESUMED_FORM.text).waitFor();
    expect(await page.getByLabel(URGENT_WORDS.reason).inputValue()).toBe('Guasto scritto a metà');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: RESUMED_FORM.discard }).click();
    expect(await page.getByLabel(URGENT_WORDS.reason).inputValue()).toBe('');
    expect(await page.evaluate<number>('localStorage.length')).toBe(0);
    await page.close();
  });

  it('tells who has been removed from the team, and leaves them their text', async () => {
    const { page } = await open('lugo');
    const { text, says, section } = sectionOf(page, 1);
    const [by, member] = [network.person('coordinatore'), network.person('lugo')];
    await network.app.simulator.client.removeMember({ team: network.team, by, member });
    await network.settle();
    await text.fill('Scritto da chi non è più nel team.');
    await says(TAB_PROBLEMS.not_in_network.title);
    await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
    await page.getByText(SHELL.leftTitle).waitFor();
    expect(await text.inputValue()).toBe('Scritto da chi non è più nel team.');
    await section.getByRole('button', { name: MINUTES_PART.copy }).waitFor();
    expect(lastOf(await storedTexts()).text).not.toContain('non è più');
    await page.close();
  });
});

function expired(route: Parameters<Parameters<Page['route']>[1]>[0]): Promise<void> {
  const body = { type: 'about:blank', status: 401, code: 'session_expired', ...TAB_PROBLEMS.session_expired };
  return route.fulfill({ status: 401, contentType: 'application/problem+json', json: body });
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
