import type { Delivery } from '../../domain/delivery/delivery.ts';
import type { RetryAction } from '../../domain/delivery/delivery-action.ts';
import type { DeliveryRef } from '../../domain/delivery/delivery-ref.ts';
import { parseDeliveryRef } from '../../domain/delivery/delivery-ref.ts';
import type { Person } from '../../domain/network/person.ts';
import type { DeliveryRecipientName, RetryRefusal } from '../../domain/view/delivery-notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import type { Press } from '../inbound/press-handler.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { deliveryView } from './delivery-view.ts';
import { deliveriesView } from './show-deliveries.ts';

/**
 * Sends again what failed, or what perhaps arrived once that has been confirmed: it is queued and takes the way of any
 * other message, under the rules of any other. Refused when it is no longer true, or when it was tried since the card
 * was shown.
 */
export async function retryDelivery(context: Context, tx: Tx, press: Press<RetryAction>): Promise<View> {
  const { caller, action, now } = press;
  const found = await findOwn(tx, action.delivery, caller.network.id);
  if (found === null) return UNKNOWN_ITEM;
  const { delivery, attempts } = found;
  const { recipient: goesTo } = delivery;
  const person = goesTo.to === 'person' ? await tx.people.byId(delivery.networkId, goesTo.personId) : null;
  const recipient = { to: goesTo.to, name: person?.name ?? null };

  const moved = whatHasMoved(delivery, attempts);
  if (moved !== null) return notRetried(context, tx, press, { recipient, refusal: moved });
  const untruth = await untruthOf(context, tx, press, { delivery, person });
  if (untruth !== null) {
    await audit(tx, press, { delivery, outcome: 'refused' });
    return notRetried(context, tx, press, { recipient, refusal: untruth });
  }
  if (delivery.status === 'uncertain' && action.verb === 'delivery_retry') {
    const { networkId } = delivery;
    return { view: 'delivery_retry', networkId, delivery: action.delivery, kind: delivery.kind, recipient };
  }
  const again: Delivery = { ...delivery, status: 'queued', queuedAt: now };
  await tx.deliveries.save(again);
  await tx.deliveries.sendAgain([again]);
  const { networkId, sittingId, kind } = delivery;
  if (kind === 'urgent_call' && sittingId !== null)
    await tx.jobs.send({ job: 'refresh_cards', networkId, sittingId });
  await audit(tx, press, { delivery, outcome: 'done' });
  return deliveriesView(context, tx, { caller, notice: { code: 'delivery_retried', recipient }, now });
}

/** Locked, the network before it, as everywhere; one of another network does not exist for who asks. */
async function findOwn(
  tx: Tx,
  ref: DeliveryRef,
  networkId: string,
): Promise<{ delivery: Delivery; attempts: number } | null> {
  const named = parseDeliveryRef(ref);
  const known = named === null ? null : await tx.deliveries.byId(named.deliveryId);
  if (named === null || known?.networkId !== networkId) return null;
  await tx.networks.lock(networkId);
  const delivery = await tx.deliveries.lock(known.id);
  return delivery === null ? null : { delivery, attempts: named.attempts };
}

function whatHasMoved({ status, attempts }: Delivery, known: number): RetryRefusal | null {
  if (status === 'sent' || status === 'skipped') return status;
  if (status === 'queued' || status === 'sending') return 'under_way';
  return attempts === known ? null : 'changed';
}

async function untruthOf(
  context: Context,
  tx: Tx,
  { caller, now }: Press<RetryAction>,
  { delivery, person }: { delivery: Delivery; person: Person | null },
): Promise<RetryRefusal | null> {
  if (delivery.recipient.to === 'person' && person === null) return 'left';
  const today = await deliveryView(context, tx, { delivery, network: caller.network, person, now });
  if (!today.still) return today.reason;
  return person !== null && person.unreachable !== null ? 'unreachable' : null;
}

function notRetried(
  context: Context,
  tx: Tx,
  { caller, now }: Press<RetryAction>,
  why: { recipient: DeliveryRecipientName; refusal: RetryRefusal },
): Promise<View> {
  return deliveriesView(context, tx, { caller, notice: { code: 'delivery_not_retried', ...why }, now });
}

function audit(
  tx: Tx,
  { caller, now }: Press<RetryAction>,
  { delivery, outcome }: { delivery: Delivery; outcome: 'done' | 'refused' },
): Promise<void> {
  const { id: deliveryId, kind, status } = delivery;
  const details = { deliveryId, kind, status };
  return recordAudit(tx, caller, { act: 'retry_delivery', outcome, at: now, details });
}
