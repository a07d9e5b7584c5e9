import type { Network } from '../../domain/network/network.ts';
import { inChargeOf } from '../delegation/who-coordinates.ts';
import type { NewDelivery, Tx } from '../ports/store.ts';

/**
 * Tells the coordinator, once for each review, that its window has closed and the minutes may be published.
 *
 * @returns when the next window closes, null when none is open
 */
export async function sweepMinutes(
  tx: Tx,
  { network, now }: { network: Network; now: Date },
): Promise<Date | null> {
  let next: Date | null = null;
  for (const minutes of await tx.minutes.inReview(network.id)) {
    const endsAt = minutes.reviewEndsAt ?? now;
    if (endsAt > now) {
      if (next === null || endsAt < next) next = endsAt;
      continue;
    }
    await tx.minutes.save({ ...minutes, reviewToldAt: now });
    const people = await tx.people.list(network.id);
    const deliveries = (await inChargeOf(tx, { network, people, now })).map(
      (person): NewDelivery => ({
        networkId: network.id,
        sittingId: minutes.sittingId,
        kind: 'minutes_ready',
        lineKey: 'minutes-ready',
        recipient: { to: 'person', personId: person.id },
        dueAt: endsAt,
      }),
    );
    await tx.deliveries.enqueue(deliveries, now);
  }
  return next;
}
