import type { Config } from '../../../src/config/config.ts';
import { readConfig } from '../../../src/config/read-config.ts';

/** What every start in a test has in common: a free port, an embedded database, no log. */
export function testConfig(folder: string, more: Record<string, string> = {}): Config {
  return readConfig({ PORT: '0', DATA_FOLDER: folder, LOG_LEVEL: 'silent', NODE_ENV: 'test', ...more });
}
