import { setTimeout as delay } from 'node:timers/promises';
import { LATENESS_MS } from '../domain/delivery/platform-rates.ts';
import type {
  Admission,
  Gate,
  Pass,
  PlatformLimits,
  PlatformRequest,
  Slot,
  Urgency,
} from '../usecases/ports/platform-limits.ts';
import type { Breaker } from './breaker.ts';

/** How long a request waits here for room, once it is its turn to ask; what takes longer waits in the queue. */
const PATIENCE_MS: Readonly<Record<Urgency, number>> = { now: 3_000, in_turn: 1_000 };

/**
 * Where the requests of this process wait for room. Those of one tenant and urgency ask one after the other, so that
 * the limits are asked once for each request and not by all that wait; one whose own conversation has no room steps
 * aside meanwhile. While there is an outage, all but one do not ask at all.
 */
export function createGate(limits: Pick<PlatformLimits, 'take'>, breaker: Pick<Breaker, 'waitFor'>): Gate {
  const lines = new Map<string, Promise<void>>();
  return { admit };

  async function admit(request: PlatformRequest, pass: Pass | null = null): Promise<Admission> {
    let again = pass !== null && isFor(pass, request);
    if (pass !== null && again && performance.now() - pass.takenAtMs <= LATENESS_MS)
      return { admitted: 'now', pass };
    // Who holds a pass may be the one that tries for all.
    const outageMs = again ? null : await breaker.waitFor(request);
    if (outageMs !== null) return { admitted: 'later', waitMs: outageMs };
    let until: number | null = null;
    for (;;) {
      const slot = await inLine(request, () => {
        until ??= performance.now() + PATIENCE_MS[request.urgency];
        return takeFromTenant(request, { again, until });
      });
      if (slot.slot === 'taken') return { admitted: 'now', pass: { request, takenAtMs: performance.now() } };
      again = false;
      if (performance.now() + slot.waitMs > (until ?? 0)) return { admitted: 'later', waitMs: slot.waitMs };
      await delay(slot.waitMs);
    }
  }

  /** Waits at the head of the line for as long as it is the tenant that has no room. */
  async function takeFromTenant(
    request: PlatformRequest,
    { again, until }: { again: boolean; until: number },
  ): Promise<Slot> {
    for (;;) {
      const slot = await limits.take(request, again);
      if (slot.slot === 'taken' || slot.by === 'place') return slot;
      if (performance.now() + slot.waitMs > until) return slot;
      await delay(slot.waitMs);
    }
  }

  async function inLine(request: PlatformRequest, ask: () => Promise<Slot>): Promise<Slot> {
    const line = `${request.urgency}/${request.tenantId}`;
    const before = lines.get(line);
    const mine = Promise.withResolvers<void>();
    lines.set(line, mine.promise);
    await before;
    let restMs = 0;
    try {
      const slot = await ask();
      if (slot.slot === 'taken' && request.urgency === 'in_turn') restMs = slot.restMs;
      return slot;
    } finally {
      void leave(line, mine, restMs);
    }
  }

  /** Who comes next would find no room before `restMs` have gone by. */
  async function leave(line: string, mine: PromiseWithResolvers<void>, restMs: number): Promise<void> {
    if (restMs > 0) await delay(restMs, undefined, { ref: false });
    mine.resolve();
    if (lines.get(line) === mine.promise) lines.delete(line);
  }
}

function isFor({ request }: Pass, { tenantId, place, does }: PlatformRequest): boolean {
  return request.tenantId === tenantId && request.place === place && request.does === does;
}
