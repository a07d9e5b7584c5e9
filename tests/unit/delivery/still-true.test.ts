import { describe, expect, it } from '@jest/globals';
import type { DeliveryKind } from '../../../src/domain/delivery/delivery.ts';
import { untruthOfNetworkMessage, untruthOfSittingMessage } from '../../../src/domain/delivery/still-true.ts';
import type { SittingFacts } from '../../../src/domain/sittings/sitting-facts.ts';
import {
  aDelivery,
  aNetwork,
  anAnswer,
  aPerson,
  aSitting,
  SITTING_START,
  someFacts,
} from '../../helpers/builders.ts';

const BEFORE = new Date('2027-01-14T08:00:00Z');
const AFTER_START = new Date(SITTING_START.getTime() + 60_000);
const AFTER_END = new Date(SITTING_START.getTime() + 121 * 60_000);

type Facts = {
  readonly [K in keyof SittingFacts]?: SittingFacts[K] | readonly ReturnType<typeof anAnswer>[];
};

function untruth(
  kind: DeliveryKind,
  lineKey: string,
  given: { facts?: Facts; now?: Date; person?: ReturnType<typeof aPerson> | null } = {},
) {
  const facts = someFacts(given.facts as Partial<SittingFacts>);
  const person = given.person === undefined ? aPerson() : given.person;
  const delivery = aDelivery({ kind, lineKey });
  return untruthOfSittingMessage({
    delivery,
    network: facts.network,
    person,
    facts,
    now: given.now ?? BEFORE,
  });
}

describe('a queued message about a sitting', () => {
  it.each([
    ['a nudge to somebody without an answer', 'nudge', 'nudge-5d@1', {}],
    ['a convocation before the start', 'convocation', 'convocation', {}],
    [
      'a cancellation of a cancelled sitting',
      'cancelled',
      'cancelled@1',
      { facts: { sitting: aSitting({ status: 'cancelled' }) } },
    ],
    ['an urgent call while the sitting runs', 'urgent_call', 'convocation', { now: AFTER_START }],
    ['the reminder of minutes not out', 'minutes_overdue', 'minutes-3d@1', { now: AFTER_END }],
    [
      'a line of the current date after a move',
      'nudge',
      'nudge-2d@2',
      { facts: { sitting: aSitting({ dateVersion: 2 }) } },
    ],
  ] as const)('%s is still true', (_case, kind, key, given) => {
    expect(untruth(kind, key, given)).toBeNull();
  });

  it.each([
    [
      'a nudge to somebody who answered meanwhile',
      'nudge',
      'nudge-5d@1',
      { facts: { answers: [anAnswer()] } },
      'answered',
    ],
    [
      'anything about a cancelled sitting',
      'nudge',
      'nudge-5d@1',
      { facts: { sitting: aSitting({ status: 'cancelled' }) } },
      'cancelled',
    ],
    [
      'a line of the date before a move',
      'eve',
      'eve@1',
      { facts: { sitting: aSitting({ dateVersion: 2 }) }, person: null },
      'superseded',
    ],
    [
      'a notice of a move followed by another',
      'moved',
      'moved@2',
      { facts: { sitting: aSitting({ dateVersion: 3 }) } },
      'superseded',
    ],
    ['a reminder after the start', 'nudge', 'nudge-2d@1', { now: AFTER_START }, 'begun'],
    ['an urgent call after the end', 'urgent_call', 'convocation', { now: AFTER_END }, 'over'],
    [
      'a link to somebody who will not attend',
      'joining',
      'joining-1h@1',
      { facts: { answers: [anAnswer({ state: 'excused' })] } },
      'not_attending',
    ],
    [
      'an escalation to somebody who has seen the call',
      'urgent_escalation',
      'escalation-15m@1',
      { facts: { acknowledgements: new Map([['person-1', BEFORE]]) } },
      'acknowledged',
    ],
    [
      'a reminder of minutes that are out',
      'minutes_overdue',
      'minutes-3d@1',
      { facts: { sitting: aSitting({ minutesOutAt: BEFORE }) } },
      'minutes_out',
    ],
    [
      'anything to somebody who left the team',
      'convocation',
      'convocation',
      { person: aPerson({ inTeam: false }) },
      'left',
    ],
    [
      'anything in a network that removed the app',
      'eve',
      'eve@1',
      { facts: { network: aNetwork({ status: 'removed' }) }, person: null },
      'network_removed',
    ],
  ] as const)('%s is not', (_case, kind, key, given, reason) => {
    expect(untruth(kind, key, given)).toBe(reason);
  });
});

describe('a queued message about the network', () => {
  const ask = (
    kind: DeliveryKind,
    fields: Parameters<typeof aPerson>[0],
    status: 'setup' | 'active',
    pending = 0,
  ) =>
    untruthOfNetworkMessage({
      delivery: aDelivery({ kind, sittingId: null }),
      network: aNetwork({ status }),
      person: aPerson(fields),
      now: BEFORE,
      pending,
    });

  it('asks for the position only while there is none', () => {
    expect(ask('role_question', { position: null }, 'active')).toBeNull();
    expect(
      ask('role_question', { position: null, declared: { role: 'operator', seatId: null } }, 'active'),
    ).toBe('answered');
  });

  it('offers the set-up only until it is done', () => {
    expect(ask('setup', {}, 'setup')).toBeNull();
    expect(ask('setup', {}, 'active')).toBe('done');
  });

  it('asks the coordinator to confirm only while somebody waits', () => {
    expect(ask('people_to_confirm', {}, 'active', 1)).toBeNull();
    expect(ask('people_to_confirm', {}, 'active', 0)).toBe('done');
  });
});
