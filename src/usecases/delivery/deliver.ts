import { isDeputyMessage } from '../../domain/delegation/delegation-message.ts';
import type { Delivery } from '../../domain/delivery/delivery.ts';
import { isUrgentKind } from '../../domain/delivery/delivery.ts';
import { isInTrouble, plainReasonOf } from '../../domain/delivery/delivery-trouble.ts';
import { claimLeftMs, isAnnouncement, mayResend } from '../../domain/delivery/resend-rule.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { findTurn } from './delivery-order.ts';
import { reportProblem } from './delivery-problem.ts';
import { deliveryView } from './delivery-view.ts';
import { firstRequest } from './first-request.ts';
import { type Claimed, postDelivery } from './post-delivery.ts';
import { RESTORED } from './restored.ts';
import { settleDelivery } from './settle-delivery.ts';

/** Messages held back together do not all come back at the same moment. */
const SPREAD_MS = 1_000;

/**
 * Sends one queued message: waits for room, claims, sends, settles. Room within the platform's limits is waited for
 * before the claim: a message held back has not been tried. The claim is committed before the request leaves, so a
 * process that dies in between leaves a row that says the message may have gone out; nothing is sent inside a
 * transaction. Calling it again for a message already settled does nothing; for one that somebody is sending, it asks
 * for another look when that claim is over.
 *
 * @param random in [0, 1), for the jitter of retries
 */
export async function deliver(context: Context, deliveryId: string, random: () => number): Promise<void> {
  const now = context.clock.now();
  const request = await context.store.transaction((tx) => firstRequest(tx, deliveryId, now));
  const admission = request === null ? null : await context.gate.admit(request);
  if (admission?.admitted === 'later') {
    const urgent = request?.urgency === 'now';
    const waitMs = admission.waitMs + random() * SPREAD_MS;
    return context.store.transaction((tx) => tx.jobs.send({ job: 'deliver', deliveryId, urgent }, waitMs));
  }
  const claimed = await context.store.transaction((tx) => claim(context, tx, deliveryId));
  if (claimed === null) return;
  const posted = await postDelivery(context, claimed, admission?.pass ?? null);
  await context.store.transaction((tx) =>
    settleDelivery(context, tx, {
      claimed: claimed.delivery,
      ...posted,
      random: random(),
      person: claimed.person,
      view: claimed.view,
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
  const waiting = delivery.status === 'queued' ? delivery : await afterCrash(context, tx, { delivery, now });
  if (waiting === null) return null;

  const { recipient } = waiting;
  const person = recipient.to === 'person' ? await tx.people.byId(network.id, recipient.personId) : null;
  if (recipient.to === 'person' && person === null)
    return skip(context, tx, { delivery: waiting, reason: 'left', now });
  const today = await deliveryView(context, tx, { delivery: waiting, network, person, now });
  if (!today.still) return skip(context, tx, { delivery: waiting, reason: today.reason, now });
  if (person !== null && person.unreachable !== null) return refuse(context, tx, { delivery: waiting, now });
  const turn = await findTurn(tx, waiting, now);
  if (turn.turn === 'later') {
    await tx.jobs.send({ job: 'deliver', deliveryId, urgent: isUrgentKind(waiting.kind) }, turn.waitMs);
    return null;
  }
  const attempts = waiting.attempts + 1;
  const claimed: Delivery = { ...waiting, status: 'sending', attempts, claimedAt: now };
  await tx.deliveries.save(claimed);
  return { delivery: claimed, network, person, view: today.view, rootId: turn.rootId };
}

/**
 * A row found `sending`: somebody is sending it, or claimed it and died, and then it may have been posted. Null when
 * nothing is to be sent now.
 */
async function afterCrash(
  context: Context,
  tx: Tx,
  { delivery, now }: { delivery: Delivery; now: Date },
): Promise<Delivery | null> {
  if (delivery.status !== 'sending') return null;
  const leftMs = claimLeftMs(delivery.claimedAt, now);
  if (leftMs > 0) {
    const urgent = isUrgentKind(delivery.kind);
    await tx.jobs.send({ job: 'deliver', deliveryId: delivery.id, urgent }, leftMs);
    return null;
  }
  const uncertainties = delivery.uncertainties + 1;
  const ended = delivery.reason === RESTORED ? RESTORED : 'process_ended';
  const reason = plainReasonOf(delivery.reason) ?? ended;
  const doubted: Delivery = { ...delivery, uncertainties, reason, claimedAt: null };
  if (mayResend(delivery.kind, uncertainties)) return doubted;
  await tx.deliveries.save({ ...doubted, status: 'uncertain' });
  await reportProblem(context, tx, { troubled: doubted, trouble: 'uncertain', now });
  return null;
}

/**
 * Teams has refused messages to this person for good: nothing is tried until they write or install again (reliability
 * F09). The coordinator is told where it matters that they know; of each later reminder not again.
 */
async function refuse(
  context: Context,
  tx: Tx,
  { delivery, now }: { delivery: Delivery; now: Date },
): Promise<null> {
  await tx.deliveries.save({ ...delivery, status: 'failed', reason: 'unreachable', claimedAt: null });
  const { kind } = delivery;
  if (isAnnouncement(kind) || isDeputyMessage(kind) || kind === 'problem')
    await reportProblem(context, tx, { troubled: delivery, trouble: 'failed', now });
  return null;
}

/** No longer true. One that nobody needs any more goes quietly; of one that came too late the coordinator is told. */
async function skip(
  context: Context,
  tx: Tx,
  { delivery, reason, now }: { delivery: Delivery; reason: string; now: Date },
): Promise<null> {
  const skipped: Delivery = { ...delivery, status: 'skipped', reason, claimedAt: null };
  await tx.deliveries.save(skipped);
  if (isInTrouble(skipped, 'skipped') && reason !== 'superseded')
    await reportProblem(context, tx, { troubled: skipped, trouble: 'skipped', now });
  return null;
}
