import type { Delivery } from '../../domain/delivery/delivery.ts';
import type { DeliveryOutcome } from '../../domain/delivery/delivery-outcome.ts';
import { plainBecause, plainReasonOf } from '../../domain/delivery/delivery-trouble.ts';
import { mayStillPost } from '../../domain/delivery/resend-rule.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Person } from '../../domain/network/person.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import type { Pass } from '../ports/platform-limits.ts';
import type { Going } from '../ports/teams-gateway.ts';
import { urgencyOf } from './first-request.ts';

/** This process stood still so long that another may have the message by now: nothing was posted. */
const HELD_UP: DeliveryOutcome = { outcome: 'retry', because: 'other', delayMs: 0, reason: 'held_up' };

/** A message claimed for one send. */
export interface Claimed {
  delivery: Delivery;
  network: Network;
  /** Null for channel and thread. */
  person: Person | null;
  view: View;
  /** Root of the sitting's thread; null when the message opens one, or has none to go under. */
  rootId: string | null;
}

/** What became of a send; `plain` says why it was the text of the card and not the card, null when it was the card. */
export interface Posted {
  outcome: DeliveryOutcome;
  plain: string | null;
}

/**
 * Sends a claimed message. A card that Teams does not take, for what is in it or for its size, is never sent again:
 * its text goes instead, now and at every later try (reliability F12).
 */
export async function postDelivery(context: Context, claimed: Claimed, pass: Pass | null): Promise<Posted> {
  const { id, kind, reason } = claimed.delivery;
  const urgency = urgencyOf(kind);
  const known = plainReasonOf(reason);
  if (known !== null)
    return { outcome: await post(context, claimed, { urgency, pass, as: 'text' }), plain: known };
  const outcome = await post(context, claimed, { urgency, pass, as: 'card' });
  if (outcome.outcome !== 'misconfigured' || outcome.refused !== 'card') return { outcome, plain: null };
  context.note('card not accepted, its text goes instead', { deliveryId: id, kind, reason: outcome.reason });
  return {
    outcome: await post(context, claimed, { urgency, pass: null, as: 'text' }),
    plain: plainBecause(outcome.reason),
  };
}

async function post(context: Context, claimed: Claimed, going: Going): Promise<DeliveryOutcome> {
  const { delivery, network, person, view, rootId } = claimed;
  const { gateway } = context;
  if (!mayStillPost(delivery.claimedAt, context.clock.now())) return HELD_UP;
  if (delivery.recipient.to === 'channel' || (person === null && rootId === null)) {
    return gateway.postToChannel(network, network.channelId, view, going);
  }
  if (person === null) {
    const replied = await gateway.replyInThread(network, network.channelId, rootId ?? '', view, going);
    // The post it belongs under is gone: it stands by itself instead (platform facts §4.2).
    if (replied.outcome !== 'gone' || replied.scope !== 'activity') return replied;
    return gateway.postToChannel(network, network.channelId, view, { ...going, pass: null });
  }
  if (person.chatId !== null) return gateway.sendToConversation(network, person.chatId, view, going);
  const opened = await gateway.openChat(network, person.teamsUserId, going);
  if (opened.outcome !== 'sent') return opened;
  await context.store.transaction(async (tx) => {
    await tx.networks.lock(network.id);
    const stored = await tx.people.byId(network.id, person.id);
    if (stored !== null) await tx.people.save({ ...stored, chatId: opened.conversationId });
  });
  if (!mayStillPost(delivery.claimedAt, context.clock.now())) return HELD_UP;
  return gateway.sendToConversation(network, opened.conversationId, view, { ...going, pass: null });
}
