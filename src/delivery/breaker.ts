import type { DeliveryOutcome } from '../domain/delivery/delivery-outcome.ts';
import type { Note } from '../usecases/context.ts';
import type { PlatformLimits, PlatformRequest } from '../usecases/ports/platform-limits.ts';

/** First and longest time between tries while a service cannot be reached, and while it does not take the bot. */
const UNREACHABLE = { firstMs: 1_000, longestMs: 60_000 };
const REFUSED = { firstMs: 60_000, longestMs: 600_000 };

/** As much of an answer as says whether the service is there and takes the bot. */
export interface Answered {
  outcome: DeliveryOutcome['outcome'] | 'page';
  because?: (DeliveryOutcome & { outcome: 'retry' })['because'];
  refused?: (DeliveryOutcome & { outcome: 'misconfigured' })['refused'];
  reason?: string;
}

export interface Breaker {
  /** Milliseconds to wait before a request; null = it may go, perhaps as the one that tries for all. */
  waitFor(request: PlatformRequest): Promise<number | null>;
  /** What came of a request. */
  heard(request: PlatformRequest, answered: Answered): Promise<void>;
}

/**
 * Stops asking a service that cannot be reached, or that does not take the bot itself (reliability F04, F15): one
 * request at a time finds out, of all processes, and the rest wait. The log learns of it once, and once of its end.
 */
export function createBreaker(limits: PlatformLimits, note: Note): Breaker {
  /** What this process has met; the database knows when to try. */
  const met = new Set<string>();
  return { waitFor, heard };

  async function waitFor(request: PlatformRequest): Promise<number | null> {
    for (const outage of [service(request), bot(request)]) {
      if (!met.has(outage)) continue;
      const tried = await limits.tryAgain(outage);
      if (tried.again === 'wait') return tried.waitMs;
      if (tried.again === 'over') met.delete(outage);
    }
    return null;
  }

  async function heard(request: PlatformRequest, answered: Answered): Promise<void> {
    const { outcome, because, refused, reason } = answered;
    if (outcome === 'retry' && because === 'unreachable') return begin(service(request), UNREACHABLE);
    // Another refusal that may be of the way there: it says nothing of either.
    if (outcome === 'paced' || (outcome === 'retry' && because === 'other')) return;
    await end(service(request));
    if (outcome === 'misconfigured' && refused === 'bot') return begin(bot(request), REFUSED);
    await end(bot(request));

    async function begin(outage: string, wait: { firstMs: number; longestMs: number }): Promise<void> {
      if (!met.has(outage)) note('outage begins', { outage, reason });
      met.add(outage);
      await limits.failedAt(outage, wait);
    }
  }

  async function end(outage: string): Promise<void> {
    if (!met.delete(outage)) return;
    await limits.worksAt(outage);
    note('outage ends', { outage });
  }
}

function service({ serviceUrl }: PlatformRequest): string {
  return `unreachable ${serviceUrl}`;
}

function bot({ serviceUrl, tenantId }: PlatformRequest): string {
  return `refused ${tenantId} ${serviceUrl}`;
}
