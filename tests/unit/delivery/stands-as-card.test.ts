import { describe, expect, it } from '@jest/globals';
import { plainBecause } from '../../../src/domain/delivery/delivery-trouble.ts';
import { standsAsCard } from '../../../src/domain/delivery/stands-as-card.ts';

const toAda = { status: 'sent', reason: null, recipient: { to: 'person', personId: 'ada' } } as const;
const HERE = [{ id: 'ada', inTeam: true }];

describe('what was sent may be brought up to date', () => {
  it('with somebody of the team, and in the channel', () => {
    expect(standsAsCard(toAda, HERE)).toBe(true);
    expect(standsAsCard({ ...toAda, recipient: { to: 'channel' } }, [])).toBe(true);
  });

  it('not with somebody who has left, or whom nobody knows', () => {
    expect(standsAsCard(toAda, [{ id: 'ada', inTeam: false }])).toBe(false);
    expect(standsAsCard(toAda, [])).toBe(false);
  });

  it.each(['queued', 'failed', 'skipped', 'uncertain'] as const)('not while it is %s', (status) => {
    expect(standsAsCard({ ...toAda, status }, HERE)).toBe(false);
  });

  it('not when only its text arrived', () => {
    expect(standsAsCard({ ...toAda, reason: plainBecause('400:BadSyntax') }, HERE)).toBe(false);
  });
});
