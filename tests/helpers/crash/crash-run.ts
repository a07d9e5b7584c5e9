import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config/read-config.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import type { StorageConfig } from '../../../src/storage/engine.ts';
import type { BigNetwork } from './big-network.ts';
import { storeBigNetwork } from './big-network.ts';
import { createCrowd, type Deeds } from './crowd.ts';
import type { OutsideTeams } from './outside-teams.ts';
import { openOutsideTeams } from './outside-teams.ts';
import type { ProductProcess } from './product-process.ts';
import { freePort, startProduct } from './product-process.ts';
import { readDatabase } from './read-database.ts';
import { BOOKS, type Books, judge, type Verdict } from './verdict.ts';

/** A network of many people, the Teams around it, and processes of the product that come and go. */
export interface CrashRun {
  teams: OutsideTeams;
  network: BigNetwork;
  deeds: Deeds;
  /** Starts another process; at most one at a time on an embedded database. */
  start(): ProductProcess;
  /** To be told of a process that listens, and of one that is gone. */
  up(running: ProductProcess): void;
  down(running: ProductProcess): void;
  /** Rounds of the crowd, one after the other, until `enough` says so after one. Gives how many there were. */
  rounds(enough: () => boolean): Promise<number>;
  /** Resolves when nothing has happened for a while; then nobody waits for what has not come. */
  quiet(): Promise<void>;
  /** When every process has stopped: does what is still to be done, and compares. */
  verdict(rounds: number): Promise<Verdict>;
  log(): string;
  dispose(): Promise<void>;
}

const NUDGE_AFTER_MS = 15_000;
const NUDGED_AFTER_MS = 20_000;
/** Longer than a press or a send takes on a busy machine. */
const QUIET_MS = 8_000;

export async function openCrashRun(database: StorageConfig, size = 200): Promise<CrashRun> {
  const folder = mkdtempSync(join(tmpdir(), 'rete-urp-crash-'));
  const logFile = join(folder, 'process.log');
  const port = await freePort();
  const running = new Set<ProductProcess>();
  const waiting = new Set<() => void>();
  let turn = 0;
  const teams = await openOutsideTeams(() => {
    turn += 1;
    return [...running][turn % Math.max(1, running.size)]?.url ?? `http://127.0.0.1:${port}`;
  });
  const nudgeAt = new Date(Date.now() + NUDGE_AFTER_MS);
  const opened = await openDatabase(database, () => undefined);
  const network = await storeBigNetwork(opened.store, teams, { size, nudgeAt });
  await opened.dispose();
  const upAgain = (): Promise<void> =>
    running.size > 0 ? Promise.resolve() : new Promise((resolve) => waiting.add(resolve));
  const nudgedBy = new Date(nudgeAt.getTime() + NUDGED_AFTER_MS);
  const closing = Promise.withResolvers<void>();
  const crowd = createCrowd({ teams, network, upAgain, nudgedBy, closing: closing.promise });
  const env: Record<string, string> =
    database.kind === 'embedded' ? { DATA_FOLDER: database.folder } : { DATABASE_URL: database.url };
  const nextPort = port;

  return {
    teams,
    network,
    deeds: crowd.deeds,
    start: () => startProduct({ env, port: nextPort, logFile }),
    up(process) {
      running.add(process);
      for (const go of waiting) go();
      waiting.clear();
    },
    down: (process) => running.delete(process),
    async rounds(enough) {
      for (let n = 1; ; n += 1) {
        await crowd.round(n);
        if (enough()) return n;
      }
    },
    async quiet() {
      await teams.happened(Number.POSITIVE_INFINITY, QUIET_MS);
      closing.resolve();
    },
    async verdict(rounds) {
      await finish();
      const books = await readDatabase(database, async (ask) => ({
        deliveries: await ask(BOOKS.deliveries),
        answers: await ask(BOOKS.answers),
        seen: await ask(BOOKS.seen),
        urgent: await ask(BOOKS.urgent),
        jobs: await ask(BOOKS.jobs),
      }));
      return judge({ teams, network, deeds: crowd.deeds, books: books as unknown as Books, rounds });
    },
    log: () => readFileSync(logFile, 'utf8'),
    async dispose() {
      await teams.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };

  /** A last process, in this one, that does not wait for what is to be done later. */
  async function finish(): Promise<void> {
    const app = await startApp(readConfig({ ...env, PORT: '0', NODE_ENV: 'test', LOG_LEVEL: 'silent' }));
    try {
      for (let again = 0; again < 3; again += 1) {
        await app.settle();
        await app.database.queue.drain({ delayed: true });
      }
    } finally {
      await app.dispose();
    }
  }
}
