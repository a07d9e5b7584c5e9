import type { OperationsConfig } from './config.ts';
import type { EnvReader } from './environment.ts';
import { quoted, secret } from './mask.ts';

const SHORTEST_TOKEN = 24;
const KEPT_BACKUPS = 14;
const MOST_BACKUPS = 1_000;

/** What whoever runs the service wants of it besides its work: figures, and copies of the data. */
export function readOperations(env: EnvReader): OperationsConfig {
  return { metricsToken: readMetricsToken(env), backups: readBackups(env) };
}

function readMetricsToken(env: EnvReader): string | null {
  const token = env.value('METRICS_TOKEN');
  if (token === null || (token.length >= SHORTEST_TOKEN && /^[\x21-\x7e]+$/.test(token))) return token;
  env.report({
    variable: 'METRICS_TOKEN',
    found: secret(token),
    accepted: `at least ${SHORTEST_TOKEN} letters, digits and signs without spaces; without it /metrics is not served`,
    todo: 'make one with: openssl rand -hex 32, and give the same to Prometheus; or remove it',
  });
  return null;
}

function readBackups(env: EnvReader): OperationsConfig['backups'] {
  const folder = env.value('BACKUP_FOLDER');
  const kept = env.value('BACKUP_KEEP');
  const keep = kept === null ? KEPT_BACKUPS : /^\d{1,4}$/.test(kept) ? Number(kept) : 0;
  if (keep < 1 || keep > MOST_BACKUPS) {
    env.report({
      variable: 'BACKUP_KEEP',
      found: quoted(kept ?? ''),
      accepted: `a whole number from 1 to ${MOST_BACKUPS}: how many backups stay in BACKUP_FOLDER; ${KEPT_BACKUPS} when left out`,
      todo: `correct it, for example BACKUP_KEEP=${KEPT_BACKUPS}, or remove it`,
    });
  }
  return folder === null ? null : { folder, keep };
}
