import { ConfigError } from './config-error.ts';
import type { Environment, EnvReader } from './environment.ts';
import { createEnvReader } from './environment.ts';
import { maskedUrl } from './mask.ts';
import { isPostgresUrl } from './read-database.ts';

/** What `npm run migrate` works with. */
export interface MigrationConfig {
  /** Address with the role that owns the database. */
  ownerUrl: string;
  /** The application's role: user and password of `DATABASE_URL`. */
  role: { name: string; password: string };
}

const ADDRESS = 'postgres://user:password@host:5432/database';

/** Reads both addresses; throws one {@link ConfigError} with every problem. No password is in any message. */
export function readMigration(env: Environment): MigrationConfig {
  const reader = createEnvReader(env);
  const ownerUrl = readAddress(
    reader,
    'MIGRATION_DATABASE_URL',
    'the address with the role that owns the database',
  );
  const url = readAddress(reader, 'DATABASE_URL', 'the address with the role of the application');
  const role = { name: userOf(url), password: decodeURIComponent(URL.parse(url)?.password ?? '') };
  if (reader.problems().length === 0 && userOf(ownerUrl) === role.name)
    reader.report({
      variable: 'MIGRATION_DATABASE_URL',
      found: 'the user of DATABASE_URL',
      accepted: 'another user: the one owns the tables, the other works with them',
      todo: 'with one user for both there is nothing to run: the service brings its tables up to date when it starts',
    });
  if (reader.problems().length > 0) throw new ConfigError(reader.problems());
  return { ownerUrl, role };
}

function readAddress(env: EnvReader, variable: string, what: string): string {
  const url = env.value(variable);
  if (url !== null && isPostgresUrl(url) && userOf(url) !== '') return url;
  env.report({
    variable,
    found: url === null ? null : maskedUrl(url),
    accepted: ADDRESS,
    todo: `set it: ${what}`,
  });
  return '';
}

function userOf(url: string): string {
  return decodeURIComponent(URL.parse(url)?.username ?? '');
}
