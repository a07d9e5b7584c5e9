import { describe, expect, it } from '@jest/globals';
import { mayResend, retryDelayMs } from '../../../src/domain/delivery/resend-rule.ts';
import { fc } from '../../helpers/properties.ts';

describe('a message that may have been posted', () => {
  it.each(['convocation', 'moved', 'cancelled', 'urgent_call', 'urgent_escalation'] as const)(
    'is sent once more when it is a %s',
    (kind) => {
      expect(mayResend(kind, 1)).toBe(true);
      expect(mayResend(kind, 2)).toBe(false);
    },
  );

  it.each(['nudge', 'eve', 'joining', 'uncovered', 'minutes_overdue', 'problem'] as const)(
    'is never repeated when it is a %s',
    (kind) => {
      expect(mayResend(kind, 1)).toBe(false);
    },
  );
});

describe('the wait before another attempt', () => {
  it('is never shorter than what the platform asked', () => {
    fc.assert(
      fc.property(fc.nat(3_600_000), fc.double({ min: 0, max: 0.999, noNaN: true }), (asked, random) => {
        expect(retryDelayMs(1, asked, random)).toBeGreaterThanOrEqual(asked);
      }),
    );
  });

  it('grows, has jitter and stays under a quarter of an hour', () => {
    expect(retryDelayMs(1, null, 0)).not.toBe(retryDelayMs(1, null, 0.5));
    expect(retryDelayMs(6, null, 0.5)).toBeGreaterThan(retryDelayMs(2, null, 0.5));
    expect(retryDelayMs(50, null, 0.999)).toBeLessThanOrEqual(15 * 60_000 + 1_000);
  });
});
