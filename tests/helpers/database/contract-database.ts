import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { Database } from '../../../src/storage/engine/database.ts';
import type { Tx } from '../../../src/usecases/ports/store.ts';
import type { Known } from './stored-network.ts';
import { addNetwork, handlers } from './stored-network.ts';

/** What the tests of one contract share. */
export interface ContractDatabase {
  readonly database: Database;
  /** A network of each test's own, with a person and a sitting. */
  readonly known: Known;
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** Opens one database for the tests of a `describe`; before each, the queue is empty and a new network is there. */
export function contractDatabase(open: () => Promise<Database>): ContractDatabase {
  let database: Database;
  let known: Known;
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.store.transaction(work);
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.dispose());
  beforeEach(async () => {
    await database.queue.drain({ handlers: handlers(), delayed: true });
    known = await run(addNetwork);
  });
  return {
    get database() {
      return database;
    },
    get known() {
      return known;
    },
    run,
  };
}

/**
 * One database for several contracts that look at their own network alone: to open one takes longer than most of them.
 * Closed at the end of the file.
 */
export function sharedDatabase(open: () => Promise<Database>): () => Promise<Database> {
  let opened: Promise<Database> | null = null;
  afterAll(async () => (await opened)?.dispose());
  return async () => {
    opened ??= open();
    return { ...(await opened), dispose: async () => undefined };
  };
}
