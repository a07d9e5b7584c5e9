import { startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { sweepDue } from '../../src/usecases/sittings/sweep-due.ts';

/** One process of the product on a server, told when to sweep; says how many networks it swept, and how long it took. */
const [, , url = ''] = process.argv;
const app = await startApp(
  readConfig({ PORT: '0', DATABASE_URL: url, SIMULATOR: 'off', LOG_LEVEL: 'error' }),
);
process.send?.({ ready: true });
process.on('message', async () => {
  const from = performance.now();
  const swept = await sweepDue(app.context);
  process.send?.({ swept, tookMs: performance.now() - from });
});
process.on('disconnect', () => void app.dispose().then(() => process.exit(0)));
