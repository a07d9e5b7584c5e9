import { sql } from 'kysely';
import type { Store, Tx } from '../usecases/ports/store.ts';
import { createAnswerRepository } from './answers.ts';
import { createAuditLog } from './audit-log.ts';
import { createDeliveryRepository } from './deliveries.ts';
import { openEmbedded, openInMemory } from './embedded-engine.ts';
import type { Engine } from './engine.ts';
import { createInboundLog } from './inbound-log.ts';
import { migrate } from './migrate.ts';
import { createNetworkRepository } from './networks.ts';
import { createPersonRepository } from './people.ts';
import { createPlanRunRepository } from './plan-runs.ts';
import type { Queue } from './queue.ts';
import { startQueue } from './queue.ts';
import { createSeatRepository } from './seats.ts';
import { openServer } from './server-engine.ts';
import { createSittingRepository } from './sittings.ts';
import type { Transaction } from './transaction.ts';
import { createUrgentDraftRepository } from './urgent-drafts.ts';

export type DatabaseConfig =
  | { kind: 'embedded'; folder: string }
  | { kind: 'server'; url: string }
  /** For tests: nothing reaches a disk. */
  | { kind: 'memory' };

export interface Database {
  store: Store;
  queue: Queue;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  /** Nightly upkeep. */
  maintain(): Promise<void>;
  /** Finishes the jobs in hand, then closes. */
  dispose(): Promise<void>;
}

/** Serialization failure and deadlock: the work is run once more, from the start. */
const RERUN_CODES = new Set(['40001', '40P01']);

/**
 * Opens the database, brings it to this version and starts the queue in it.
 *
 * @param onError told of faults of the queue that no caller is waiting for
 * @throws StorageError when it cannot be opened; nothing has been changed then
 */
export async function openDatabase(
  config: DatabaseConfig,
  onError: (error: unknown) => void,
): Promise<Database> {
  const engine = await openEngine(config);
  try {
    await migrate(engine.db);
    const queue = await startQueue(engine, onError);
    return {
      store: { transaction: (work) => runTransaction(engine, queue, work) },
      queue,
      ping: async () => {
        await sql`select 1`.execute(engine.db);
      },
      maintain: engine.maintain,
      dispose: async () => {
        await queue.stop();
        await engine.close();
      },
    };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

function openEngine(config: DatabaseConfig): Promise<Engine> {
  if (config.kind === 'embedded') return openEmbedded(config.folder);
  return config.kind === 'server' ? openServer(config.url) : openInMemory();
}

async function runTransaction<T>(engine: Engine, queue: Queue, work: (tx: Tx) => Promise<T>): Promise<T> {
  const run = () => engine.db.transaction().execute((trx) => work(repositories(trx, queue)));
  try {
    return await run();
  } catch (error) {
    if (!RERUN_CODES.has((error as { code?: string }).code ?? '')) throw error;
    return run();
  }
}

function repositories(trx: Transaction, queue: Queue): Tx {
  const jobs = queue.jobsIn(trx);
  return {
    networks: createNetworkRepository(trx),
    people: createPersonRepository(trx),
    seats: createSeatRepository(trx),
    sittings: createSittingRepository(trx),
    answers: createAnswerRepository(trx),
    deliveries: createDeliveryRepository(trx, jobs.sendDeliveries),
    planRuns: createPlanRunRepository(trx),
    drafts: createUrgentDraftRepository(trx),
    audit: createAuditLog(trx),
    inbound: createInboundLog(trx),
    jobs,
  };
}
