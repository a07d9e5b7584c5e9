import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { WakeUps } from '../../../src/scheduler/wake-ups.ts';
import { startWakeUps } from '../../../src/scheduler/wake-ups.ts';

/** Never by itself within a test: only `wake` runs it. */
const ONCE_A_YEAR = '0 0 1 1 *';

let wakeUps: WakeUps | null = null;

afterEach(async () => {
  await wakeUps?.stop();
  wakeUps = null;
});

function start(run: () => Promise<unknown>, failures: unknown[] = []): WakeUps {
  const wakeUp = { name: 'sweep', expression: ONCE_A_YEAR, timeZone: 'Europe/Rome', run };
  wakeUps = startWakeUps([wakeUp], (_name, error) => failures.push(error));
  return wakeUps;
}

describe('a wake-up', () => {
  it('asked for while it runs is run once more after it, for all who ask', async () => {
    const gate = Promise.withResolvers<void>();
    const events: string[] = [];
    const { wake } = start(async () => {
      events.push('begins');
      await gate.promise;
      events.push('ends');
    });
    const all = Promise.all([wake('sweep'), wake('sweep'), wake('sweep')]);
    gate.resolve();
    await all;
    expect(events).toEqual(['begins', 'ends', 'begins', 'ends']);
  });

  it('that fails is told, and the next one runs', async () => {
    const failures: unknown[] = [];
    let runs = 0;
    const { wake } = start(async () => {
      runs += 1;
      if (runs === 1) throw new Error('no database');
    }, failures);
    await wake('sweep');
    await wake('sweep');
    expect(runs).toBe(2);
    expect(failures).toEqual([new Error('no database')]);
  });

  it('in hand is waited for when everything stops', async () => {
    const gate = Promise.withResolvers<void>();
    const events: string[] = [];
    const running = start(async () => {
      await gate.promise;
      events.push('done');
    });
    void running.wake('sweep');
    void running.wake('sweep');
    const stopped = running.stop().then(() => events.push('stopped'));
    gate.resolve();
    await stopped;
    expect(events).toEqual(['done', 'stopped']);
  });

  it('without a name nobody knows does nothing', async () => {
    const { wake } = start(async () => undefined);
    await expect(wake('other')).resolves.toBeUndefined();
  });

  it('that fails while everything stops is told too', async () => {
    const failures: unknown[] = [];
    const running = start(() => Promise.reject(new Error('closed')), failures);
    void running.wake('sweep');
    await running.stop();
    expect(failures).toEqual([new Error('closed')]);
  });

  it('comes by itself at its minute', async () => {
    jest.useFakeTimers({ now: new Date('2027-01-08T07:59:30Z') });
    try {
      let runs = 0;
      const run = async () => {
        runs += 1;
      };
      const wakeUp = { name: 'sweep', expression: '* * * * *', timeZone: 'Europe/Rome', run };
      wakeUps = startWakeUps([wakeUp], () => undefined);
      await jest.advanceTimersByTimeAsync(31_000);
      expect(runs).toBe(1);
      await jest.advanceTimersByTimeAsync(120_000);
      expect(runs).toBe(3);
    } finally {
      jest.useRealTimers();
    }
  });
});
