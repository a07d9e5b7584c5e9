import { randomUUID } from 'node:crypto';
import { deliveryRef } from '../../../src/domain/delivery/delivery-ref.ts';
import { NO_ROWS } from '../../../src/domain/personal-data/retention.ts';
import type { Tx } from '../../../src/usecases/ports/store.ts';
import { firstOf } from '../lists.ts';

export async function reportedDeletion(tx: Tx, networkId: string, now: Date): Promise<string> {
  const id = randomUUID();
  const long = { answers: new Date(0), deliveries: new Date(0), record: new Date(0), audit: new Date(0) };
  await tx.retention.save({
    ...{ id, networkId, month: '2027-01', status: 'reported', cutoffs: long, counts: NO_ROWS },
    ...{
      exports: [],
      deleted: NO_ROWS,
      reportedAt: now,
      deleteAt: new Date(now.getTime() + 30 * 86_400_000),
    },
    ...{ postponedAt: null, postponedBy: null, doneAt: null },
  });
  return id;
}

/** To somebody who takes messages again by now. */
export async function failedDelivery(tx: Tx, sittingId: string): Promise<string> {
  const failed = (await tx.deliveries.forSitting(sittingId)).filter(({ status }) => status === 'failed');
  const { recipient, networkId, ...delivery } = firstOf(failed);
  const person = recipient.to === 'person' ? await tx.people.byId(networkId, recipient.personId) : null;
  if (person !== null) await tx.people.save({ ...person, unreachable: null });
  return deliveryRef(delivery);
}
