import type { PlatformRates, Rate } from '../../../src/domain/delivery/platform-rates.ts';
import type { PlatformLimits } from '../../../src/usecases/ports/platform-limits.ts';

const TOLD_TOGETHER = 3;
const TOLD_WITHIN_MS = 2_000;
const TENANT_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 3_600_000;
const TRY_MS = 60_000;
const LOOK_AGAIN_MS = 2_000;

/** A budget as `request_budgets` keeps it, in milliseconds of the clock given. */
interface Budget {
  tenantId: string;
  place: string;
  shortAt: number;
  longAt: number;
  pausedUntil: number;
  toldAt: number;
}

/** The limits of all who share these budgets. */
export function createMemoryLimits(nowMs: () => number): (rates: PlatformRates) => PlatformLimits {
  const budgets = new Map<string, Budget>();

  const budget = (tenantId: string, place: string, does: string): Budget => {
    const key = `${tenantId} ${does} ${place}`;
    const fresh = {
      tenantId,
      place,
      shortAt: 0,
      longAt: 0,
      pausedUntil: 0,
      toldAt: Number.NEGATIVE_INFINITY,
    };
    const found = budgets.get(key) ?? fresh;
    budgets.set(key, found);
    return found;
  };

  const outages = new Map<string, { failures: number; nextTryAt: number; beingTried: boolean }>();

  return (rates) => ({
    async failedAt(outage, { firstMs, longestMs }) {
      const known = outages.get(outage);
      if (known !== undefined && !known.beingTried && known.nextTryAt > nowMs()) return;
      const failures = known?.failures ?? 0;
      const waitMs = Math.min(longestMs, firstMs * 2 ** failures);
      outages.set(outage, { failures: failures + 1, nextTryAt: nowMs() + waitMs, beingTried: false });
    },

    async tryAgain(outage) {
      const known = outages.get(outage);
      if (known === undefined) return { again: 'over' };
      const waitMs = known.nextTryAt - nowMs();
      if (waitMs > 0) return { again: 'wait', waitMs: known.beingTried ? LOOK_AGAIN_MS : waitMs };
      outages.set(outage, { ...known, beingTried: true, nextTryAt: nowMs() + TRY_MS });
      return { again: 'now' };
    },

    async worksAt(outage) {
      outages.delete(outage);
    },

    async take({ tenantId, place, does, urgency }, again) {
      const now = nowMs();
      const whole = budget(tenantId, '', 'any');
      const part = budget(tenantId, place, does);
      const { short, long } = rates[does];
      const known = (at: number, { everyMs }: Rate) => (again ? at - everyMs : at);
      const usable = urgency === 'now' ? rates.tenant.burst : rates.inTurnBurst;
      const tenantMs = Math.max(
        known(whole.shortAt, rates.tenant) - (usable - 1) * rates.tenant.everyMs - now,
        whole.pausedUntil - now,
      );
      const placeMs = Math.max(
        known(part.shortAt, short) - (short.burst - 1) * short.everyMs - now,
        known(part.longAt, long) - (long.burst - 1) * long.everyMs - now,
        part.pausedUntil - now,
      );
      if (tenantMs > 0 || placeMs > 0)
        return {
          slot: 'none',
          by: placeMs > tenantMs ? 'place' : 'tenant',
          waitMs: Math.ceil(Math.max(tenantMs, placeMs)),
        };
      whole.shortAt = Math.max(known(whole.shortAt, rates.tenant), now) + rates.tenant.everyMs;
      part.shortAt = Math.max(known(part.shortAt, short), now) + short.everyMs;
      part.longAt = Math.max(known(part.longAt, long), now) + long.everyMs;
      const restMs = whole.shortAt - (rates.inTurnBurst - 1) * rates.tenant.everyMs - now;
      return { slot: 'taken', restMs: Math.max(0, restMs) };
    },

    async pause({ tenantId, place, does }, waitMs) {
      const now = nowMs();
      const told = budget(tenantId, place, does);
      told.pausedUntil = Math.max(told.pausedUntil, now + Math.min(waitMs, LONGEST_PAUSE_MS));
      told.toldAt = now;
      const together = [...budgets.values()].filter(
        (each) => each.tenantId === tenantId && each.place !== '' && each.toldAt > now - TOLD_WITHIN_MS,
      );
      if (new Set(together.map((each) => each.place)).size < TOLD_TOGETHER) return;
      const whole = budget(tenantId, '', 'any');
      const shortest = Math.min(...together.map(({ pausedUntil }) => pausedUntil), now + TENANT_PAUSE_MS);
      whole.pausedUntil = Math.max(whole.pausedUntil, shortest);
    },

    async forget() {
      const old = [...budgets].filter(
        ([, { shortAt, longAt, pausedUntil }]) => Math.max(shortAt, longAt, pausedUntil) < nowMs(),
      );
      for (const [key] of old) budgets.delete(key);
      return old.length;
    },

    // Of a clock that nobody sets back.
    followClock: async () => 0,
  });
}
