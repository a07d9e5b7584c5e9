import { describe, expect, it } from '@jest/globals';
import type { Rate } from '../../../src/domain/delivery/platform-rates.ts';
import {
  LATENESS_MS,
  mostWithin,
  TEAMS_RATES,
  UNDER_WAY,
} from '../../../src/domain/delivery/platform-rates.ts';

/** Platform facts §2.1: so many requests in so many milliseconds. */
const TEAMS: [string, readonly Rate[], [number, number][]][] = [
  ['all requests of a tenant', [TEAMS_RATES.tenant], [[50, 1_000]]],
  [
    'messages in a conversation',
    [TEAMS_RATES.send.short, TEAMS_RATES.send.long],
    [
      [7, 1_000],
      [8, 2_000],
      [60, 30_000],
      [1_800, 3_600_000],
    ],
  ],
  [
    'rosters of a conversation',
    [TEAMS_RATES.read.short, TEAMS_RATES.read.long],
    [
      [14, 1_000],
      [16, 2_000],
      [120, 30_000],
      [3_600, 3_600_000],
    ],
  ],
];

describe.each(TEAMS)('the budgets of %s', (_name, rates, windows) => {
  it.each(windows)('let no more than %i through in %i ms, also when some come late', (most, withinMs) => {
    const counts = rates.map((rate) => mostWithin(rate, withinMs + LATENESS_MS));
    expect(Math.min(...counts)).toBeLessThanOrEqual(most);
  });
});

describe('the budget of a tenant', () => {
  it('has room for what a process that stood still sends together with what follows', () => {
    const held = UNDER_WAY.now + UNDER_WAY.in_turn;
    expect(mostWithin(TEAMS_RATES.tenant, 1_000 + LATENESS_MS) + held).toBeLessThanOrEqual(50);
  });
});

describe('what can wait', () => {
  it('never uses the whole budget of a tenant, so that a person is answered at once', () => {
    expect(TEAMS_RATES.inTurnBurst).toBeLessThan(TEAMS_RATES.tenant.burst);
  });
});

describe('a budget', () => {
  it('bounds what a machine that follows it lets through in any window', () => {
    const { everyMs, burst } = TEAMS_RATES.send.short;
    const taken: number[] = [];
    let wholeAt = 0;
    for (let at = 0; at < 60_000; at += 10) {
      if (Math.max(wholeAt, at) - at > (burst - 1) * everyMs) continue;
      wholeAt = Math.max(wholeAt, at) + everyMs;
      taken.push(at);
    }
    for (const windowMs of [1_000, 2_000, 30_000]) {
      const fullest = Math.max(
        ...taken.map((from) => taken.filter((at) => at >= from && at <= from + windowMs).length),
      );
      expect(fullest).toBe(mostWithin(TEAMS_RATES.send.short, windowMs));
    }
  });
});
