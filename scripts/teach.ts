/** Errors whose message is written for the person who runs the command; of others the stack is shown. */
const TEACHING_ERRORS: ReadonlySet<string> = new Set(['ConfigError', 'StorageError', 'UsageError']);

/** The command was not understood. The message says what is accepted. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Runs a command; when it fails, says why on the error output and ends with 1. */
export async function teaching(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const known = error instanceof Error && TEACHING_ERRORS.has(error.name);
    process.stderr.write(
      known ? `${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
