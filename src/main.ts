import { start } from './app.ts';
import { processEnvironment } from './config/process-env.ts';
import { readConfig } from './config/read-config.ts';

/** Errors whose message is written for the person who starts the process; of others the stack is shown. */
const TEACHING_ERRORS: ReadonlySet<string> = new Set(['ConfigError', 'StorageError']);

// Listened for from the beginning: one that comes during the start is obeyed after it.
const stopped = Promise.race([signal('SIGINT'), signal('SIGTERM')]);

try {
  const app = await start(readConfig(processEnvironment()));
  process.stdout.write(`${app.greeting}\n`);
  await stopped;
  await app.dispose();
} catch (error) {
  const known = error instanceof Error && TEACHING_ERRORS.has(error.name);
  process.stderr.write(known ? `${error.message}\n` : `${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
}

function signal(name: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => process.once(name, () => resolve()));
}
