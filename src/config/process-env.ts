import type { Environment } from './environment.ts';

/** The variables of this process: the only place that reads them, for `main.ts` and the command-line scripts. */
export function processEnv(): Environment {
  return process.env;
}
