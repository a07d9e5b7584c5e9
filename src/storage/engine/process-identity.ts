import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from './server-errors.ts';

/** Tells one process from every other, also from a later one with the same number. */
export interface ProcessIdentity {
  pid: number;
  host: string;
  /** Within which a process number means one process (boot of the machine and pid namespace); null when unknown. */
  space: string | null;
  /** When the process started, in ticks since boot; null when unknown. */
  startTicks: string | null;
}

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, host: hostname(), space: processSpace(), startTicks: startTicks(process.pid) };
}

/**
 * Whether a process still runs. `unknown`: it lives elsewhere (another machine or container), or this system does
 * not say when a process started.
 */
export function processState(other: ProcessIdentity): 'running' | 'ended' | 'unknown' {
  const space = processSpace();
  if (space !== null && space === other.space) {
    return startTicks(other.pid) === other.startTicks ? 'running' : 'ended';
  }
  const sameSystem = space === null && other.space === null && other.host === hostname();
  return sameSystem && !exists(other.pid) ? 'ended' : 'unknown';
}

function processSpace(): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}/${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return null;
  }
}

function startTicks(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets and may hold anything; the start is the 20th after it.
    const afterCommand = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state] = afterCommand;
    return state === 'Z' || state === 'X' ? null : (afterCommand[19] ?? null);
  } catch {
    return null;
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
