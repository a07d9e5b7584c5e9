import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config/read-config.ts';
import { openDatabase } from '../../../src/storage/engine/database.ts';
import type { StorageConfig } from '../../../src/storage/engine/engine.ts';
import type { BigNetwork } from './big-network.ts';
import { storeBigNetwork } from './big-network.ts';
import { type Crowd, createCrowd, type Deeds } from './crowd.ts';
import type { OutsideTeams } from './outside-teams.ts';
import { openOutsideTeams } from './outside-teams.ts';
import type { ProcessOptions, ProductProcess } from './product-process.ts';
import { freePort, startProduct } from './product-process.ts';
import { readDatabase } from './read-database.ts';
import { BOOKS, type Books, judge, type Verdict } from './verdict.ts';

/** A network of many people, the Teams around it, and processes of the product that come and go. */
export interface CrashRun {
  teams: OutsideTeams;
  network: BigNetwork;
  deeds: Deeds;
  /** Begins a process on the usual port; nobody is told of it. */
  start(): ProductProcess;
  /** To be told of a process that listens, and of one that is gone. */
  up(running: ProductProcess): void;
  down(running: ProductProcess): void;
  /** Begins one on a port of its own, and sends people's activities to it too once it listens. */
  startUp(
    options?: Pick<ProcessOptions, 'args' | 'under'> & { env?: Record<string, string> },
  ): Promise<ProductProcess>;
  /** Ends it as `kill -9` does, or as a service manager does. */
  end(running: ProductProcess, signal: 'SIGKILL' | 'SIGTERM'): ProductProcess['ended'];
  round: Crowd['round'];
  moved: Crowd['moved'];
  called: Crowd['called'];
  answered: Crowd['answered'];
  /** Rounds of the crowd, one after the other, until `enough` says so after one. Gives how many there were. */
  rounds(enough: () => boolean): Promise<number>;
  /** Resolves when nothing has happened for a while; then nobody waits for what has not come. */
  quiet(): Promise<void>;
  /** Compares; on a server also while processes run. */
  compare(rounds: number): Promise<Verdict>;
  /** When every process has stopped: does what is still to be done, and compares. */
  verdict(rounds: number): Promise<Verdict>;
  dispose(): Promise<void>;
}

/** From the beginning to the nudges of those who have not answered, and until when they are waited for. */
const NUDGE_AFTER_MS = 15_000;
const NUDGED_AFTER_MS = 20_000;
const NO_NUDGES_MS = 3_600_000;
/** Longer than a press or a send takes on a busy machine. */
const QUIET_MS = 8_000;
/** What the limits of Teams hold back goes out some seconds later. What never ends is left, and found. */
const PACE_MS = 2_000;
const MOST_ROUNDS = 20;

export async function openCrashRun(
  database: StorageConfig,
  { size, nudges = true }: { size: number; nudges?: boolean },
): Promise<CrashRun> {
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
  const nudgeAt = new Date(Date.now() + (nudges ? NUDGE_AFTER_MS : NO_NUDGES_MS));
  const opened = await openDatabase(database, () => undefined);
  const network = await storeBigNetwork(opened.store, teams, { size, nudgeAt });
  await opened.dispose();
  const closing = Promise.withResolvers<void>();
  const crowd = createCrowd({
    teams,
    network,
    upAgain: () => (running.size > 0 ? Promise.resolve() : new Promise((resolve) => waiting.add(resolve))),
    nudgedBy: new Date(nudges ? nudgeAt.getTime() + NUDGED_AFTER_MS : 0),
    closing: closing.promise,
  });
  const env: Record<string, string> =
    database.kind === 'embedded' ? { DATA_FOLDER: database.folder } : { DATABASE_URL: database.url };
  const begun = new Set<ProductProcess>();

  return {
    teams,
    network,
    deeds: crowd.deeds,
    start: () => begin({ env, port, logFile }),
    up,
    down: (process) => running.delete(process),
    async startUp({ env: more = {}, ...options } = {}) {
      const process = begin({ env: { ...env, ...more }, port: await freePort(), logFile, ...options });
      if (!(await process.ready)) throw new Error(`a process did not start: ${process.said()}`);
      up(process);
      return process;
    },
    end(process, signal) {
      running.delete(process);
      process.kill(signal);
      return process.ended;
    },
    round: crowd.round,
    moved: crowd.moved,
    called: crowd.called,
    answered: crowd.answered,
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
    compare,
    async verdict(rounds) {
      await finish();
      return compare(rounds);
    },
    async dispose() {
      for (const process of begun) process.kill('SIGKILL');
      await Promise.all([...begun].map((process) => process.ended));
      await teams.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };

  function begin(options: ProcessOptions): ProductProcess {
    const process = startProduct(options);
    begun.add(process);
    void process.ended.then(() => begun.delete(process));
    return process;
  }

  function up(process: ProductProcess): void {
    running.add(process);
    for (const go of waiting) go();
    waiting.clear();
  }

  /** A last process, in this one, that does not wait for what is to be done later. */
  async function finish(): Promise<void> {
    const app = await startApp(readConfig({ ...env, PORT: '0', NODE_ENV: 'test', LOG_LEVEL: 'silent' }));
    try {
      for (let again = 0; again < MOST_ROUNDS; again += 1) {
        await app.settle();
        await app.database.queue.drain({ delayed: true });
        const { ready, delayed, active } = await app.database.queue.figures();
        if (again < 2) continue;
        if (ready + delayed + active === 0) return;
        await delay(PACE_MS);
      }
    } finally {
      await app.dispose();
    }
  }

  async function compare(rounds: number): Promise<Verdict> {
    const books = await readDatabase(
      database,
      async (ask): Promise<Books> => ({
        deliveries: await ask(BOOKS.deliveries),
        answers: await ask(BOOKS.answers),
        seen: await ask(BOOKS.seen),
        urgent: await ask(BOOKS.urgent),
        jobs: await ask(BOOKS.jobs),
      }),
    );
    return judge({ teams, network, deeds: crowd.deeds, books, rounds });
  }
}
