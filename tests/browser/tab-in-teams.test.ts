import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { FOR_EVERYBODY } from '../../src/domain/commands/allowed-commands.ts';
import type { CommandName } from '../../src/domain/commands/command.ts';
import { OUTSIDE_TEAMS } from '../../src/texts/tab/configure.ts';
import { addPastYear } from '../helpers/network/past-year.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork } from '../helpers/network/running-network.ts';
import { openBrowser } from '../helpers/pages/browser.ts';
import { violationsOf } from '../helpers/pages/tab-page.ts';
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
