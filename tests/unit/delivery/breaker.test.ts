import { describe, expect, it } from '@jest/globals';
import type { Answered } from '../../../src/delivery/breaker.ts';
import { createBreaker } from '../../../src/delivery/breaker.ts';
import { UNLIMITED } from '../../../src/domain/delivery/platform-rates.ts';
import type { PlatformRequest } from '../../../src/usecases/ports/platform-limits.ts';
import { createMemoryLimits } from '../../helpers/memory/platform-limits.ts';

const REQUEST: PlatformRequest = {
  serviceUrl: 'https://servizio.invalid/',
  tenantId: 't',
  place: 'a:chat',
  does: 'send',
  urgency: 'in_turn',
};
const SENT: Answered = { outcome: 'sent' };
const UNREACHABLE: Answered = { outcome: 'retry', because: 'unreachable', reason: 'not_sent:ENOTFOUND' };
const REFUSED: Answered = { outcome: 'misconfigured', refused: 'bot', reason: 'http_401' };

function world() {
  let now = 0;
  const notes: string[] = [];
  const shared = createMemoryLimits(() => now);
  return {
    notes,
    later: (ms: number) => {
      now += ms;
    },
    process: () => createBreaker(shared(UNLIMITED), (event) => notes.push(event)),
  };
}

describe.each([
  ['a service that cannot be reached', UNREACHABLE, 1_000],
  ['a service that does not take the bot', REFUSED, 60_000],
])('%s', (_name, failure, firstMs) => {
  it('is asked by one alone until it works, and is written of twice', async () => {
    const { notes, later, process } = world();
    const breaker = process();
    expect(await breaker.waitFor(REQUEST)).toBeNull();
    for (let n = 0; n < 300; n += 1) await breaker.heard(REQUEST, failure);
    expect(await breaker.waitFor(REQUEST)).toBe(firstMs);
    later(firstMs);
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => breaker.waitFor(REQUEST)));
    expect(first).toBeNull();
    expect(others.every((waitMs) => waitMs !== null)).toBe(true);
    await breaker.heard(REQUEST, failure);
    expect(await breaker.waitFor(REQUEST)).toBe(2 * firstMs);
    later(2 * firstMs);
    expect(await breaker.waitFor(REQUEST)).toBeNull();
    await breaker.heard(REQUEST, SENT);
    expect(await breaker.waitFor(REQUEST)).toBeNull();
    expect(notes).toEqual(['outage begins', 'outage ends']);
  });

  it('is tried by one of several processes, and the others learn that it works', async () => {
    const { later, process } = world();
    const [one, other] = [process(), process()];
    await one.heard(REQUEST, failure);
    await other.heard(REQUEST, failure);
    later(firstMs);
    expect(await one.waitFor(REQUEST)).toBeNull();
    expect(await other.waitFor(REQUEST)).not.toBeNull();
    await one.heard(REQUEST, SENT);
    expect(await other.waitFor(REQUEST)).toBeNull();
  });

  it('holds up nobody of another service', async () => {
    const { process } = world();
    const breaker = process();
    await breaker.heard(REQUEST, failure);
    expect(await breaker.waitFor({ ...REQUEST, serviceUrl: 'https://altro.invalid/' })).toBeNull();
  });
});

it('a refusal of one message, or of one person, is no outage', async () => {
  const breaker = world().process();
  const refusals: Answered[] = [
    { outcome: 'gone' },
    { outcome: 'misconfigured', refused: 'message' },
    { outcome: 'retry', because: 'other' },
    { outcome: 'retry', because: 'throttled' },
    { outcome: 'uncertain' },
    { outcome: 'paced' },
  ];
  for (const refusal of refusals) await breaker.heard(REQUEST, refusal);
  expect(await breaker.waitFor(REQUEST)).toBeNull();
});
