import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it } from '@jest/globals';
import { createBatcher } from '../../../src/usecases/inbound/batcher.ts';

describe('calls that arrive together', () => {
  it('share one turn, and each gets its own result', async () => {
    const turns: number[][] = [];
    const double = createBatcher<number, number>(async (inputs) => {
      turns.push(inputs);
      return inputs.map((input) => input * 2);
    }, 10);
    expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
    expect(turns).toEqual([[1, 2, 3]]);
  });

  it('are never more in a turn than the most allowed, and keep their order', async () => {
    const turns: number[][] = [];
    const same = createBatcher<number, number>(async (inputs) => {
      turns.push(inputs);
      return inputs;
    }, 2);
    await Promise.all([1, 2, 3, 4, 5].map(same));
    expect(turns.flat()).toEqual([1, 2, 3, 4, 5]);
    expect(Math.max(...turns.map((turn) => turn.length))).toBe(2);
  });

  it('do not fail for one another: a failed turn is taken apart', async () => {
    const serve = createBatcher<number, number>(async (inputs) => {
      if (inputs.includes(2)) throw new Error('two');
      return inputs;
    }, 10);
    const results = await Promise.allSettled([1, 2, 3].map(serve));
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('count as part of what the first caller of their turn was doing, whoever began serving', async () => {
    const doing = new AsyncLocalStorage<string>();
    const serve = createBatcher<string, unknown>(async (inputs) => inputs.map(() => doing.getStore()), 1);
    const calls = ['first', 'second', 'third'].map((name) => doing.run(name, () => serve(name)));
    expect(await Promise.all(calls)).toEqual(['first', 'second', 'third']);
  });

  it('wait for the turn under way when they arrive during it', async () => {
    const gate = Promise.withResolvers<void>();
    let running = 0;
    let most = 0;
    const serve = createBatcher<number, number>(async (inputs) => {
      running += 1;
      most = Math.max(most, running);
      if (inputs.includes(1)) await gate.promise;
      running -= 1;
      return inputs;
    }, 10);
    const first = serve(1);
    await new Promise((resolve) => setImmediate(resolve));
    const second = serve(2);
    gate.resolve();
    expect(await Promise.all([first, second])).toEqual([1, 2]);
    expect(most).toBe(1);
  });

  it('let in what other requests of the same moment bring', async () => {
    const turns: number[][] = [];
    const serve = createBatcher<number, number>(async (inputs) => {
      turns.push(inputs);
      return inputs;
    }, 10);
    const other = new Promise((resolve) => setImmediate(resolve)).then(() => serve(2));
    expect(await Promise.all([serve(1), other])).toEqual([1, 2]);
    expect(turns).toEqual([[1, 2]]);
  });

  it('are served after a turn that failed', async () => {
    const serve = createBatcher<number, number>(async (inputs) => {
      if (inputs.includes(1)) throw new Error('one');
      return inputs;
    }, 10);
    await expect(serve(1)).rejects.toThrow('one');
    expect(await serve(5)).toBe(5);
  });
});
