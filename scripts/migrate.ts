import { processEnvironment } from '../src/config/process-env.ts';
import { readMigration } from '../src/config/read-migration.ts';
import { latestMigration } from '../src/storage/engine/migrate.ts';
import { prepareServer } from '../src/storage/engine/prepare-server.ts';

/**
 * `npm run migrate`: brings the schema of the server up to date as its owner (`MIGRATION_DATABASE_URL`) and gives the
 * application's role, that of `DATABASE_URL`, what it needs. To be run before a new version is started.
 */
try {
  const { ownerUrl, role } = readMigration(processEnvironment());
  await prepareServer(ownerUrl, role, (event, fields) =>
    process.stderr.write(`${event} ${JSON.stringify(fields)}\n`),
  );
  process.stdout.write(`The schema is at ${latestMigration()}; the role "${role.name}" may work with it.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
