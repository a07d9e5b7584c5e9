import type { Delivery } from '../../domain/delivery/delivery.ts';
import { SERVICE_ERROR } from '../../domain/delivery/delivery-trouble.ts';
import type { Context } from '../context.ts';
import type { OrphanedDelivery, Tx } from '../ports/store.ts';
import { reportProblem } from './delivery-problem.ts';

/** Deliveries looked after in one transaction at most. */
const BATCH = 500;

/**
 * Gives a job to each message that waits without one: its job failed until its retries were used up, or is gone with a
 * backup that was restored (reliability F45, F47). Running it again, or on several replicas at once, gives one job: it
 * is asked again once the network is locked.
 *
 * @returns how many were given a job
 */
export async function sendOrphans(context: Context): Promise<number> {
  let given = 0;
  for (;;) {
    const found = await context.store.transaction((tx) => tx.deliveries.orphans(BATCH));
    let now = 0;
    for (const networkId of new Set(found.map(({ delivery }) => delivery.networkId)))
      now += await ofNetwork(context, networkId);
    given += now;
    if (found.length < BATCH || now === 0) return given;
  }
}

/** One network's; a fault with one does not hold up the others. */
async function ofNetwork(context: Context, networkId: string): Promise<number> {
  try {
    const sent = await context.store.transaction(async (tx) => {
      await tx.networks.lock(networkId);
      const again: Delivery[] = [];
      for (const orphan of await tx.deliveries.orphans(BATCH, networkId))
        if (await mayGoOn(context, tx, orphan)) again.push(orphan.delivery);
      await tx.deliveries.sendAgain(again);
      return again.length;
    });
    if (sent > 0) context.note('deliveries without a job sent again', { networkId, count: sent });
    return sent;
  } catch (error) {
    context.note('deliveries without a job not sent again', { networkId, error: String(error) });
    return 0;
  }
}

/**
 * A job given up is replaced once, and the coordinator learns that the message is late; given up again, the message is
 * too, or is left in doubt where its last send did not end.
 */
async function mayGoOn(context: Context, tx: Tx, { delivery, givenUp }: OrphanedDelivery): Promise<boolean> {
  if (!givenUp) return true;
  const now = context.clock.now();
  const { id: deliveryId, kind, status } = delivery;
  context.note('delivery job given up', { deliveryId, kind, status });
  if (!delivery.reason?.endsWith(SERVICE_ERROR)) {
    await tx.deliveries.save({ ...delivery, reason: SERVICE_ERROR });
    if (kind !== 'problem') await reportProblem(context, tx, { troubled: delivery, trouble: 'late', now });
    return true;
  }
  const trouble = status === 'sending' ? 'uncertain' : 'failed';
  const uncertainties = delivery.uncertainties + (status === 'sending' ? 1 : 0);
  const ended = {
    status: trouble,
    reason: `given_up:${SERVICE_ERROR}`,
    uncertainties,
    claimedAt: null,
  } as const;
  await tx.deliveries.save({ ...delivery, ...ended });
  await reportProblem(context, tx, { troubled: delivery, trouble, now });
  return false;
}
