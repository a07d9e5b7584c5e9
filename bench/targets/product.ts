import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { seedAnswering } from '../seed-answering.ts';

const NETWORKS = 100;

/** The whole product, on an embedded database with real fsync, with a sitting to answer in each network. */
const folder = mkdtempSync(join(tmpdir(), 'rete-urp-bench-'));
const config = readConfig({ PORT: '0', DATA_FOLDER: folder, SIMULATOR: 'off', LOG_LEVEL: 'error' });
const app = await startApp(config);
const connectorUrl = process.argv[2] ?? 'http://127.0.0.1:9/';
const pressers = await seedAnswering(app.context, { serviceUrl: connectorUrl, networks: NETWORKS });
process.send?.({ url: `${app.url}/api/messages`, pressers });
process.on('disconnect', () => {
  void app.dispose().then(() => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
});
