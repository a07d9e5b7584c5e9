import type { Config } from './config.ts';
import { LOG_LEVELS, MODES } from './config.ts';
import { ConfigError } from './config-error.ts';
import type { Environment } from './environment.ts';
import { createEnvReader } from './environment.ts';
import { reportMisspeltNames } from './misspelt.ts';
import { readAllowedTenants, readServiceUrlHosts, readSimulator } from './read-access.ts';
import { readAuth } from './read-auth.ts';
import { readDatabase } from './read-database.ts';
import { readHttp } from './read-http.ts';
import { readOperations } from './read-operations.ts';
import { readChoice } from './read-values.ts';

/**
 * The configuration, from environment variables; a blank one counts as missing. Throws one {@link ConfigError} with
 * every problem found. No secret is in any message.
 */
export function readConfig(env: Environment): Config {
  const reader = createEnvReader(env);
  reportMisspeltNames(env, reader);
  // A misspelt mode is checked as production, the strictest: a slip must not open the door.
  const mode = readChoice(reader, 'NODE_ENV', {
    choices: MODES,
    fallback: 'development',
    onError: 'production',
  });
  const auth = readAuth(reader, mode);
  const config: Config = {
    mode,
    http: readHttp(reader, mode, auth),
    database: readDatabase(reader),
    auth,
    allowedTenants: readAllowedTenants(reader, auth),
    serviceUrlHosts: readServiceUrlHosts(reader),
    simulator: readSimulator(reader, mode, auth),
    logLevel: readChoice(reader, 'LOG_LEVEL', { choices: LOG_LEVELS, fallback: 'info', onError: 'info' }),
    operations: readOperations(reader),
  };
  if (reader.problems().length > 0) throw new ConfigError(reader.problems());
  return config;
}
