import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PlatformRates, Rate } from '../../src/domain/delivery/platform-rates.ts';
import { mostWithin, TEAMS_RATES } from '../../src/domain/delivery/platform-rates.ts';
import type { Database } from '../../src/storage/engine/database.ts';
import type { PlatformLimits, PlatformRequest } from '../../src/usecases/ports/platform-limits.ts';

/** The shape of those of Teams, quick enough for a test to fill them many times over. */
const QUICK: PlatformRates = {
  tenant: { everyMs: 8, burst: 6 },
  inTurnBurst: 3,
  send: { short: { everyMs: 40, burst: 4 }, long: { everyMs: 60, burst: 12 } },
  read: { short: { everyMs: 20, burst: 4 }, long: { everyMs: 30, burst: 12 } },
};

/** More than all bursts together. */
const MANY = 60;

/** A slot that was taken between two instants of this process. */
interface Taken {
  place: string;
  from: number;
  to: number;
}

/** The promises of the port `PlatformLimits`. @param connections how many processes to pretend to be */
export function describePlatformLimits(
  engine: string,
  open: () => Promise<Database[]>,
  connections: number,
): void {
  describe(`limits shared by ${connections} on ${engine}`, () => {
    let databases: Database[];
    let tenantId: string;
    beforeAll(async () => {
      databases = await open();
    });
    afterAll(() => Promise.all(databases.map((database) => database.dispose())));
    beforeEach(() => {
      tenantId = randomUUID();
    });

    const limits = (rates = TEAMS_RATES): PlatformLimits => (databases[0] as Database).limits(rates);
    const request = (fields: Partial<PlatformRequest> = {}): PlatformRequest => ({
      serviceUrl: 'https://servizio.invalid/',
      tenantId,
      place: 'a:chat',
      does: 'send',
      urgency: 'now',
      ...fields,
    });

    async function takeMany(
      shared: PlatformLimits,
      count: number,
      fields: (n: number) => Partial<PlatformRequest>,
    ) {
      const slots = [];
      for (let n = 0; n < count; n += 1) slots.push(await shared.take(request(fields(n)), false));
      return slots.map(({ slot }) => slot);
    }

    it('are never exceeded in any window, whoever asks at the same time', async () => {
      const taken: Taken[] = [];
      const askers = databases.flatMap((database) => [0, 1, 2, 3].map(() => database.limits(QUICK)));
      await Promise.all(askers.map((shared, n) => askOnAndOn(shared, `place-${n % 3}`)));
      expectWithin(taken, QUICK.tenant);
      for (const n of [0, 1, 2]) {
        const inPlace = taken.filter(({ place }) => place === `place-${n}`);
        expectWithin(inPlace, QUICK.send.short);
        expectWithin(inPlace, QUICK.send.long);
      }

      async function askOnAndOn(shared: PlatformLimits, place: string): Promise<void> {
        while (taken.length < MANY) {
          const from = performance.now();
          const slot = await shared.take(request({ place }), false);
          if (slot.slot === 'taken') taken.push({ place, from, to: performance.now() });
          else await delay(Math.min(slot.waitMs, 20));
        }
      }
    });

    it('let a burst through and then say how long to wait', async () => {
      const everyMs = 60_000;
      const shared = limits({
        ...TEAMS_RATES,
        send: { short: { everyMs, burst: 3 }, long: { everyMs, burst: 150 } },
      });
      expect(await takeMany(shared, 3, () => ({}))).toEqual(['taken', 'taken', 'taken']);
      const next = await shared.take(request(), false);
      expect(next).toMatchObject({ slot: 'none', by: 'place' });
      expect(next.slot === 'none' && next.waitMs > 0 && next.waitMs <= everyMs).toBe(true);
      expect(await shared.take(request({ does: 'read' }), false)).toMatchObject({ slot: 'taken' });
      expect(await shared.take(request({ place: 'a:other' }), false)).toMatchObject({ slot: 'taken' });
    });

    it('keep room for who cannot wait', async () => {
      // Slow enough that no budget is whole again while the test runs.
      const shared = limits({ ...TEAMS_RATES, tenant: { everyMs: 60_000, burst: 6 } });
      const ask = (urgency: PlatformRequest['urgency']) =>
        takeMany(shared, 4, () => ({ place: randomUUID(), urgency }));
      expect(await ask('in_turn')).toEqual(['taken', 'taken', 'taken', 'none']);
      expect(await ask('now')).toEqual(['taken', 'taken', 'taken', 'none']);
    });

    it('take nothing from the tenant when the conversation has no room, nor the other way round', async () => {
      const slow = { everyMs: 60_000, burst: 2 };
      const shared = limits({
        ...TEAMS_RATES,
        tenant: { ...slow, burst: 4 },
        send: { short: slow, long: slow },
      });
      expect(await takeMany(shared, 9, () => ({}))).toEqual([
        'taken',
        'taken',
        ...Array.from({ length: 7 }, () => 'none'),
      ]);
      expect(await takeMany(shared, 2, (n) => ({ place: `a:${n}` }))).toEqual(['taken', 'taken']);
      expect(await shared.take(request({ place: 'a:new' }), false)).toMatchObject({ by: 'tenant' });
      const other = { tenantId: randomUUID(), place: 'a:new' };
      expect(await takeMany(shared, 2, () => other)).toEqual(['taken', 'taken']);
    });

    it('take back room that was not used', async () => {
      const slow = { everyMs: 60_000, burst: 1 };
      const shared = limits({ ...TEAMS_RATES, tenant: slow, send: { short: slow, long: slow } });
      expect(await shared.take(request(), false)).toMatchObject({ slot: 'taken' });
      expect(await shared.take(request(), true)).toMatchObject({ slot: 'taken' });
      expect(await shared.take(request(), false)).toMatchObject({ slot: 'none' });
    });

    it('hold back one conversation that was told to wait, and no other', async () => {
      const shared = limits();
      await shared.pause(request(), 30_000);
      await shared.pause(request(), 10);
      const held = await shared.take(request(), false);
      expect(held).toMatchObject({ slot: 'none', by: 'place' });
      expect(held.slot === 'none' ? held.waitMs : 0).toBeGreaterThan(25_000);
      expect(await shared.take(request({ place: 'a:other' }), false)).toMatchObject({ slot: 'taken' });
    });

    it('hold back a tenant of which three conversations were told, for the shortest of their pauses', async () => {
      const shared = limits();
      for (const [place, waitMs] of [
        ['a:1', 3_600_000],
        ['a:2', 40_000],
        ['a:2', 30_000],
      ] as const)
        await shared.pause(request({ place }), waitMs);
      expect(await shared.take(request({ place: 'a:other' }), false)).toMatchObject({ slot: 'taken' });
      await shared.pause(request({ place: 'a:3' }), 50_000);
      const held = await shared.take(request({ place: 'a:other' }), false);
      expect(held).toMatchObject({ slot: 'none', by: 'tenant' });
      expect(held.slot === 'none' ? held.waitMs : 0).toBeLessThanOrEqual(40_000);
      expect(await shared.take(request({ tenantId: randomUUID() }), false)).toMatchObject({ slot: 'taken' });
    });

    it('bound an absurd pause', async () => {
      const shared = limits();
      await shared.pause(request(), Number.MAX_SAFE_INTEGER);
      const held = await shared.take(request(), false);
      expect(held.slot === 'none' ? held.waitMs : 0).toBeLessThanOrEqual(3_600_000);
    });

    it('let one ask at a time of a service that failed, after a wait that grows', async () => {
      const outage = randomUUID();
      const [shared, other] = [limits(), (databases.at(-1) as Database).limits(TEAMS_RATES)];
      expect(await shared.tryAgain(outage)).toEqual({ again: 'over' });
      const fail = (firstMs: number) => shared.failedAt(outage, { firstMs, longestMs: 60_000 });
      await Promise.all([1, 2, 3, 4, 5].map(() => fail(0)));
      const tried = await Promise.all([shared, other, shared, other].map((each) => each.tryAgain(outage)));
      expect(tried.filter(({ again }) => again === 'now')).toHaveLength(1);
      expect(tried.filter(({ again }) => again === 'wait')).toHaveLength(3);
      await fail(10_000);
      const waits = await shared.tryAgain(outage);
      expect(waits).toMatchObject({ again: 'wait' });
      expect('waitMs' in waits ? waits.waitMs : 0).toBeGreaterThan(5_000);
      // Those that were under way when it failed do not make the wait longer.
      await Promise.all([1, 2, 3].map(() => fail(60_000)));
      const same = await other.tryAgain(outage);
      expect('waitMs' in same ? same.waitMs : 0).toBeLessThanOrEqual('waitMs' in waits ? waits.waitMs : 0);
      await other.worksAt(outage);
      expect(await shared.tryAgain(outage)).toEqual({ again: 'over' });
    });

    it('are forgotten once they are whole again', async () => {
      const shared = limits(QUICK);
      await shared.take(request(), false);
      await shared.pause(request({ place: 'a:paused' }), 30_000);
      await delay(2 * QUICK.send.long.everyMs);
      await shared.forget();
      expect(await shared.forget()).toBe(0);
      expect(await shared.take(request({ place: 'a:paused' }), false)).toMatchObject({ slot: 'none' });
      expect(await shared.take(request(), false)).toMatchObject({ slot: 'taken' });
    });
  });
}

/** Those that were taken within a window for certain are no more than the budget lets through in it. */
function expectWithin(taken: readonly Taken[], rate: Rate): void {
  for (const windowMs of [rate.everyMs * 3, rate.everyMs * 10]) {
    const counts = taken.map(
      ({ from }) => taken.filter((other) => other.from >= from && other.to <= from + windowMs).length,
    );
    expect(Math.max(...counts)).toBeLessThanOrEqual(mostWithin(rate, windowMs));
  }
}
