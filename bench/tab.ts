import { startRunningNetwork } from '../tests/helpers/network/running-network.ts';
import { openBrowser } from '../tests/helpers/pages/browser.ts';
import { median, timed } from './measure.ts';

const ROUNDS = 9;

/**
 * (e) From the address to the buttons with which a referent answers, in Chromium on this machine, each time in a
 * context of its own, in which nothing is cached. The first round warms up the server, as in use.
 */
export async function benchTab(): Promise<{ name: string; median: number; all: number[] }> {
  const network = await startRunningNetwork();
  const browser = await openBrowser();
  try {
    await network.goTo('2027-01-08T08:00:00Z');
    const all: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'it-IT' });
      const page = await context.newPage();
      const ms = await timed(async () => {
        await page.goto(`${network.app.url}/tab/?as=lugo#/next`);
        await page.getByRole('button', { name: 'Da remoto' }).waitFor();
      });
      await context.close();
      if (round > 0) all.push(ms);
    }
    return { name: 'first view', median: median(all), all };
  } finally {
    await browser.close();
    await network.dispose();
  }
}
