import { setTimeout as delay } from 'node:timers/promises';
import type { HealthPart, HealthReport } from '../http/health.ts';

export type PartCheck = () => Promise<HealthPart> | HealthPart;

/** A report is given to everybody who asks within this time, so that a flood of requests costs one. */
const KEPT_MS = 1_000;
/** Below the five seconds after which the usual probes give up. */
const WAIT_MS = 4_000;

/**
 * Asks every part, side by side, and keeps the answer for a second. A part that throws, or gives no answer in time,
 * has failed; while it goes on hanging it is not asked again.
 *
 * @param times for tests; `now` in milliseconds of a clock that is never set
 */
export function createHealth(
  checks: Readonly<Record<string, PartCheck>>,
  { waitMs = WAIT_MS, keptMs = KEPT_MS, now = () => performance.now() } = {},
): () => Promise<HealthReport> {
  const hanging = new Map<string, Promise<HealthPart>>();
  let kept: { at: number; report: Promise<HealthReport> } | null = null;

  return () => {
    if (kept === null || now() - kept.at >= keptMs) kept = { at: now(), report: askAll() };
    return kept.report;
  };

  async function askAll(): Promise<HealthReport> {
    const names = Object.keys(checks);
    const parts = await Promise.all(names.map(inTime));
    return Object.fromEntries(names.map((name, index) => [name, parts[index] as HealthPart]));
  }

  async function inTime(name: string): Promise<HealthPart> {
    const timer = new AbortController();
    const late = delay(waitMs, NO_ANSWER, { signal: timer.signal, ref: false });
    try {
      return await Promise.race([late, ask(name)]);
    } finally {
      timer.abort();
      late.catch(() => undefined);
    }
  }

  function ask(name: string): Promise<HealthPart> {
    const asked = hanging.get(name) ?? guarded(name);
    hanging.set(name, asked);
    return asked;
  }

  async function guarded(name: string): Promise<HealthPart> {
    try {
      return (await checks[name]?.()) ?? { state: 'ok' };
    } catch {
      return { state: 'failed', code: 'error' };
    } finally {
      hanging.delete(name);
    }
  }
}

const NO_ANSWER: HealthPart = { state: 'failed', code: 'no_answer' };
