import type { Delivery } from '../../domain/delivery/delivery.ts';
import { RESTORED } from '../delivery/restored.ts';
import type { Store, Tx } from '../ports/store.ts';

/**
 * The store of data that came out of a backup. What was due by `until` and is decided only now may have been sent by
 * the life that is lost: it is not queued as new, but as if a process had died sending it. So a convocation, or a
 * change of it, goes out once more, a reminder does not, and the coordination is shown both (reliability F45, F06).
 * Decisions themselves stay as they are: a sitting is convened all the same.
 */
export function doubtPastDue(store: Store, until: Date): Store {
  return { transaction: (work) => store.transaction((tx) => work(doubting(tx, until))) };
}

function doubting(tx: Tx, until: Date): Tx {
  const { deliveries } = tx;
  return {
    ...tx,
    deliveries: {
      ...deliveries,
      async enqueue(wanted, now) {
        const added = await deliveries.enqueue(wanted, now);
        const settled: Delivery[] = [];
        for (const delivery of added)
          settled.push(isDoubtful(delivery, now) ? await doubt(delivery) : delivery);
        return settled;
      },
    },
  };

  /** What somebody does now is new, whatever the clock says. */
  function isDoubtful({ dueAt }: Delivery, now: Date): boolean {
    return dueAt < until && dueAt < now;
  }

  async function doubt(delivery: Delivery): Promise<Delivery> {
    const doubted: Delivery = { ...delivery, status: 'sending', claimedAt: null, reason: RESTORED };
    await deliveries.save(doubted);
    return doubted;
  }
}
