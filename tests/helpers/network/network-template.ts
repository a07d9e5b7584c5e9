import { createHash } from 'node:crypto';
import { cpSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startApp } from '../../../src/app.ts';
import { startWithSimulator } from '../../../src/simulator/start-with-simulator.ts';
import { folderTemplate } from '../database/folder-template.ts';
import { temporaryFolder } from '../database/temporary-folder.ts';
import { testConfig } from './test-config.ts';

/** What does not run when a network is set up. */
const PAGES = [join('src', 'tab'), join('src', 'simulator', 'page')];

/** A data folder with the demo network set up at this instant, its conversations too; the caller removes it. */
export async function copyOfDemoNetwork(at: Date): Promise<string> {
  const template = await folderTemplate(`network-${fingerprint(at)}`, async (folder) => {
    const app = await startWithSimulator(testConfig(folder), startApp, { base: { now: () => at } });
    await app.prepared;
    await app.settle();
    await app.dispose();
  });
  const folder = temporaryFolder('rete-urp-test-');
  cpSync(template, folder, { recursive: true });
  return folder;
}

/** Files by their time and size: to read them all for each test would take longer than it saves. */
function fingerprint(at: Date): string {
  const hash = createHash('sha256').update(at.toISOString());
  const entries = readdirSync('src', { recursive: true, withFileTypes: true });
  for (const path of [...entries.filter((entry) => entry.isFile()).map(pathOf), 'package-lock.json']) {
    if (PAGES.some((page) => path.startsWith(page))) continue;
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size} `);
  }
  return hash.digest('hex').slice(0, 16);
}

function pathOf({ parentPath, name }: { parentPath: string; name: string }): string {
  return join(parentPath, name);
}
