import { start } from './app.ts';
import { processEnvironment } from './config/process-env.ts';
import { readConfig } from './config/read-config.ts';
import { createLoggers } from './logging/logger.ts';

/** Errors whose message is written for the person who starts the process; of others the stack is shown. */
const TEACHING_ERRORS: ReadonlySet<string> = new Set(['ConfigError', 'StorageError']);
const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const;
/** A stop that takes longer leaves the rest to the next start, which it would anyway after a crash. */
const STOP_MS = 9_500;
/** Ctrl-C under npm arrives twice, from the terminal and from npm: that is one signal. */
const SAME_SIGNAL_MS = 500;

// Nobody knows what a process is worth in which something was thrown and caught by nobody (reliability F50).
process.on('uncaughtException', (error, origin) => {
  createLoggers({ level: 'error' }).app.error(
    { err: error, origin },
    'fault caught by nobody: the process ends',
  );
  process.exit(1);
});

// Listened for from the beginning: one that comes during the start is obeyed after it.
const stopped = signalled();

try {
  const app = await start(readConfig(processEnvironment()));
  // Only this process may open an embedded database: whoever wants a copy asks it (docs/operations.md).
  process.on('SIGUSR2', () => void app.backUp());
  process.stdout.write(`${app.greeting}\n`);
  await stopped;
  setTimeout(() => process.exit(0), STOP_MS).unref();
  await app.dispose();
} catch (error) {
  const known = error instanceof Error && TEACHING_ERRORS.has(error.name);
  process.stderr.write(known ? `${error.message}\n` : `${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
}

/** Resolves at the first signal to stop; at the second the process ends at once. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | null = null;
    for (const [name, number] of Object.entries(SIGNALS)) {
      process.on(name, () => {
        if (askedAt !== null && performance.now() - askedAt > SAME_SIGNAL_MS) process.exit(128 + number);
        askedAt ??= performance.now();
        resolve();
      });
    }
  });
}
