import type { Delivery, DeliveryKind } from '../../../src/domain/delivery/delivery.ts';
import { problemSubject } from '../../../src/domain/delivery/delivery-trouble.ts';
import type { World } from '../core/world.ts';
import { peopleInCharge } from './in-charge.ts';

/** Somebody who misses one of these must be told in another way. */
const ANNOUNCEMENTS: ReadonlySet<DeliveryKind> = new Set<DeliveryKind>([
  ...(['convocation', 'urgent_call', 'moved', 'cancelled'] as const),
  ...(['substitute_named', 'substitute_withdrawn', 'substitute_ended'] as const),
]);
/** Reasons of not sending that leave somebody without what they were due. */
const TOO_LATE: readonly string[] = ['begun', 'over'];

/**
 * Whether all who are in charge have, or will have, word of a message that did not reach its recipient, where they
 * must: an announcement that failed, is in doubt, or came too late.
 */
export function isToldToWhoIsInCharge(world: World, delivery: Delivery, now: Date): boolean {
  const { status, reason, kind, networkId, lineKey } = delivery;
  if (!ANNOUNCEMENTS.has(kind)) return true;
  if (status === 'skipped' && !TOO_LATE.includes(reason ?? '')) return true;
  if (world.data.networks.get(networkId)?.status === 'removed') return true;
  const word = world.data.deliveries.where('network', networkId).filter((other) => {
    const subject = problemSubject(other.lineKey);
    const waitsOrIsOfThis = other.status === 'queued' || subject?.deliveryId === delivery.id;
    return waitsOrIsOfThis && subject?.trouble === status && subject.lineKey === lineKey;
  });
  return peopleInCharge(world, networkId, now).every(({ id }) =>
    word.some(({ recipient }) => recipient.to === 'person' && recipient.personId === id),
  );
}
