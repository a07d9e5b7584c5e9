import type { Config } from '../src/config/config.ts';
import { processEnvironment } from '../src/config/process-env.ts';
import { readConfig } from '../src/config/read-config.ts';
import { inspectFolder } from '../src/storage/engine/data-folder.ts';
import type { Database } from '../src/storage/engine/database.ts';
import { openDatabase } from '../src/storage/engine/database.ts';
import { StorageError } from '../src/storage/engine/storage-error.ts';
import { noDatabaseLine, OPERATOR_DATA_WORDS } from '../src/texts/personal-data/operator-data.ts';

/** Errors whose message is written for whoever runs the command. */
const TEACHING_ERRORS: ReadonlySet<string> = new Set(['ConfigError', 'StorageError']);

/**
 * Opens the database of the configuration for a command of the operator; an empty folder is refused, not filled. Gives
 * the exit code: what `work` says, or 1 with the reason on the standard error.
 */
export async function withDatabase(
  work: (database: Database, config: Config) => Promise<number>,
): Promise<number> {
  try {
    const config = readConfig(processEnvironment());
    const storage = config.database;
    if (storage.kind === 'embedded' && inspectFolder(storage.folder) === 'empty')
      return failed(noDatabaseLine(storage.folder));
    const database = await openDatabase(storage, () => undefined);
    return await work(database, config).finally(() => database.dispose());
  } catch (error) {
    if (error instanceof StorageError && error.code === 'folder_in_use')
      return failed(`${OPERATOR_DATA_WORDS.inUse}\n${error.message}`);
    if (error instanceof Error && TEACHING_ERRORS.has(error.name)) return failed(error.message);
    throw error;
  }
}

export function failed(line: string, code = 1): number {
  process.stderr.write(`${line}\n`);
  return code;
}
