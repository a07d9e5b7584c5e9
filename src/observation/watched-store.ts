import type { Delivery } from '../domain/delivery/delivery.ts';
import type { NewDelivery, Store, Tx } from '../usecases/ports/store.ts';

/** What a transaction has done, of what is watched; told only once it has committed. */
export type StoreFact =
  | { fact: 'queued'; delivery: Delivery }
  /** Written with what became of it: also `queued`, when it is to be tried again. */
  | { fact: 'settled'; delivery: Delivery }
  /** A line decided too late to be of use, told to the coordination. */
  | { fact: 'skipped'; delivery: NewDelivery; reason: string }
  | { fact: 'decided'; lineKey: string; decision: 'sent' | 'skipped'; lateMs: number };

/** The same store; `tell` hears of what its transactions did to deliveries and to the plan. */
export function watchStore(store: Store, tell: (fact: StoreFact) => void): Store {
  return {
    async transaction(work) {
      let facts: StoreFact[] = [];
      const result = await store.transaction((tx) => {
        // The store may run the work once more: what the first time did has been undone.
        facts = [];
        return work(watchTransaction(tx, facts));
      });
      for (const fact of facts) tell(fact);
      return result;
    },
  };
}

function watchTransaction(tx: Tx, facts: StoreFact[]): Tx {
  const { deliveries, planRuns } = tx;
  return {
    ...tx,
    deliveries: {
      ...deliveries,
      async enqueue(wanted, now) {
        const added = await deliveries.enqueue(wanted, now);
        for (const delivery of added) facts.push({ fact: 'queued', delivery });
        return added;
      },
      async save(delivery) {
        await deliveries.save(delivery);
        if (delivery.status !== 'sending') facts.push({ fact: 'settled', delivery });
      },
      async insertSkipped(delivery, reason, now) {
        await deliveries.insertSkipped(delivery, reason, now);
        facts.push({ fact: 'skipped', delivery, reason });
      },
    },
    planRuns: {
      ...planRuns,
      async record(run, now) {
        const recorded = await planRuns.record(run, now);
        const { lineKey, decision, dueAt } = run;
        const lateMs = Math.max(0, now.getTime() - dueAt.getTime());
        if (recorded) facts.push({ fact: 'decided', lineKey, decision, lateMs });
        return recorded;
      },
    },
  };
}
