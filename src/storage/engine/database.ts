import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { PlatformRates } from '../../domain/delivery/platform-rates.ts';
import type { Note } from '../../usecases/context.ts';
import type { PlatformLimits } from '../../usecases/ports/platform-limits.ts';
import type { Store } from '../../usecases/ports/store.ts';
import type { BackupRequest } from '../backup/back-up.ts';
import { backUp } from '../backup/back-up.ts';
import type { BackupSize } from '../backup/backup-file.ts';
import { nothingThere } from '../backup/dump.ts';
import { doubtfulUntil, resumeRestored } from '../backup/resume.ts';
import type { CurrentOrigin } from '../deliveries.ts';
import { originsOf } from '../deliveries.ts';
import { platformLimits } from '../platform-limits.ts';
import type { Queue } from '../queue/queue.ts';
import { startQueue } from '../queue/queue.ts';
import type { SealedRegister } from '../register-seals.ts';
import { sealedRegisters } from '../register-seals.ts';
import { createStore } from '../store.ts';
import { inspectFolder } from './data-folder.ts';
import { openEmbeddedEngine } from './embedded-engine.ts';
import type { Engine, StorageConfig } from './engine.ts';
import { mayChangeAuditLog } from './grants.ts';
import { migrate } from './migrate.ts';
import { openServerEngine } from './server-engine.ts';
import { errorCode, toStorageError } from './server-errors.ts';

const HEALTH_WAIT_MS = 3_000;

/** Jobs given up do not make the database unhealthy, but somebody must look at them. */
export type DatabaseHealth =
  | {
      ok: true;
      kind: StorageConfig['kind'];
      failedJobs: number;
      /** What its clock shows. */
      clock: Date;
    }
  | { ok: false; kind: StorageConfig['kind']; reason: string };

export interface Database {
  store: Store;
  queue: Queue;
  /** Budgets of requests, shared by the processes on this database, at these rates. */
  limits(rates: PlatformRates): PlatformLimits;
  /** Asks the database something, waiting at most three seconds. Never throws. */
  health(): Promise<DatabaseHealth>;
  /** Connections to a server, of this process; null for the embedded database. */
  connections(): { total: number; idle: number; waiting: number } | null;
  /** Bytes free on the disk of the embedded database; null for a server, whose disk is somebody else's. */
  freeBytes(): Promise<number | null>;
  /** The ids under which these deliveries were caused, by delivery id; without those that have none. */
  origins(deliveryIds: readonly string[]): Promise<Map<string, string>>;
  /** Whether the registers are as they were sealed (ADR 46); `networkId` null = those of all networks. */
  sealedRegisters(networkId: string | null): Promise<SealedRegister[]>;
  readonly copies: Copies;
  /**
   * Whether this role of a server could change or remove what is in the audit log (ADR 0029); null for the embedded
   * database, whose files are this process's.
   */
  mayChangeAuditLog(): Promise<boolean | null>;
  /** Nightly housekeeping (VACUUM, ANALYZE, checkpoint) of the embedded database; a server does its own. */
  maintain(): Promise<void>;
  /** Stops the queue, finishing what is in hand, and closes everything. May be called twice. */
  dispose(): Promise<void>;
}

/** Backups, and what the data must know once they came out of one. */
export interface Copies {
  /** Writes one; the data are as at one instant. @throws StorageError when it cannot be written or read back */
  backUp(request: BackupRequest): Promise<{ path: string; size: BackupSize }>;
  /** Takes up the work of data that have just been restored; to be called before the workers start. */
  resume(now: Date): Promise<void>;
  /** What is due by then and not decided yet may have been sent before the data were restored; null = nothing. */
  doubtfulUntil(): Promise<Date | null>;
}

/**
 * Opens the database, brings its schema up to date and connects the queue; no job is worked on before
 * `queue.startWorkers`. Several processes may start at once on a server.
 *
 * @param note told of troubles of the queue and of idle connections
 * @param currentOrigin the id of what is being worked on, kept with the deliveries it causes
 * @throws StorageError when the storage cannot be used; what was found there is as it was
 */
export async function openDatabase(
  config: StorageConfig,
  note: Note,
  currentOrigin: CurrentOrigin = () => null,
): Promise<Database> {
  const engine = await openEngine(config, note);
  try {
    const { boss, queue } = await engine.exclusively(async (alone) => {
      await migrate(engine.db);
      return startQueue(engine, { alone, note });
    });
    const store = createStore(engine, boss, currentOrigin);
    return database(engine, { boss, queue, store });
  } catch (error) {
    await engine.close();
    throw config.kind === 'server' ? toStorageError(error, config.url) : error;
  }
}

/**
 * The same for a database no process of ours has open: its schema stays as it is, as before an upgrade.
 *
 * @throws StorageError also when the folder is in use; a process that has it open makes the copy itself
 */
export async function backUpStopped(
  config: StorageConfig,
  request: BackupRequest,
): Promise<{ path: string; size: BackupSize }> {
  if (config.kind === 'embedded' && inspectFolder(config.folder) === 'empty') throw nothingThere();
  const engine = await openEngine(config, () => undefined);
  try {
    return await backUp(engine.db, request);
  } finally {
    await engine.close();
  }
}

function openEngine(config: StorageConfig, note: Note): Promise<Engine> {
  if (config.kind === 'embedded') return openEmbeddedEngine(config.folder);
  return openServerEngine(config.url, (error) => note('database connection lost', { error: error.message }));
}

function database(
  engine: Engine,
  { boss, queue, store }: { boss: PgBoss; queue: Queue; store: Store },
): Database {
  let disposed: Promise<void> | null = null;
  return {
    store,
    queue,
    limits: (rates) => platformLimits(engine.db, rates),
    health: () => health(engine, queue),
    connections: () => engine.connections(),
    freeBytes: () => engine.freeBytes(),
    origins: (deliveryIds) => originsOf(engine.db, deliveryIds),
    sealedRegisters: (networkId) => sealedRegisters(engine.db, networkId),
    copies: {
      backUp: (request) => backUp(engine.db, request),
      resume: (now) => resumeRestored(engine.db, boss, now),
      doubtfulUntil: () => doubtfulUntil(engine.db),
    },
    mayChangeAuditLog: async () => (engine.kind === 'server' ? mayChangeAuditLog(engine.db) : null),
    maintain: () => engine.maintain(),
    dispose() {
      disposed ??= queue.stop().finally(() => engine.close());
      return disposed;
    },
  };
}

async function health(engine: Engine, queue: Queue): Promise<DatabaseHealth> {
  const { kind } = engine;
  const timer = new AbortController();
  const late = delay(HEALTH_WAIT_MS, 'late' as const, { signal: timer.signal, ref: false });
  try {
    engine.assertUsable();
    const answer = await Promise.race([late, ask(engine, queue)]);
    if (answer === 'late')
      return { ok: false, kind, reason: `no answer within ${HEALTH_WAIT_MS / 1000} seconds` };
    return { ok: true, kind, ...answer };
  } catch (error) {
    return { ok: false, kind, reason: errorCode(error) ?? String(error) };
  } finally {
    timer.abort();
    late.catch(() => undefined);
  }
}

async function ask(engine: Engine, queue: Queue): Promise<{ failedJobs: number; clock: Date }> {
  const failedJobs = await queue.failedJobs();
  const { rows } = await sql<{ ms: number }>`
    select (1000 * extract(epoch from clock_timestamp()))::float8 as ms`.execute(engine.db);
  return { failedJobs, clock: new Date(rows[0]?.ms ?? Number.NaN) };
}
