import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { median } from './measure.ts';

const ROUNDS = 5;
const IDLE_MS = 20_000;
/** Longest start, with a database to make, and longest stop. */
const PATIENCE_MS = 60_000;
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** (d) From the start of the process to its first answer, on an existing database; memory after twenty idle seconds. */
export async function benchStart(): Promise<{ startMs: number; all: number[]; idleMb: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'rete-urp-bench-'));
  try {
    await started(folder, async () => 0);
    const all: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      all.push(await started(folder, async (_pid, tookMs) => tookMs));
    }
    const idleMb = await started(folder, async (pid) => {
      await delay(IDLE_MS);
      return residentMb(pid);
    });
    return { startMs: median(all), all, idleMb };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function started<T>(folder: string, use: (pid: number, tookMs: number) => Promise<T>): Promise<T> {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const from = performance.now();
  const child = spawn(process.execPath, startArguments(), {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      DATA_FOLDER: folder,
      SIMULATOR: 'off',
      LOG_LEVEL: 'error',
    },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    for (;;) {
      if (child.exitCode !== null)
        throw new Error(`the process ended with ${child.exitCode} before it answered`);
      if (performance.now() - from > PATIENCE_MS) throw new Error('the process did not answer');
      const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
      if (ready?.status === 200) break;
      await delay(5);
    }
    return await use(child.pid ?? 0, performance.now() - from);
  } finally {
    child.kill('SIGTERM');
    const late = delay(PATIENCE_MS, 'late' as const, { ref: false });
    if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL');
  }
}

/** What `npm start` gives to node. */
function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.split(' ').slice(1);
}

/** Resident memory of a process on Linux, MB. */
function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
