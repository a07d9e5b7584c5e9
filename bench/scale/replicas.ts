import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Replicas {
  /** Has all of them sweep at once; gives how many networks were swept, and how long the longest took. */
  sweep(): Promise<{ swept: number; tookMs: number }>;
  /** The most resident memory each has had, MB. */
  peakMb(): number[];
  /** Seconds of processor each has used since it was started. */
  cpuSeconds(): number[];
  stop(): Promise<void>;
}

/** Starts so many processes of the product on one database. */
export async function startReplicas(databaseUrl: string, count: number): Promise<Replicas> {
  const path = fileURLToPath(new URL('../targets/replica.ts', import.meta.url));
  const children: ChildProcess[] = [];
  for (let n = 0; n < count; n += 1) {
    const child = fork(path, [databaseUrl], {
      execArgv: ['--max-semi-space-size=8'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    children.push(child);
    await answerOf(child);
  }
  return {
    async sweep() {
      const answers = children.map((child) => answerOf(child));
      for (const child of children) child.send('sweep');
      const all = (await Promise.all(answers)) as { swept: number; tookMs: number }[];
      return {
        swept: all.reduce((sum, { swept }) => sum + swept, 0),
        tookMs: Math.max(...all.map(({ tookMs }) => tookMs)),
      };
    },
    peakMb: () => children.map(({ pid }) => peakMbOf(pid ?? 0)),
    cpuSeconds: () => children.map(({ pid }) => cpuSecondsOf(pid ?? 0)),
    async stop() {
      const ended = children.map((child) => once(child, 'exit'));
      for (const child of children) child.disconnect();
      await Promise.all(ended);
    },
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a replica ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.off('exit', ended);
      resolve(answer);
    });
  });
}

function peakMbOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1_024;
}

/** Empty for one that has ended. */
export function statOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

/** Of one process, and with `children` of those it has waited for, in seconds; Linux counts in hundredths. */
export function cpuSecondsOf(pid: number, children = false): number {
  const [, after = ''] = /\) (.*)$/s.exec(statOf(pid)) ?? [];
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = after.split(' ').slice(11, 15).map(Number);
  return (user + system + (children ? childUser + childSystem : 0)) / 100;
}
