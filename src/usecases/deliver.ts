import type { Delivery } from '../domain/delivery.ts';
import type { DeliveryOutcome } from '../domain/delivery-outcome.ts';
import type { Network } from '../domain/network.ts';
import type { Person } from '../domain/person.ts';
import { isAnnouncement, mayResend } from '../domain/resend-rule.ts';
import type { View } from '../domain/view/view.ts';
import type { Context } from './context.ts';
import { reportProblem } from './delivery-problem.ts';
import { deliveryView } from './delivery-view.ts';
import type { Tx } from './ports/store.ts';
import { settleDelivery } from './settle-delivery.ts';

/** Wait for the sitting's post before replying under it. */
const THREAD_WAIT_MS = 5_000;

interface Claimed {
  delivery: Delivery;
  network: Network;
  person: Person | null;
  view: View;
  /** Root of the sitting's thread; null when the message opens one, or has none to go under. */
  rootId: string | null;
}

/**
 * Sends one queued message: claim, send, settle. The claim is committed before the request leaves, so a process that
 * dies in between leaves a row that says the message may have gone out; nothing is sent inside a transaction.
 * Calling it again for a message already settled does nothing.
 *
 * @param random in [0, 1), for the jitter of retries
 */
export async function deliver(context: Context, deliveryId: string, random: () => number): Promise<void> {
  const claimed = await context.store.transaction((tx) => claim(context, tx, deliveryId));
  if (claimed === null) return;
  const outcome = await send(context, claimed);
  await context.store.transaction((tx) =>
    settleDelivery(context, tx, {
      deliveryId,
      outcome,
      random: random(),
      personId: claimed.person?.id ?? null,
    }),
  );
}

async function claim(context: Context, tx: Tx, deliveryId: string): Promise<Claimed | null> {
  const found = await tx.deliveries.byId(deliveryId);
  if (found === null) return null;
  const now = context.clock.now();
  const network = await tx.networks.lock(found.networkId);
  const delivery = await tx.deliveries.lock(deliveryId);
  if (network === null || delivery === null) return null;
  const waiting = delivery.status === 'queued' ? delivery : await afterCrash(tx, delivery, now);
  if (waiting === null) return null;

  const { recipient } = waiting;
  const person = recipient.to === 'person' ? await tx.people.byId(network.id, recipient.personId) : null;
  if (recipient.to === 'person' && person === null) return skip(tx, waiting, 'left');
  const today = await deliveryView(context, tx, { delivery: waiting, network, person, now });
  if (!today.still) return skip(tx, waiting, today.reason);
  if (person !== null && person.unreachable !== null) return refuse(tx, waiting, now);
  const root = recipient.to === 'thread' ? await threadRoot(tx, waiting) : null;
  if (root?.state === 'coming') {
    await tx.jobs.send({ job: 'deliver', deliveryId }, THREAD_WAIT_MS);
    return null;
  }
  const claimed: Delivery = { ...waiting, status: 'sending', attempts: waiting.attempts + 1 };
  await tx.deliveries.save(claimed);
  return { delivery: claimed, network, person, view: today.view, rootId: root?.rootId ?? null };
}

/** A row found `sending` was claimed by a process that died: it may have been posted. Null when nothing is to do. */
async function afterCrash(tx: Tx, delivery: Delivery, now: Date): Promise<Delivery | null> {
  if (delivery.status !== 'sending') return null;
  const uncertainties = delivery.uncertainties + 1;
  const doubted: Delivery = { ...delivery, uncertainties, reason: 'process_ended' };
  if (mayResend(delivery.kind, uncertainties)) return doubted;
  const settled: Delivery = { ...doubted, status: 'uncertain' };
  await tx.deliveries.save(settled);
  await reportProblem(tx, { delivery: settled, outcome: 'uncertain', now });
  return null;
}

/**
 * Teams has refused messages to this person for good: nothing is tried until they write or install again (reliability
 * F09). The coordinator is told where it matters that they know; of each later reminder not again.
 */
async function refuse(tx: Tx, delivery: Delivery, now: Date): Promise<null> {
  const refused: Delivery = { ...delivery, status: 'failed', reason: 'unreachable' };
  await tx.deliveries.save(refused);
  if (isAnnouncement(delivery.kind)) await reportProblem(tx, { delivery: refused, outcome: 'failed', now });
  return null;
}

async function skip(tx: Tx, delivery: Delivery, reason: string): Promise<null> {
  await tx.deliveries.save({ ...delivery, status: 'skipped', reason });
  return null;
}

/** Where a reply goes: under the sitting's post, or as a post of its own when that one could not be made. */
async function threadRoot(
  tx: Tx,
  delivery: Delivery,
): Promise<{ state: 'coming' } | { state: 'known'; rootId: string | null }> {
  const all = delivery.sittingId === null ? [] : await tx.deliveries.forSitting(delivery.sittingId);
  const post = all.find(
    (other) =>
      other.recipient.to === 'channel' && (other.kind === 'convocation' || other.kind === 'urgent_call'),
  );
  if (post?.status === 'queued' || post?.status === 'sending') return { state: 'coming' };
  return { state: 'known', rootId: post?.activityId ?? null };
}

async function send(context: Context, claimed: Claimed): Promise<DeliveryOutcome> {
  const { delivery, network, person, view, rootId } = claimed;
  const { gateway } = context;
  if (delivery.recipient.to === 'channel' || (person === null && rootId === null)) {
    return gateway.postToChannel(network, network.channelId, view);
  }
  if (person === null) return gateway.replyInThread(network, network.channelId, rootId ?? '', view);
  if (person.chatId !== null) return gateway.sendToConversation(network, person.chatId, view);
  const opened = await gateway.openChat(network, person.teamsUserId);
  if (opened.outcome !== 'sent') return opened;
  await context.store.transaction(async (tx) => {
    const stored = await tx.people.byId(network.id, person.id);
    if (stored !== null) await tx.people.save({ ...stored, chatId: opened.conversationId });
  });
  return gateway.sendToConversation(network, opened.conversationId, view);
}
