import type { Kysely } from 'kysely';
import type { ConstructorOptions } from 'pg-boss';
import type { Tables } from './tables.ts';

/** One open PostgreSQL, embedded or on a server; the rest of the storage does not know which. */
export interface Engine {
  db: Kysely<Tables>;
  /** How the queue reaches the same database. */
  queueOptions: ConstructorOptions;
  /** Nightly upkeep the engine does not do by itself. */
  maintain(): Promise<void>;
  close(): Promise<void>;
}
