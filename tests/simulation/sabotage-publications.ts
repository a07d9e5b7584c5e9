import type { Placement } from '../../src/domain/publications/placement.ts';
import type { Publication } from '../../src/domain/publications/publication.ts';
import type { NewDelivery, Tx } from '../../src/usecases/ports/store.ts';
import type { NamedSabotage } from './sabotage.ts';

/** Faults with items to publish. */
export const SABOTAGES_OF_PUBLICATIONS: Readonly<Record<string, NamedSabotage>> = {
  'an item that a referent is left out of': {
    breaks: 'I9 it goes to those it is for',
    tx: (tx, { random }) =>
      enqueuing(tx, (each) => each.kind === 'publication_asked' && random.chance(0.3), null),
  },
  'an item that goes out again with each change': {
    breaks: 'I9 an item goes once to each',
    tx: ({ publications, deliveries }, { data, timeline }) => ({
      publications: {
        ...publications,
        async save(item, written) {
          await publications.save(item, written);
          const now = new Date(timeline.now());
          const first = data.deliveries
            .where('network', item.networkId)
            .filter(({ kind, lineKey }) => kind === 'publication_asked' && lineKey.includes(item.id));
          const again = first.map(({ networkId, sittingId, kind, lineKey, recipient, dueAt }) => ({
            ...{ networkId, sittingId, kind, recipient, dueAt },
            lineKey: lineKey.replace(/@.*$/, `@${item.version}`),
          }));
          await deliveries.enqueue(again, now);
        },
      },
    }),
  },
  'a nudge to a municipality that has reported': {
    breaks: 'they have said',
    tx: (tx) => placed(tx, (each) => ({ ...each, state: 'waiting', scheduledOn: null })),
  },
  'a nudge that is on another plan': {
    breaks: 'is not on the plan',
    tx: (tx) => read(tx, { nudges: 'close' }),
  },
  'a reminder after the last day': {
    breaks: 'it is over',
    tx: (tx) => read(tx, { untilOn: null }),
  },
  'a nudge that is decided and forgotten': {
    breaks: 'I9 it goes to those it is for',
    tx: (tx) => enqueuing(tx, ({ kind }) => kind === 'publication_nudge', null),
  },
  'a nudge that is never decided': {
    breaks: 'nobody was reminded',
    tx: ({ publications }) => ({ publications: { ...publications, current: async () => [] } }),
  },
  'a request to take down what was never published': {
    breaks: 'nothing is sent that is not true',
    tx: (tx) => placed(tx, (each) => ({ ...each, state: 'published' })),
  },
  'a second report beside the first': {
    breaks: 'I9 one report row of each municipality',
    tx: ({ publications }, { data }) => ({
      publications: {
        ...publications,
        async savePlacement(placement) {
          data.placements.insert({ ...placement, seatId: `${placement.seatId}+${placement.version}` });
        },
      },
    }),
  },
  'an answer that goes to somebody else': {
    breaks: 'I9 it goes to those it is for',
    tx: (tx, { data }) =>
      enqueuing(
        tx,
        ({ kind }) => kind === 'publication_answer',
        ({ networkId }) => data.people.where('network', networkId).map(({ id }) => id),
      ),
  },
  'a card that is kept current for somebody who has left': {
    breaks: 'I8 nobody who has left is told anything',
    tx: ({ deliveries }, { data }) => ({
      deliveries: {
        ...deliveries,
        async underKeys(networkId, keys) {
          const here = data.people.where('network', networkId).find(({ inTeam }) => inTeam);
          const sent = await deliveries.underKeys(networkId, keys);
          return sent.map((each) => ({ ...each, recipient: { to: 'person', personId: here?.id ?? '' } }));
        },
      },
    }),
  },
};

/** Messages of this sort go to another of these people, or with null to nobody. */
function enqueuing(
  { deliveries }: Tx,
  isMeant: (delivery: NewDelivery) => boolean,
  others: ((delivery: NewDelivery) => string[]) | null,
): Partial<Tx> {
  const spoilt = (each: NewDelivery): NewDelivery[] => {
    if (!isMeant(each)) return [each];
    const { recipient } = each;
    const own = recipient.to === 'person' ? recipient.personId : '';
    const [personId] = others === null ? [] : others(each).filter((id) => id !== own);
    return personId === undefined ? [] : [{ ...each, recipient: { to: 'person', personId } }];
  };
  return {
    deliveries: { ...deliveries, enqueue: (all, now) => deliveries.enqueue(all.flatMap(spoilt), now) },
  };
}

/** What municipalities have said is read as something else, but for those that have said nothing. */
function placed({ publications }: Tx, as: (placement: Placement) => Placement): Partial<Tx> {
  return {
    publications: {
      ...publications,
      placements: async (networkId, ids) =>
        (await publications.placements(networkId, ids)).map((each) =>
          each.state === 'waiting' ? each : as(each),
        ),
    },
  };
}

/** Items are read as if they said this. */
function read({ publications }: Tx, as: Partial<Publication>): Partial<Tx> {
  return {
    publications: {
      ...publications,
      current: async (networkId, since) =>
        (await publications.current(networkId, since)).map((each) => ({ ...each, ...as })),
      async byId(networkId, id) {
        const item = await publications.byId(networkId, id);
        return item === null ? null : { ...item, ...as };
      },
    },
  };
}
