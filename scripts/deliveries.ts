import { parseArgs } from 'node:util';
import { systemClock } from '../src/clock.ts';
import { processEnvironment } from '../src/config/process-env.ts';
import { readConfig } from '../src/config/read-config.ts';
import { deliveryReport, retryGivenUp } from '../src/storage/delivery-report.ts';
import { inspectFolder } from '../src/storage/engine/data-folder.ts';
import { openEmbeddedEngine } from '../src/storage/engine/embedded-engine.ts';
import type { Engine, StorageConfig } from '../src/storage/engine/engine.ts';
import { openServerEngine } from '../src/storage/engine/server-engine.ts';
import { errorCode } from '../src/storage/engine/server-errors.ts';
import { StorageError } from '../src/storage/engine/storage-error.ts';
import { networkLines, overviewLines } from './deliveries-text.ts';

/**
 * `npm run deliveries`: what waits, failed or is in doubt, in all networks, and the jobs given up. Works on a server
 * while the bot runs: it only reads, but for `--retry-failed`, and changes no schema.
 */

const DAYS = 62;
const DAY_MS = 86_400_000;
/** PostgreSQL: there is no such table, schema or column. */
const NOT_OURS = new Set(['42P01', '3F000', '42703']);
const USAGE = `usage: npm run deliveries [-- [--network ID] [--days N] [--retry-failed]]
  --network ID    the lines of one network, and its jobs alone
  --days N        messages queued in the last N days, and whatever waits (default ${DAYS})
  --retry-failed  puts the jobs given up back, once each`;

/** What was typed cannot be done. */
class UsageError extends Error {
  constructor(problem: string) {
    super(`${problem}\n\n${USAGE}`);
    this.name = 'UsageError';
  }
}

try {
  const { networkId, days, retryFailed } = readArguments();
  const config = readConfig(processEnvironment());
  const engine = await open(config.database);
  try {
    if (networkId !== null && !(await deliveryReport.hasNetwork(engine.db, networkId)))
      throw new UsageError(`there is no network ${networkId}: without --network, all of them are listed`);
    if (retryFailed) say([`Jobs put back: ${await retryGivenUp(engine, networkId)}`, '']);
    say(await report(engine, networkId, days));
  } finally {
    await engine.close();
  }
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}

async function report(engine: Engine, networkId: string | null, days: number): Promise<string[]> {
  const { db } = engine;
  const now = systemClock.now();
  const since = new Date(now.getTime() - days * DAY_MS);
  const givenUp = await deliveryReport.givenUp(db, networkId);
  if (networkId !== null)
    return networkLines({ lines: await deliveryReport.lines(db, { networkId, since }), givenUp }, now);
  const scope = { networkId, since };
  const [totals, networks] = [
    await deliveryReport.totals(db, scope),
    await deliveryReport.networks(db, scope),
  ];
  return overviewLines({ totals, networks, givenUp }, now);
}

async function open(config: StorageConfig): Promise<Engine> {
  if (config.kind === 'embedded') {
    if (inspectFolder(config.folder) === 'empty')
      throw new UsageError(`there is no database in ${config.folder}: name its folder in DATA_FOLDER`);
    return openEmbeddedEngine(config.folder);
  }
  return openServerEngine(config.url, () => undefined);
}

function readArguments(): { networkId: string | null; days: number; retryFailed: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        network: { type: 'string' },
        days: { type: 'string', default: String(DAYS) },
        'retry-failed': { type: 'boolean', default: false },
      },
    });
    const days = Number(values.days);
    if (!Number.isInteger(days) || days < 1 || days > 36_500)
      throw new UsageError(`--days takes a whole number of days, not "${values.days}"`);
    return { networkId: values.network ?? null, days, retryFailed: values['retry-failed'] };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(String((error as Error).message));
  }
}

function explain(error: unknown): string {
  if (error instanceof StorageError && error.code === 'folder_in_use')
    return [
      `The bot is running on the embedded database: ${error.found}. Only one process may open it. Nothing was changed.`,
      'Instead: type «consegne» to the bot in Teams, or look at /health/ready and /metrics; or stop the bot, run this',
      'again and start it. On a PostgreSQL server (DATABASE_URL) this works while the bot runs.',
    ].join('\n');
  if (NOT_OURS.has(errorCode(error) ?? ''))
    return 'The database has not (all of) the tables of this version of the program: start the bot once, which makes them.';
  if (error instanceof Error && ['StorageError', 'ConfigError', 'UsageError'].includes(error.name))
    return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
