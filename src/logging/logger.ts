import pino from 'pino';
import { redactFields } from './redact.ts';

/**
 * Writes log lines: a fixed message plus fields. Ids and codes only: no name, no word of a message, no token. Fields
 * that carry them are hidden all the same (see `redact.ts`), so a wake-up or an event is `what`, never `name`.
 */
export interface Logger {
  debug(fields: Record<string, unknown>, message: string): void;
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

/** Every subsystem that writes logs; its name is in the field `subsystem` of each line. */
const SUBSYSTEMS = [
  'app',
  'http',
  'teams',
  'usecases',
  'storage',
  'scheduler',
  'delivery',
  'simulator',
] as const;

export type Subsystem = (typeof SUBSYSTEMS)[number];
export type Loggers = Readonly<Record<Subsystem, Logger>>;

/** Where lines go: each call gets one line of JSON with its end; standard output when not given. */
export interface LogDestination {
  write(line: string): void;
}

/**
 * @param level a level of pino; lines below it are not written, `silent` writes none
 * @param alsoIn fields of every line, as they are when it is written
 */
export function createLoggers({
  level,
  destination,
  alsoIn,
}: {
  level: string;
  destination?: LogDestination;
  alsoIn?: () => Record<string, unknown>;
}): Loggers {
  const options: pino.LoggerOptions = {
    level,
    // Neither the machine's name nor the process id say anything to who reads them here.
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }), log: redactFields },
    serializers: { err: (value: unknown) => value },
    ...(alsoIn !== undefined && { mixin: () => redactFields(alsoIn()) }),
  };
  const root = destination === undefined ? pino(options) : pino(options, destination);
  const loggers = SUBSYSTEMS.map((subsystem) => [subsystem, root.child({ subsystem })]);
  return Object.fromEntries(loggers) as Record<Subsystem, Logger>;
}
