import type { Sitting } from '../../src/domain/sittings/sitting.ts';
import type { NewAnswer, NewDelivery, Tx } from '../../src/usecases/ports/store.ts';
import type { World } from './core/world.ts';

/** A fault put in on purpose. */
export interface Sabotage {
  /** Takes the place of some repositories, of every transaction. */
  tx?: (tx: Tx, world: World) => Partial<Tx>;
  /** Unique keys of tables that are not kept. */
  withoutKeys?: readonly string[];
  /** The platform's doubts are told as certain refusals. */
  doubtsAreRefusals?: boolean;
}

/** One of which it is known what has to be found. */
export interface NamedSabotage extends Sabotage {
  /** Part of the promise that is broken, or of how. */
  breaks: string;
}

/** Faults the promises speak of, each of which has to be found. */
export const SABOTAGES = {
  'a store that forgets that a message is there already': { withoutKeys: ['once'], tx: decidesAnew },
  'a send in doubt that is taken for one that failed': { doubtsAreRefusals: true },
  'a sweep that takes a line for decided': {
    tx: ({ planRuns }) => ({
      planRuns: {
        ...planRuns,
        record: async (run, now) => run.lineKey !== 'eve' && planRuns.record(run, now),
      },
    }),
  },
  'a network that is never looked at again': {
    tx: ({ networks }, { random }) => ({
      networks: {
        ...networks,
        setNextDueAt: (id: string, at: Date | null) =>
          networks.setNextDueAt(id, random.chance(0.02) ? new Date('2999-01-01') : at),
        wakeBy: async () => undefined,
      },
    }),
  },
  'a fan-out that leaves out its last recipient': {
    tx: ({ deliveries }) => ({
      deliveries: {
        ...deliveries,
        enqueue: (all: NewDelivery[], now) =>
          deliveries.enqueue(all.length > 2 ? all.slice(0, -1) : all, now),
      },
    }),
  },
  'messages that do not see that their sitting was cancelled': {
    tx: ({ sittings }) => ({
      sittings: {
        ...sittings,
        byId: async (networkId, id) => uncancelled(await sittings.byId(networkId, id)),
        since: async (networkId, from) => (await sittings.since(networkId, from)).map(uncancelled),
      },
    }),
  },
  'powers that are never asked for': {
    tx: ({ people }) => ({
      people: {
        ...people,
        inTenant: async (tenantId, id) =>
          (await people.inTenant(tenantId, id)).map((person) => ({
            ...person,
            position: { role: 'coordinator' as const, seatId: null },
          })),
      },
    }),
  },
  'an answer that is confirmed and not stored': {
    tx: ({ answers }, { random }) => ({
      answers: {
        ...answers,
        append: async (given: readonly NewAnswer[]) => {
          if (!random.chance(0.05)) await answers.append(given);
        },
      },
    }),
  },
  'a nudge to whoever has answered': {
    tx: ({ answers }) => ({ answers: { ...answers, current: async () => [] } }),
  },
  'troubles the coordinator is not told of': {
    tx: ({ deliveries }) => ({
      deliveries: {
        ...deliveries,
        enqueue: (all: NewDelivery[], now) =>
          deliveries.enqueue(
            all.filter(({ kind }) => kind !== 'problem'),
            now,
          ),
      },
    }),
  },
  'a convocation number that is given twice': {
    withoutKeys: ['number'],
    tx: ({ networks }) => ({ networks: { ...networks, nextConvocationNumber: async () => 1 } }),
  },
} as const satisfies Record<string, Sabotage>;

/** Lines are decided as if none had been before. */
function decidesAnew({ planRuns }: Tx): Partial<Tx> {
  return {
    planRuns: {
      decided: async () => new Set(),
      record: async (run, now) => (await planRuns.record(run, now)) || true,
    },
  };
}

function uncancelled<S extends Sitting | null>(sitting: S): S {
  return sitting?.status === 'cancelled' ? { ...sitting, status: 'convened' } : sitting;
}
