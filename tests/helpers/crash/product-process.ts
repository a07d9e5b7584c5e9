import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** One run of the real process, from its start to its end. */
export interface ProductProcess {
  url: string;
  pid: number;
  /** True once it listens, false when it ended before. */
  ready: Promise<boolean>;
  /** How it ended; null code when a signal ended it. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  kill(signal: NodeJS.Signals): void;
  /** What it has written so far on both of its outputs, the end of it. */
  said(): string;
}

export interface ProcessOptions {
  /** `DATA_FOLDER` or `DATABASE_URL`, and whatever else the test wants. */
  env: Record<string, string>;
  port: number;
  /** Log of every run, one after the other. */
  logFile: string;
  /** Put before the command, e.g. `prlimit …`. */
  under?: readonly string[];
  /** Arguments in place of the usual ones, for a version of its own. */
  args?: readonly string[];
}

export const USUAL = ['--max-semi-space-size=8', join('src', 'main.ts')];
const KEPT = 20_000;

/** Starts the product as `npm start` does, without simulator and credentials. */
export function startProduct(options: ProcessOptions): ProductProcess {
  const { env, port, logFile, under = [], args = USUAL } = options;
  const [command = process.execPath, ...rest] = [...under, process.execPath, ...args];
  const child = spawn(command, rest, {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      SIMULATOR: 'off',
      LOG_LEVEL: 'warn',
      PORT: String(port),
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = `http://127.0.0.1:${port}`;
  const said = keepOutput(child, logFile);
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  );
  const listening = new Promise<boolean>((resolve) => {
    child.stdout?.on('data', () => said().includes(url) && resolve(true));
  });
  return {
    url,
    pid: child.pid ?? 0,
    ready: Promise.race([listening, ended.then(() => false)]),
    ended,
    kill: (signal) => child.kill(signal),
    said,
  };
}

function keepOutput(child: ChildProcess, logFile: string): () => string {
  const log = createWriteStream(logFile, { flags: 'a' });
  let kept = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      kept = (kept + chunk.toString()).slice(-KEPT);
      log.write(chunk);
    });
  }
  child.once('close', () => log.end());
  return () => kept;
}

/** A port nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
