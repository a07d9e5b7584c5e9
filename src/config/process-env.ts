import { existsSync } from 'node:fs';
import type { Environment } from './environment.ts';

const FILE = '.env';

/**
 * The variables of this process, with those of a file `.env` in the working folder behind them, if there is one: the
 * only place that reads them, for `main.ts` and the command-line scripts.
 */
export function processEnvironment(): Environment {
  if (existsSync(FILE)) process.loadEnvFile(FILE);
  return process.env;
}
