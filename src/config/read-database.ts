import type { DatabaseConfig } from './config.ts';
import type { EnvReader } from './environment.ts';
import { maskedUrl, quoted } from './mask.ts';

const DEFAULT_FOLDER = './data';

/** A PostgreSQL server when `DATABASE_URL` is set, else the database embedded in the process, in `DATA_FOLDER`. */
export function readDatabase(env: EnvReader): DatabaseConfig {
  const url = env.value('DATABASE_URL');
  const folder = env.value('DATA_FOLDER');
  if (url === null) return { kind: 'embedded', folder: folder ?? DEFAULT_FOLDER };
  if (!isPostgresUrl(url)) {
    env.report({
      variable: 'DATABASE_URL',
      found: maskedUrl(url),
      accepted: 'postgres://user:password@host:5432/database or postgresql://…',
      todo: 'correct it, or remove it to keep the data in DATA_FOLDER on this machine',
    });
  }
  if (folder !== null) {
    env.report({
      variable: 'DATA_FOLDER',
      found: `${quoted(folder)} together with DATABASE_URL`,
      accepted: 'one of the two: the data are kept in one place',
      todo: 'remove DATA_FOLDER to use the server, or DATABASE_URL to use the folder',
    });
  }
  return { kind: 'server', url };
}

/** Whether a text is an address of a database on a PostgreSQL server. */
export function isPostgresUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol)) return false;
  return url.pathname.length > 1 && (url.hostname !== '' || url.searchParams.has('host'));
}
