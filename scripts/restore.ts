import { parseArgs } from 'node:util';
import { systemClock } from '../src/clock.ts';
import { processEnvironment } from '../src/config/process-env.ts';
import { readConfig } from '../src/config/read-config.ts';
import { checkBackup } from '../src/storage/backup/backup-file.ts';
import { restoreDatabase } from '../src/storage/backup/restore.ts';
import { teaching, UsageError } from './teach.ts';

const USAGE = `npm run restore -- [--check] [--moved] FILE
  FILE      a backup, as npm run backup makes them
  --check   read it through and say what it is; change nothing
  --moved   the service was stopped before the backup and has not run since (the data move to another place):
            what was still to be sent is sent, instead of being treated as perhaps sent already`;

/** `npm run restore`: the data of a backup into the empty DATA_FOLDER or DATABASE_URL of the configuration. */
await teaching(async () => {
  const { path, check, moved } = readArguments();
  const { header, size } = check
    ? await checkBackup(path)
    : await restoreDatabase(readConfig(processEnvironment()).database, {
        path,
        restoredAt: systemClock.now(),
        mayHaveGoneOn: !moved,
      });
  const { madeAt, program, migrations } = header;
  process.stdout.write(
    `${path}: ${check ? 'a whole backup' : 'restored'}, made at ${madeAt.toISOString()} by version ${program}, schema ${migrations.at(-1)}, ${size.tables} tables, ${size.rows} rows.\n`,
  );
});

function readArguments(): { path: string; check: boolean; moved: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { check: { type: 'boolean' }, moved: { type: 'boolean' } },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new Error(`${positionals.length} files named`);
    return { path, check: values.check === true, moved: values.moved === true };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}
