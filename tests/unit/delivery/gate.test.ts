import { describe, expect, it } from '@jest/globals';
import { createGate } from '../../../src/delivery/gate.ts';
import { createSeats } from '../../../src/delivery/seats.ts';
import { LATENESS_MS } from '../../../src/domain/delivery/platform-rates.ts';
import type { PlatformLimits, PlatformRequest, Slot } from '../../../src/usecases/ports/platform-limits.ts';

const HEALTHY = { waitFor: async () => null };
const TAKEN: Slot = { slot: 'taken', restMs: 0 };
const tenant = (waitMs: number): Slot => ({ slot: 'none', by: 'tenant', waitMs });
const place = (waitMs: number): Slot => ({ slot: 'none', by: 'place', waitMs });

/** Limits that answer as told, one answer after the other for each conversation, and then have room. */
function limitsWith(
  answers: Record<string, Slot[]>,
): Pick<PlatformLimits, 'take'> & { asked: [string, boolean][] } {
  const asked: [string, boolean][] = [];
  return {
    asked,
    take: async (request, again) => {
      asked.push([request.place, again]);
      return answers[request.place]?.shift() ?? TAKEN;
    },
  };
}

function request(name: string, urgency: PlatformRequest['urgency'] = 'in_turn'): PlatformRequest {
  return { serviceUrl: 'https://servizio.invalid/', tenantId: 't', place: name, does: 'send', urgency };
}

describe('the gate', () => {
  it('lets through at once what has room', async () => {
    const limits = limitsWith({});
    expect(await createGate(limits, HEALTHY).admit(request('a'))).toMatchObject({ admitted: 'now' });
    expect(limits.asked).toEqual([['a', false]]);
  });

  it('waits a moment, and gives the rest back to the queue', async () => {
    const limits = limitsWith({ a: [tenant(5), place(5)], b: [place(60_000)], c: [tenant(60_000)] });
    const gate = createGate(limits, HEALTHY);
    expect(await gate.admit(request('a'))).toMatchObject({ admitted: 'now' });
    expect(await gate.admit(request('b'))).toEqual({ admitted: 'later', waitMs: 60_000 });
    expect(await gate.admit(request('c'))).toEqual({ admitted: 'later', waitMs: 60_000 });
  });

  it('lets those of one tenant ask one after the other, in order', async () => {
    const limits = limitsWith({ a: [tenant(10), tenant(10)] });
    const gate = createGate(limits, HEALTHY);
    const order: string[] = [];
    await Promise.all(['a', 'b', 'c'].map((name) => gate.admit(request(name)).then(() => order.push(name))));
    expect(order).toEqual(['a', 'b', 'c']);
    expect(limits.asked.map(([name]) => name)).toEqual(['a', 'a', 'a', 'b', 'c']);
  });

  it('lets a person pass those that can wait, and one conversation wait without the others', async () => {
    const limits = limitsWith({ slow: [tenant(40)], busy: [place(40)] });
    const gate = createGate(limits, HEALTHY);
    const order: string[] = [];
    const asked = [request('slow'), request('person', 'now'), request('busy', 'now'), request('next', 'now')];
    await Promise.all(asked.map((each) => gate.admit(each).then(() => order.push(each.place))));
    expect(order.slice(0, 2)).toEqual(['person', 'next']);
  });

  it('uses a fresh pass without asking, exchanges an old one, and takes none for something else', async () => {
    const limits = limitsWith({});
    const gate = createGate(limits, HEALTHY);
    const admission = await gate.admit(request('a'));
    if (admission.admitted !== 'now') throw new Error('there was room');
    const { pass } = admission;
    const old = { ...pass, takenAtMs: pass.takenAtMs - LATENESS_MS - 1 };
    limits.asked.length = 0;
    expect(await gate.admit(request('a', 'now'), pass)).toEqual({ admitted: 'now', pass });
    await gate.admit(request('a'), old);
    await gate.admit(request('b'), pass);
    expect(limits.asked).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('goes on after the limits could not be asked', async () => {
    const limits = limitsWith({});
    const away = { ...limits, take: async () => Promise.reject(new Error('away')) };
    let current: Pick<PlatformLimits, 'take'> = away;
    const gate = createGate({ take: (...given) => current.take(...given) }, HEALTHY);
    await expect(gate.admit(request('a'))).rejects.toThrow('away');
    current = limits;
    expect(await gate.admit(request('a'))).toMatchObject({ admitted: 'now' });
  });
});

describe('requests under way', () => {
  it('are few at a time, each kind by itself, and a failure frees its seat', async () => {
    const seats = createSeats();
    const ends: (() => void)[] = [];
    const begun: string[] = [];
    const begin = (name: string, urgency: 'now' | 'in_turn') =>
      seats.whenFree({ tenantId: 't', urgency }, async () => {
        begun.push(name);
        await new Promise<void>((resolve) => ends.push(resolve));
        if (name === 'bad') throw new Error('no');
      });
    const all = Array.from({ length: 10 }, (_, n) => begin(n === 0 ? 'bad' : `line-${n}`, 'in_turn'));
    const person = begin('person', 'now');
    await new Promise(setImmediate);
    expect(begun).toHaveLength(9);
    expect(begun.at(-1)).toBe('person');
    ends.shift()?.();
    await expect(all[0]).rejects.toThrow('no');
    await new Promise(setImmediate);
    expect(begun.at(-1)).toBe('line-8');
    while (ends.length > 0) {
      ends.shift()?.();
      await new Promise(setImmediate);
    }
    await Promise.all([...all.slice(1), person]);
    expect(begun).toHaveLength(11);
  });
});
