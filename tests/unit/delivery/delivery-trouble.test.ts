import { describe, expect, it } from '@jest/globals';
import type { Delivery } from '../../../src/domain/delivery/delivery.ts';
import type { Trouble } from '../../../src/domain/delivery/delivery-trouble.ts';
import { isInTrouble, problemKey, problemSubject } from '../../../src/domain/delivery/delivery-trouble.ts';
import { claimLeftMs, mayRetry, mayStillPost } from '../../../src/domain/delivery/resend-rule.ts';
import { aDelivery } from '../../helpers/builders.ts';

const NOW = new Date('2027-01-14T08:00:00Z');

function minutesAgo(minutes: number): Date {
  return new Date(NOW.getTime() - minutes * 60_000);
}

describe('a delivery in trouble', () => {
  it.each<[Trouble, Partial<Delivery>]>([
    ['failed', { status: 'failed', reason: '413:MessageSizeTooBig' }],
    ['uncertain', { status: 'uncertain', uncertainties: 1 }],
    ['skipped', { status: 'skipped', reason: 'begun' }],
    ['skipped', { status: 'skipped', reason: 'sitting_begun' }],
    ['repeated', { status: 'sent', uncertainties: 1 }],
    ['late', { status: 'queued', attempts: 10 }],
    ['late', { status: 'sending', reason: 'service_error' }],
  ])('is %s: %j', (trouble, fields) => {
    expect(isInTrouble(aDelivery(fields), trouble)).toBe(true);
  });

  it.each<[Trouble, Partial<Delivery>]>([
    ['failed', { status: 'sent' }],
    ['skipped', { status: 'skipped', reason: 'answered' }],
    ['skipped', { status: 'skipped', reason: 'network_removed' }],
    ['repeated', { status: 'sent' }],
    ['late', { status: 'sent', attempts: 12 }],
    ['late', { status: 'failed', reason: 'service_error' }],
    ['late', { status: 'queued', attempts: 2 }],
  ])('is not %s: %j', (trouble, fields) => {
    expect(isInTrouble(aDelivery(fields), trouble)).toBe(false);
  });
});

describe('the key of the news of a trouble', () => {
  it.each([
    { trouble: 'failed', lineKey: 'convocation', deliveryId: 'a-1' },
    { trouble: 'skipped', lineKey: 'nudge-5d@2', deliveryId: null },
    { trouble: 'late', lineKey: 'welcome-2027-01-01T00:00:00.000Z', deliveryId: 'b' },
  ] as const)('gives back what it was made of: %j', (subject) => {
    expect(problemSubject(problemKey(subject, 3))).toEqual(subject);
  });

  it('is another one for a delivery that was tried again, and none more for a whole line', () => {
    const subject = { trouble: 'failed', lineKey: 'convocation', deliveryId: 'a-1' } as const;
    expect(problemKey(subject, 1)).not.toBe(problemKey(subject, 2));
    expect(problemKey({ ...subject, deliveryId: null }, 1)).toBe(
      problemKey({ ...subject, deliveryId: null }, 2),
    );
  });

  it('is read as it was written before attempts were part of it', () => {
    expect(problemSubject('problem-failed-nudge-5d@2#a-1')).toEqual({
      trouble: 'failed',
      lineKey: 'nudge-5d@2',
      deliveryId: 'a-1',
    });
  });

  it('is no other line’s', () => {
    expect(problemSubject('convocation')).toBeNull();
  });
});

describe('a claim', () => {
  it('holds for three minutes, also with the clock set back, and then no longer', () => {
    expect(claimLeftMs(NOW, NOW)).toBe(180_000);
    expect(claimLeftMs(minutesAgo(2), NOW)).toBe(60_000);
    expect(claimLeftMs(minutesAgo(3), NOW)).toBe(0);
    expect(claimLeftMs(minutesAgo(-2), NOW)).toBe(60_000);
    expect(claimLeftMs(minutesAgo(-600), NOW)).toBe(0);
    expect(claimLeftMs(null, NOW)).toBe(0);
  });

  it('allows a request only while it can end in time', () => {
    expect(mayStillPost(minutesAgo(2), NOW)).toBe(true);
    expect(mayStillPost(minutesAgo(2.1), NOW)).toBe(false);
  });
});

describe('a message that is refused', () => {
  it('is tried for a week', () => {
    expect(mayRetry({ queuedAt: minutesAgo(6 * 24 * 60) }, NOW)).toBe(true);
    expect(mayRetry({ queuedAt: minutesAgo(7 * 24 * 60) }, NOW)).toBe(false);
  });
});
