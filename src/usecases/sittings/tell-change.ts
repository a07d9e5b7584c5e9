import type { Delivery } from '../../domain/delivery/delivery.ts';
import { versionedKey } from '../../domain/plan/line-key.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { NewDelivery, Tx } from '../ports/store.ts';

/**
 * Queues one notice of a move or cancellation to everybody who has been told of the sitting, or may have been:
 * those whose convocation is still waiting get the new facts with it. Gives how many people are told.
 */
export async function tellChange(
  tx: Tx,
  sitting: Sitting,
  input: { kind: 'moved' | 'cancelled'; now: Date },
): Promise<number> {
  const all = await tx.deliveries.forSitting(sitting.id);
  const told = all.filter((delivery) => wasTold(delivery, input.kind));
  const people = new Set(told.flatMap((d) => (d.recipient.to === 'person' ? [d.recipient.personId] : [])));
  // A referent who has named somebody relies on the date, convened or not.
  if (input.kind === 'cancelled')
    for (const { referentId } of await tx.substitutions.active(sitting.id)) people.add(referentId);
  const inChannel = told.some((delivery) => delivery.recipient.to === 'channel');
  const common = {
    networkId: sitting.networkId,
    sittingId: sitting.id,
    kind: input.kind,
    lineKey: versionedKey(input.kind, sitting.dateVersion),
    dueAt: input.now,
  };
  const deliveries: NewDelivery[] = [...people].map((personId) => ({
    ...common,
    recipient: { to: 'person', personId },
  }));
  if (inChannel) {
    deliveries.unshift({ ...common, recipient: { to: 'thread' } });
    await tx.jobs.send({ job: 'refresh_cards', networkId: sitting.networkId, sittingId: sitting.id });
  }
  if (deliveries.length > 0) await tx.deliveries.enqueue(deliveries, input.now);
  return people.size;
}

function wasTold(delivery: Delivery, change: 'moved' | 'cancelled'): boolean {
  // A move withdraws the substitutes, and they are told of that.
  const asSubstitute = change === 'cancelled' && delivery.kind === 'substitute_named';
  if (delivery.kind !== 'convocation' && delivery.kind !== 'urgent_call' && !asSubstitute) return false;
  if (['sent', 'sending', 'uncertain'].includes(delivery.status)) return true;
  // Perhaps posted, and waiting to be repeated: after a move it goes out with the new facts, but a cancelled sitting
  // is not convened again, and nobody would tell them.
  return change === 'cancelled' && delivery.status === 'queued' && delivery.uncertainties > 0;
}
