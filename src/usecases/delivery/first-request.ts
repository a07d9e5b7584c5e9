import type { DeliveryKind } from '../../domain/delivery/delivery.ts';
import { isUrgentKind } from '../../domain/delivery/delivery.ts';
import { claimLeftMs } from '../../domain/delivery/resend-rule.ts';
import type { PlatformRequest, Urgency } from '../ports/platform-limits.ts';
import type { Tx } from '../ports/store.ts';

/** The first request a message would make if it were sent now; null when it would make none. Locks nothing. */
export async function firstRequest(tx: Tx, deliveryId: string, now: Date): Promise<PlatformRequest | null> {
  const delivery = await tx.deliveries.byId(deliveryId);
  if (delivery === null) return null;
  const waits = delivery.status === 'queued';
  const leftBehind = delivery.status === 'sending' && claimLeftMs(delivery.claimedAt, now) === 0;
  const network = waits || leftBehind ? await tx.networks.byId(delivery.networkId) : null;
  if (network === null) return null;
  const { recipient, kind } = delivery;
  const { serviceUrl, tenantId } = network;
  const common = { serviceUrl, tenantId, does: 'send', urgency: urgencyOf(kind) } as const;
  if (recipient.to !== 'person') return { ...common, place: network.channelId };
  const person = await tx.people.byId(network.id, recipient.personId);
  return person === null ? null : { ...common, place: person.chatId ?? person.teamsUserId };
}

export function urgencyOf(kind: DeliveryKind): Urgency {
  return isUrgentKind(kind) ? 'now' : 'in_turn';
}
