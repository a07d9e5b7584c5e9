import { describe, expect, it } from '@jest/globals';
import { addDaysOn } from '../../../src/domain/calendar/on-date.ts';
import type { Delegation } from '../../../src/domain/delegation/delegation.ts';
import {
  delegationSpan,
  isOpen,
  peopleInCharge,
  runningDelegations,
} from '../../../src/domain/delegation/delegation.ts';
import { delegationIdOf, deputyKey } from '../../../src/domain/delegation/delegation-message.ts';
import { authorityOf } from '../../../src/domain/network/authority.ts';
import type { Person } from '../../../src/domain/network/person.ts';
import { aPerson } from '../../helpers/builders.ts';
import { fc } from '../../helpers/properties.ts';

const ROME = 'Europe/Rome';
const coordinator = aPerson({ id: 'ada', role: 'coordinator', seatId: null });
const deputy = aPerson({ id: 'bice', role: 'manager', seatId: null });
const other = aPerson({ id: 'ciro' });
const PEOPLE = [coordinator, deputy, other];

function aDelegation(fields: Partial<Delegation> = {}): Delegation {
  return {
    id: 'delega-1',
    networkId: 'network-1',
    delegatorId: coordinator.id,
    deputyId: deputy.id,
    fromOn: '2026-12-03',
    toOn: '2026-12-14',
    reason: 'ferie',
    createdAt: new Date('2026-11-24T09:00:00Z'),
    revokedAt: null,
    ...fields,
  };
}

function idsAt(
  now: string | Date,
  delegations: readonly Delegation[] = [aDelegation()],
  where: { people?: readonly Person[]; timeZone?: string } = {},
): string[] {
  const { people = PEOPLE, timeZone = ROME } = where;
  return runningDelegations(delegations, { people, now: new Date(now), timeZone }).map(({ id }) => id);
}

describe('the powers of a deputy', () => {
  it.each([
    [
      'an ordinary winter day',
      ROME,
      '2026-12-03',
      '2026-12-03',
      '2026-12-02T23:00:00Z',
      '2026-12-03T23:00:00Z',
    ],
    ['several days', ROME, '2026-12-03', '2026-12-14', '2026-12-02T23:00:00Z', '2026-12-14T23:00:00Z'],
    [
      'the 23 hours of spring',
      ROME,
      '2027-03-28',
      '2027-03-28',
      '2027-03-27T23:00:00Z',
      '2027-03-28T22:00:00Z',
    ],
    [
      'the 25 hours of autumn',
      ROME,
      '2026-10-25',
      '2026-10-25',
      '2026-10-24T22:00:00Z',
      '2026-10-25T23:00:00Z',
    ],
    [
      'from winter to summer',
      ROME,
      '2027-03-20',
      '2027-04-02',
      '2027-03-19T23:00:00Z',
      '2027-04-02T22:00:00Z',
    ],
    [
      'New York, spring',
      'America/New_York',
      '2027-03-14',
      '2027-03-14',
      '2027-03-14T05:00:00Z',
      '2027-03-15T04:00:00Z',
    ],
    [
      'a midnight that is skipped',
      'Africa/Cairo',
      '2026-04-24',
      '2026-04-24',
      '2026-04-23T22:00:00Z',
      '2026-04-24T21:00:00Z',
    ],
    [
      'a midnight that comes twice',
      'America/Havana',
      '2026-11-01',
      '2026-11-01',
      '2026-11-01T04:00:00Z',
      '2026-11-02T05:00:00Z',
    ],
    [
      'half an hour apart',
      'Asia/Kolkata',
      '2026-12-03',
      '2026-12-04',
      '2026-12-02T18:30:00Z',
      '2026-12-04T18:30:00Z',
    ],
  ])('last from local midnight to local midnight: %s', (_name, timeZone, fromOn, toOn, from, until) => {
    const delegation = aDelegation({ fromOn, toOn });
    const justBefore = (instant: string) => new Date(Date.parse(instant) - 1);
    const at = (now: string | Date) => idsAt(now, [delegation], { timeZone });
    expect(delegationSpan(delegation, timeZone)).toEqual({ from: new Date(from), until: new Date(until) });
    expect([at(justBefore(from)), at(from), at(justBefore(until)), at(until)]).toEqual([
      [],
      ['delega-1'],
      ['delega-1'],
      [],
    ]);
  });

  it('end at once when revoked, and not before', () => {
    const revoked = aDelegation({ revokedAt: new Date('2026-12-07T10:00:00Z') });
    expect(idsAt('2026-12-07T09:59:59.999Z', [revoked])).toEqual(['delega-1']);
    expect(idsAt('2026-12-07T10:00:00Z', [revoked])).toEqual([]);
  });

  it.each([
    ['who gave them coordinates no more', { ...coordinator, position: deputy.position }, deputy],
    ['who gave them has left the team', { ...coordinator, inTeam: false }, deputy],
    ['who got them has left the team', coordinator, { ...deputy, inTeam: false }],
    ['who got them has no position', coordinator, { ...deputy, position: null }],
  ])('are not there when %s', (_name, giver, taker) => {
    expect(idsAt('2026-12-07T10:00:00Z', undefined, { people: [giver, taker] })).toEqual([]);
  });

  it('are not there when one of the two is not a person of the network', () => {
    expect(idsAt('2026-12-07T10:00:00Z', undefined, { people: [coordinator] })).toEqual([]);
    expect(idsAt('2026-12-07T10:00:00Z', undefined, { people: [deputy] })).toEqual([]);
  });

  it('are in the name of the first that began, then of the first given, when several run', () => {
    const second = aPerson({ id: 'dora', role: 'coordinator', seatId: null });
    const people = [...PEOPLE, second];
    const first = aDelegation();
    const later = aDelegation({ id: 'b', delegatorId: second.id, fromOn: '2026-12-05' });
    const sameDay = aDelegation({ id: 'c', createdAt: new Date('2026-11-25T09:00:00Z') });
    const given = [later, sameDay, first];
    const at = (now: string) =>
      authorityOf(deputy, runningDelegations(given, { people, now: new Date(now), timeZone: ROME }));
    expect(idsAt('2026-12-07T10:00:00Z', given, { people })).toEqual(['delega-1', 'c', 'b']);
    expect(at('2026-12-07T10:00:00Z')).toEqual({ as: 'deputy', delegationId: 'delega-1', inNameOf: 'ada' });
    given[2] = { ...first, revokedAt: new Date('2026-12-06T10:00:00Z') };
    given[1] = { ...sameDay, toOn: '2026-12-06' };
    expect(at('2026-12-07T10:00:00Z')).toEqual({ as: 'deputy', delegationId: 'b', inNameOf: 'dora' });
  });

  it('may be with several people at once, each in their own right', () => {
    const both = [aDelegation(), aDelegation({ id: 'z', deputyId: other.id })];
    const running = runningDelegations(both, {
      people: PEOPLE,
      now: new Date('2026-12-07T10:00:00Z'),
      timeZone: ROME,
    });
    expect(PEOPLE.map((person) => authorityOf(person, running).as)).toEqual([
      'coordinator',
      'deputy',
      'deputy',
    ]);
    expect(peopleInCharge(PEOPLE, running).map(({ id }) => id)).toEqual(['ada', 'bice', 'ciro']);
    expect(peopleInCharge(PEOPLE, running.slice(0, 1)).map(({ id }) => id)).toEqual(['ada', 'bice']);
    expect(peopleInCharge(PEOPLE, []).map(({ id }) => id)).toEqual(['ada']);
  });

  it('add nothing to who coordinates: they act in their own name', () => {
    expect(authorityOf(coordinator, [aDelegation({ deputyId: coordinator.id })])).toEqual({
      as: 'coordinator',
    });
  });
});

describe('at any instant, in any zone', () => {
  const anyDay = fc.integer({ min: 0, max: 800 }).map((days) => addDaysOn('2026-01-01', days));
  const anyZone = fc.constantFrom(
    ROME,
    'America/New_York',
    'America/Havana',
    'Africa/Cairo',
    'Pacific/Apia',
    'UTC',
  );
  const anyDelegation = fc.record({
    fromOn: anyDay,
    days: fc.integer({ min: 0, max: 40 }),
    revokedAfterMs: fc.option(fc.integer({ min: 0, max: 60 * 86_400_000 })),
    deputyId: fc.constantFrom('bice', 'ciro', 'gone'),
  });

  it('somebody has the powers exactly when a delegation to them runs, and never outside its days', () => {
    const anyInstant = fc.integer({
      min: Date.parse('2025-12-25T00:00:00Z'),
      max: Date.parse('2028-05-01T00:00:00Z'),
    });
    const property = fc.property(
      fc.array(anyDelegation, { maxLength: 6 }),
      anyInstant,
      anyZone,
      fc.integer({ min: -2, max: 2 }),
      (given, nowMs, timeZone, nudgeMs) => {
        const all = given.map(({ fromOn, days, revokedAfterMs, deputyId }, index) => {
          const span = { fromOn, toOn: addDaysOn(fromOn, days) };
          const { from } = delegationSpan(span, timeZone);
          const revokedAt = revokedAfterMs === null ? null : new Date(from.getTime() + revokedAfterMs);
          return aDelegation({ id: `d${index}`, ...span, deputyId, revokedAt });
        });
        // Half of the time close to where something changes, where mistakes would be.
        const [first] = all;
        const edge = first === undefined ? nowMs : delegationSpan(first, timeZone).until.getTime() + nudgeMs;
        for (const now of [new Date(nowMs), new Date(edge)]) {
          const running = runningDelegations(all, { people: PEOPLE, now, timeZone });
          for (const person of [deputy, other]) {
            const expected = all.some((delegation) => {
              const { from, until } = delegationSpan(delegation, timeZone);
              const revoked = delegation.revokedAt !== null && delegation.revokedAt <= now;
              return delegation.deputyId === person.id && from <= now && now < until && !revoked;
            });
            expect(authorityOf(person, running).as).toBe(expected ? 'deputy' : 'member');
          }
          for (const delegation of running) {
            if (delegation.revokedAt === null) expect(isOpen(delegation, { now, timeZone })).toBe(true);
          }
        }
      },
    );
    fc.assert(property, { numRuns: 500 });
  });

  it('which delegation counts does not depend on the order in which they are read', () => {
    const property = fc.property(
      fc.array(anyDelegation, { minLength: 2, maxLength: 5 }),
      fc.infiniteStream(fc.nat()),
      (given, shuffle) => {
        const all = given.map(({ fromOn, days, deputyId }, index) =>
          aDelegation({ id: `d${index}`, fromOn, toOn: addDaysOn(fromOn, days), deputyId }),
        );
        const now = delegationSpan(all[0] ?? aDelegation(), ROME).from;
        const keys = new Map(all.map(({ id }) => [id, shuffle.next().value]));
        const shuffled = [...all].sort((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0));
        expect(idsAt(now, shuffled)).toEqual(idsAt(now, all));
      },
    );
    fc.assert(property);
  });
});

describe('the key of a message about a delegation', () => {
  it('names the delegation, and no other key does', () => {
    expect(delegationIdOf(deputyKey('deputy_urgent', 'a:b'))).toBe('a:b');
    expect(delegationIdOf('nudge-5d@1')).toBeNull();
  });
});
