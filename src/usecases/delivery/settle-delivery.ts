import type { Delivery } from '../../domain/delivery/delivery.ts';
import { isKeptCurrent, isUrgentKind } from '../../domain/delivery/delivery.ts';
import type { DeliveryOutcome } from '../../domain/delivery/delivery-outcome.ts';
import { LATE_AFTER_ATTEMPTS } from '../../domain/delivery/delivery-trouble.ts';
import { mayResend, mayRetry, retryDelayMs } from '../../domain/delivery/resend-rule.ts';
import type { Person } from '../../domain/network/person.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { reportProblem } from './delivery-problem.ts';
import { deliveryView } from './delivery-view.ts';

/** Pause before an uncertain message is sent once more: long enough for a slow connector to have settled. */
const RESEND_AFTER_MS = 30_000;
/** How long to leave the platform alone when it refuses the bot itself. */
const REFUSED_BOT_RETRY_MS = 10 * 60_000;
/** An urgent call does not wait a quarter of an hour for a platform that has come back. */
const URGENT_RETRY_MS = 60_000;

interface Input {
  /** The row as it was claimed for this send. */
  claimed: Delivery;
  /** The recipient as known at the claim; null for channel and thread. */
  person: Person | null;
  outcome: DeliveryOutcome;
  /** What was sent. */
  view: View;
  /** Why its text was sent and not the card; null when the card was. */
  plain: string | null;
  random: number;
}

type Settling = Input & { delivery: Delivery; now: Date };

/**
 * Writes down what became of a send and, where it is to be tried again, queues that, in one transaction. The network
 * is locked before the row, as everywhere. A send whose claim somebody else has taken over writes nothing.
 */
export async function settleDelivery(context: Context, tx: Tx, input: Input): Promise<void> {
  const { claimed, outcome } = input;
  await tx.networks.lock(claimed.networkId);
  const stored = await tx.deliveries.lock(claimed.id);
  if (stored?.status !== 'sending' || stored.attempts !== claimed.attempts) {
    return context.note('late outcome of a send ignored', {
      deliveryId: claimed.id,
      outcome: outcome.outcome,
    });
  }
  const now = context.clock.now();
  const delivery: Delivery = { ...stored, claimedAt: null };
  const settling: Settling = { ...input, delivery, now };
  // What is sent again goes as text once Teams has not taken the card.
  const kept = input.plain === null ? {} : { reason: input.plain };
  switch (outcome.outcome) {
    case 'sent':
      return sent(context, tx, settling, outcome);
    case 'retry':
      return refused(context, tx, settling, {
        reason: outcome.reason,
        delayMs: retryDelayOf(delivery, outcome.delayMs, input.random),
      });
    case 'paced':
      // Nothing left: this was not one of its sends.
      return again(tx, { ...delivery, ...kept, attempts: delivery.attempts - 1 }, outcome.delayMs);
    case 'uncertain': {
      const uncertainties = delivery.uncertainties + 1;
      const doubted = { ...delivery, uncertainties, reason: outcome.reason, ...kept };
      if (mayResend(delivery.kind, doubted.uncertainties)) return again(tx, doubted, RESEND_AFTER_MS);
      await tx.deliveries.save({ ...doubted, status: 'uncertain' });
      return reportProblem(context, tx, { troubled: doubted, trouble: 'uncertain', now });
    }
    case 'misconfigured': {
      const { reason } = outcome;
      if (outcome.refused !== 'bot') {
        context.note('delivery refused: configuration', { deliveryId: delivery.id, reason });
        return fail(context, tx, settling, reason);
      }
      // No fault of this message, and one alarm is enough: the breaker gives it (reliability F04).
      return refused(context, tx, settling, { reason, delayMs: REFUSED_BOT_RETRY_MS });
    }
    case 'gone':
      return gone(context, tx, settling, outcome);
  }
}

async function sent(
  context: Context,
  tx: Tx,
  settling: Settling,
  { conversationId, activityId }: DeliveryOutcome & { outcome: 'sent' },
): Promise<void> {
  const { delivery, plain, now } = settling;
  await tx.deliveries.save({
    ...delivery,
    status: 'sent',
    reason: plain ?? (delivery.uncertainties > 0 ? delivery.reason : null),
    sentAt: now,
    conversationId,
    activityId,
  });
  // Perhaps it stands twice: what was doubtful is shown to the coordinator, however it ended (reliability F06).
  if (delivery.uncertainties > 0)
    await reportProblem(context, tx, { troubled: delivery, trouble: 'repeated', now });
  if (plain !== null) return reportProblem(context, tx, { troubled: delivery, trouble: 'plain', now });
  await catchUp(context, tx, settling);
}

/** What happened between the claim and now found no card to edit: a shared one that has aged is edited at once. */
async function catchUp(context: Context, tx: Tx, { delivery, view, now }: Settling): Promise<void> {
  const { sittingId, networkId } = delivery;
  if (sittingId === null || !isKeptCurrent(delivery)) return;
  const network = await tx.networks.byId(networkId);
  if (network === null) return;
  const person =
    delivery.recipient.to === 'person' ? await tx.people.byId(networkId, delivery.recipient.personId) : null;
  const today = await deliveryView(context, tx, { delivery, network, person, now });
  if (today.still && JSON.stringify(today.view) === JSON.stringify(view)) return;
  await tx.jobs.send({ job: 'refresh_cards', networkId, sittingId });
}

function retryDelayOf(delivery: Delivery, askedMs: number | null, random: number): number {
  const delayMs = retryDelayMs(delivery.attempts, askedMs, random);
  return askedMs === null && isUrgentKind(delivery.kind) ? Math.min(delayMs, URGENT_RETRY_MS) : delayMs;
}

/** Certainly not posted: tried again for as long as it is true, and the coordinator learns that it is late. */
async function refused(
  context: Context,
  tx: Tx,
  settling: Settling,
  { reason, delayMs }: { reason: string; delayMs: number },
): Promise<void> {
  const { delivery, plain, now } = settling;
  if (!mayRetry(delivery, now)) return fail(context, tx, settling, `given_up:${reason}`);
  await again(tx, { ...delivery, reason: plain ?? reason }, delayMs);
  if (delivery.attempts === LATE_AFTER_ATTEMPTS && delivery.kind !== 'problem')
    await reportProblem(context, tx, { troubled: delivery, trouble: 'late', now });
}

async function again(tx: Tx, delivery: Delivery, delayMs: number): Promise<void> {
  await tx.deliveries.save({ ...delivery, status: 'queued' });
  await tx.jobs.send(
    { job: 'deliver', deliveryId: delivery.id, urgent: isUrgentKind(delivery.kind) },
    delayMs,
  );
}

async function fail(context: Context, tx: Tx, { delivery, now }: Settling, reason: string): Promise<void> {
  await tx.deliveries.save({ ...delivery, status: 'failed', reason });
  await reportProblem(context, tx, { troubled: delivery, trouble: 'failed', now });
}

async function gone(
  context: Context,
  tx: Tx,
  settling: Settling,
  { scope, reason }: DeliveryOutcome & { outcome: 'gone' },
): Promise<void> {
  const { delivery, now } = settling;
  const person =
    settling.person === null ? null : await tx.people.byId(delivery.networkId, settling.person.id);
  if (person === null) return fail(context, tx, settling, reason);
  const chatGone = scope === 'conversation';
  // A chat we remembered is opened anew, once: gone right after it was opened, it is gone (reliability F11).
  const remembered = chatGone && settling.person?.chatId !== null;
  await tx.people.save({
    ...person,
    chatId: chatGone ? null : person.chatId,
    unreachable: remembered ? person.unreachable : { since: now, reason },
  });
  if (remembered) return again(tx, { ...delivery, reason: settling.plain ?? reason }, 0);
  await fail(context, tx, settling, reason);
}
