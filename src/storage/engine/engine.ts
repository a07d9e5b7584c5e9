import type { Kysely } from 'kysely';
import type { ConstructorOptions } from 'pg-boss';
import type { Tables } from '../tables/tables.ts';

/** Where the data are: a folder of this machine, or a PostgreSQL server. */
export type StorageConfig = { kind: 'embedded'; folder: string } | { kind: 'server'; url: string };

/** An open PostgreSQL, embedded in the process or on a server. */
export interface Engine {
  readonly kind: StorageConfig['kind'];
  readonly db: Kysely<Tables>;
  /** How pg-boss reaches the same database. */
  readonly queueConnection: ConstructorOptions;
  /**
   * Runs `work` while no other process that opens this database runs its own; to be called once.
   * `alone`: no other process has it open, so whoever worked on it before has died or stopped.
   */
  exclusively<T>(work: (alone: boolean) => Promise<T>): Promise<T>;
  /** Throws a StorageError when the data are no longer this process's to write. */
  assertUsable(): void;
  /** Connections of the pool to a server; null for the embedded database, which has one and no pool. */
  connections(): { total: number; idle: number; waiting: number } | null;
  /** Bytes free on the disk of a folder of this machine; null for a server. */
  freeBytes(): Promise<number | null>;
  /** Housekeeping that a server does by itself. Blocks other work while it runs. */
  maintain(): Promise<void>;
  /** Everything written is on disk and the folder is free for another process. */
  close(): Promise<void>;
}
