import { describe, expect, it } from '@jest/globals';
import { databasePart, diskPart, queuePart } from '../../../src/observation/check-parts.ts';
import { createClockWatch } from '../../../src/observation/clock-watch.ts';
import { createHealth } from '../../../src/observation/health.ts';
import type { ConnectorCall } from '../../../src/observation/watched-gateway.ts';
import { createConnectorWatch, createSweepWatch } from '../../../src/observation/watches.ts';

const QUEUE = { ready: 0, oldestReadySeconds: 0, delayed: 0, active: 0, givenUp: 0, givenUpLastDay: 0 };
const MB = 1024 * 1024;
const MINUTE_MS = 60_000;

describe('a health report', () => {
  it('is asked for once by all who ask within a second', async () => {
    let asked = 0;
    let nowMs = 0;
    const check = () => {
      asked += 1;
      return { state: 'ok' } as const;
    };
    const read = createHealth({ queue: check }, { now: () => nowMs });
    await Promise.all(Array.from({ length: 500 }, read));
    nowMs = 999;
    await read();
    expect(asked).toBe(1);
    nowMs = 1_000;
    await read();
    expect(asked).toBe(2);
  });

  it('comes in time when a part hangs, which is not asked again while it does', async () => {
    let asked = 0;
    const hang = Promise.withResolvers<{ state: 'ok' }>();
    const checks = {
      database: () => {
        asked += 1;
        return hang.promise;
      },
      disk: () => ({ state: 'ok' }) as const,
    };
    const read = createHealth(checks, { waitMs: 20, keptMs: 0 });
    const failed = { database: { state: 'failed', code: 'no_answer' }, disk: { state: 'ok' } };
    expect(await read()).toEqual(failed);
    expect(await read()).toEqual(failed);
    expect(asked).toBe(1);
    hang.resolve({ state: 'ok' });
    await hang.promise;
    expect(await read()).toEqual({ database: { state: 'ok' }, disk: { state: 'ok' } });
  });

  it('takes a part that throws for failed, and does not show its words', async () => {
    const read = createHealth({
      database: async () => {
        throw new Error('password=segreto');
      },
    });
    expect(await read()).toEqual({ database: { state: 'failed', code: 'error' } });
  });
});

describe('the database', () => {
  it.each([
    ['ECONNREFUSED', 'ECONNREFUSED'],
    ['no_answer', 'no_answer'],
    ['Error: user urp, password segreto', 'unusable'],
  ])('that says %s has failed with a code', (reason, code) => {
    const part = databasePart({ ok: false, kind: 'server', reason }, new Date(0));
    expect(part).toEqual({ state: 'failed', code, kind: 'server' });
  });
});

describe('the database’s clock', () => {
  it.each([
    [-59_000, 'ok'],
    [59_000, 'ok'],
    [61_000, 'degraded'],
    [-3_600_000, 'degraded'],
  ] as const)('ahead by %s ms is %s', (aheadMs, state) => {
    const clock = new Date(aheadMs);
    expect(databasePart({ ok: true, kind: 'server', clock }, new Date(0)).state).toBe(state);
  });
});

describe('the clock', () => {
  it('tells for a quarter of an hour of a jump either way, and of no small correction', () => {
    let wallMs = 1_800_000_000_000;
    let steadyMs = 0;
    const watch = createClockWatch({ wall: () => wallMs, steady: () => steadyMs });
    const pass = (ms: number, byMs = 0) => {
      steadyMs += ms;
      wallMs += ms + byMs;
    };
    pass(MINUTE_MS, 20_000);
    expect([watch.look(), watch.part()]).toEqual([null, { state: 'ok' }]);
    pass(MINUTE_MS, -20_000 - 3_600_000);
    expect(watch.look()).toBe(-3600);
    expect(watch.look()).toBe(null);
    expect(watch.part()).toEqual({ state: 'degraded', code: 'jumped', jumpedSeconds: -3600 });
    pass(14 * MINUTE_MS);
    expect(watch.part().state).toBe('degraded');
    pass(2 * MINUTE_MS);
    expect(watch.part()).toEqual({ state: 'ok' });
    pass(1_000, 3_600_000);
    expect(watch.part()).toMatchObject({ jumpedSeconds: 3600 });
  });
});

describe('the queue', () => {
  it.each([
    [QUEUE, 'ok'],
    [{ ...QUEUE, ready: 900, oldestReadySeconds: 119 }, 'ok'],
    [{ ...QUEUE, ready: 1, oldestReadySeconds: 121 }, 'degraded'],
    [{ ...QUEUE, givenUp: 3 }, 'ok'],
    [{ ...QUEUE, givenUp: 3, givenUpLastDay: 1 }, 'degraded'],
  ] as const)('with %j is %s', (figures, state) => {
    expect(queuePart(figures).state).toBe(state);
  });
});

describe('the disk', () => {
  it.each([
    [null, 'ok'],
    [600 * MB, 'ok'],
    [499 * MB, 'degraded'],
    [49 * MB, 'failed'],
  ])('with %s bytes free is %s', (free, state) => {
    expect(diskPart(free).state).toBe(state);
  });
});

describe('the sweep', () => {
  it('is degraded after one that failed, late after three minutes and failed after ten', () => {
    let nowMs = 0;
    const sweep = createSweepWatch(() => nowMs);
    expect(sweep.part().state).toBe('ok');
    nowMs = MINUTE_MS;
    sweep.ended(false);
    expect(sweep.part()).toMatchObject({ state: 'degraded', code: 'last_failed' });
    nowMs = 4 * MINUTE_MS;
    expect(sweep.part()).toMatchObject({ state: 'degraded', code: 'late', secondsSinceLastGood: 240 });
    nowMs = 11 * MINUTE_MS;
    expect(sweep.part()).toMatchObject({ state: 'failed', code: 'no_sweep' });
    sweep.ended(true);
    expect(sweep.part().state).toBe('ok');
  });
});

describe('Teams', () => {
  const call = (change: Partial<ConnectorCall>): ConnectorCall => ({
    ...{ operation: 'sendToConversation', outcome: 'sent', status: 'none', botRefused: false, seconds: 0.1 },
    ...change,
  });
  const DOWN = call({ outcome: 'retry', status: '503' });

  it.each([
    ['before anything was sent', [], 'ok'],
    ['after two failures', [DOWN, DOWN], 'ok'],
    ['after three failures in a row', [DOWN, call({ outcome: 'uncertain' }), DOWN], 'degraded'],
    ['after a success among them', [DOWN, DOWN, call({}), DOWN], 'ok'],
    ['while it asks to slow down', Array(5).fill(call({ outcome: 'retry', status: '429' })), 'ok'],
    ['when people block the bot', Array(5).fill(call({ outcome: 'gone', status: '403' })), 'ok'],
    [
      'when it refuses the bot',
      [call({ outcome: 'misconfigured', status: '401', botRefused: true })],
      'degraded',
    ],
  ] as const)('%s is %s', (_when, calls, state) => {
    const watch = createConnectorWatch();
    for (const each of calls) watch.called(each);
    expect(watch.part().state).toBe(state);
  });
});
