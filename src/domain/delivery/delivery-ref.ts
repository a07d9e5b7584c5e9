import type { Delivery } from './delivery.ts';

/**
 * `<delivery id>:<attempts>`: a delivery as a card showed it. One that has been tried since is named no more by an older
 * card, so that the same press again does not send it again.
 */
export type DeliveryRef = string;

export function deliveryRef({ id, attempts }: Pick<Delivery, 'id' | 'attempts'>): DeliveryRef {
  return `${id}:${attempts}`;
}

/** Null for what no card can have held. */
export function parseDeliveryRef(ref: DeliveryRef): { deliveryId: string; attempts: number } | null {
  const [, deliveryId, attempts] = /^([^:]+):(\d{1,6})$/.exec(ref) ?? [];
  return deliveryId === undefined ? null : { deliveryId, attempts: Number(attempts) };
}
