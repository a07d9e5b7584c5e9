import { describe, expect, it } from '@jest/globals';
import type { DeliveryKind } from '../../../src/domain/delivery/delivery.ts';
import type { SittingFacts } from '../../../src/domain/sittings/sitting-facts.ts';
import {
  endOfSubstitution,
  isBroken,
  substitutionIdOf,
  substitutionKey,
  untruthOfSubstitutionNews,
} from '../../../src/domain/substitutes/substitution-news.ts';
import { aNetwork, aPerson, aSitting, aSubstitution, someFacts } from '../../helpers/builders.ts';

const NOW = new Date('2027-01-14T09:00:00Z');
const referent = aPerson({ id: 'person-1' });
const operator = aPerson({ id: 'person-2', role: 'operator' });
const people = [referent, operator];
const active = aSubstitution();
const withdrawn = aSubstitution({ withdrawnAt: NOW });

describe('news of a substitution', () => {
  const ask = (
    kind: DeliveryKind,
    substitution: typeof active,
    fields: Partial<SittingFacts> = {},
    now = NOW,
  ) =>
    untruthOfSubstitutionNews({
      delivery: { kind },
      substitution,
      facts: someFacts({ people, ...fields }),
      person: kind === 'substitute_ended' ? referent : operator,
      now,
    });

  it('is told while it holds, or holds no more', () => {
    expect(ask('substitute_named', active, { substitutions: [active] })).toBeNull();
    expect(ask('substitute_withdrawn', withdrawn)).toBeNull();
    expect(ask('substitute_ended', withdrawn)).toBeNull();
  });

  it('is not told once it has been withdrawn, or named again', () => {
    const again = aSubstitution({ id: 'substitution-2' });
    expect(ask('substitute_named', withdrawn)).toBe('withdrawn');
    expect(ask('substitute_withdrawn', withdrawn, { substitutions: [again] })).toBe('superseded');
    const other = aSubstitution({
      id: 'substitution-2',
      substituteId: null,
      outsideName: 'Ospite Inventato',
    });
    expect(ask('substitute_withdrawn', withdrawn, { substitutions: [other] })).toBeNull();
    expect(ask('substitute_ended', withdrawn, { substitutions: [other] })).toBe('superseded');
  });

  it.each([
    ['cancelled', { sitting: aSitting({ status: 'cancelled' }) }, NOW, 'cancelled'],
    ['begun', {}, new Date('2027-01-19T09:00:00Z'), 'begun'],
    ['of a network without the app', { network: aNetwork({ status: 'removed' }) }, NOW, 'network_removed'],
  ] as const)('is not told of a sitting %s', (_case, fields, now, untruth) => {
    for (const kind of ['substitute_named', 'substitute_withdrawn', 'substitute_ended'] as const) {
      expect(ask(kind, active, { substitutions: [active], ...fields }, now)).toBe(untruth);
    }
  });

  it('is not told to who has left', () => {
    const facts = someFacts({ substitutions: [active] });
    const gone = { ...operator, inTeam: false };
    const delivery = { kind: 'substitute_named' } as const;
    expect(untruthOfSubstitutionNews({ delivery, substitution: active, facts, person: gone, now: NOW })).toBe(
      'left',
    );
  });

  it('has a key of its own for each substitution', () => {
    const key = substitutionKey('withdrawn', 'substitution-1');
    expect(substitutionIdOf(key)).toBe('substitution-1');
    expect(substitutionIdOf('nudge-5d@1')).toBeNull();
  });
});

describe('a substitution', () => {
  const gone = { ...operator, inTeam: false };
  const promoted = aPerson({ id: 'person-2', role: 'referent', seatId: 'seat-5' });
  const movedOn = aPerson({ id: 'person-1', role: 'manager' });

  it('holds while both are what they were, also for one who has no position', () => {
    expect(isBroken(people, active)).toBe(false);
    expect(isBroken([referent, { ...operator, position: null }], active)).toBe(false);
  });

  it.each([
    ['the substitute leaves the team', [referent, gone], 'substitute_left'],
    ['the substitute gets a seat of their own', [referent, promoted], 'substitute_busy'],
    ['the referent gives up the seat', [movedOn, operator], 'referent_gone'],
    ['the referent leaves the team', [{ ...referent, inTeam: false }, operator], 'referent_gone'],
  ] as const)('ends when %s', (_case, now, end) => {
    expect(isBroken(now, active)).toBe(true);
    expect(endOfSubstitution(someFacts({ people: [...now] }), withdrawn)).toBe(end);
  });

  it('is told why it ended otherwise', () => {
    const change = { kind: 'moved', at: NOW, by: 'x', reason: '', previousStartsAt: NOW } as const;
    const end = (fields: Partial<SittingFacts>) =>
      endOfSubstitution(someFacts({ people, ...fields }), withdrawn);
    expect(end({})).toBe('withdrawn');
    expect(end({ sitting: aSitting({ change }) })).toBe('moved');
    expect(end({ substitutions: [aSubstitution({ id: 'substitution-2' })] })).toBe('replaced');
  });
});
