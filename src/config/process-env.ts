import type { Environment } from './environment.ts';

/** The variables of this process: the only place that reads them, for `main.ts` and the command-line scripts. */
export function processEnvironment(): Environment {
  return process.env;
}
