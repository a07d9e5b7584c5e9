import type { Delivery } from '../domain/delivery.ts';
import type { DeliveryOutcome } from '../domain/delivery-outcome.ts';
import { MAX_ATTEMPTS, mayResend, retryDelayMs } from '../domain/resend-rule.ts';
import type { Context } from './context.ts';
import { reportProblem } from './delivery-problem.ts';
import type { Tx } from './ports/store.ts';

/** Pause before an uncertain message is sent once more: long enough for a slow connector to have settled. */
const RESEND_AFTER_MS = 30_000;
/** How long to leave the platform alone when it refuses the bot itself. */
const MISCONFIGURED_RETRY_MS = 10 * 60_000;

interface Input {
  deliveryId: string;
  outcome: DeliveryOutcome;
  personId: string | null;
  random: number;
}

/** Writes down what became of a send and, where it is to be tried again, queues that, in one transaction. */
export async function settleDelivery(context: Context, tx: Tx, input: Input): Promise<void> {
  const { outcome } = input;
  const delivery = await tx.deliveries.lock(input.deliveryId);
  if (delivery === null || delivery.status !== 'sending') return;
  const now = context.clock.now();
  switch (outcome.outcome) {
    case 'sent': {
      const { conversationId, activityId } = outcome;
      return tx.deliveries.save({
        ...delivery,
        status: 'sent',
        reason: null,
        sentAt: now,
        conversationId,
        activityId,
      });
    }
    case 'retry': {
      if (delivery.attempts >= MAX_ATTEMPTS) return fail(tx, delivery, `given_up:${outcome.reason}`, now);
      const delayMs = retryDelayMs(delivery.attempts, outcome.delayMs, input.random);
      return again(tx, { ...delivery, reason: outcome.reason }, delayMs);
    }
    case 'uncertain': {
      const doubted = { ...delivery, uncertainties: delivery.uncertainties + 1, reason: outcome.reason };
      if (mayResend(delivery.kind, doubted.uncertainties)) return again(tx, doubted, RESEND_AFTER_MS);
      await tx.deliveries.save({ ...doubted, status: 'uncertain' });
      return reportProblem(tx, { delivery: doubted, outcome: 'uncertain', now });
    }
    case 'misconfigured': {
      context.note('delivery refused: configuration', { deliveryId: delivery.id, reason: outcome.reason });
      if (delivery.attempts >= MAX_ATTEMPTS) return fail(tx, delivery, outcome.reason, now);
      return again(tx, { ...delivery, reason: outcome.reason }, MISCONFIGURED_RETRY_MS);
    }
    case 'gone':
      return gone(tx, { ...input, delivery, outcome, now });
  }
}

async function again(tx: Tx, delivery: Delivery, delayMs: number): Promise<void> {
  await tx.deliveries.save({ ...delivery, status: 'queued' });
  await tx.jobs.send({ job: 'deliver', deliveryId: delivery.id }, delayMs);
}

async function fail(tx: Tx, delivery: Delivery, reason: string, now: Date): Promise<void> {
  await tx.deliveries.save({ ...delivery, status: 'failed', reason });
  await reportProblem(tx, { delivery: { ...delivery, reason }, outcome: 'failed', now });
}

async function gone(
  tx: Tx,
  input: Input & { delivery: Delivery; outcome: DeliveryOutcome & { outcome: 'gone' }; now: Date },
): Promise<void> {
  const { delivery, outcome, personId, now } = input;
  const person = personId === null ? null : await tx.people.byId(delivery.networkId, personId);
  if (person !== null) {
    const stale = outcome.scope === 'conversation' && person.chatId !== null && delivery.attempts === 1;
    await tx.people.save({
      ...person,
      chatId: outcome.scope === 'conversation' ? null : person.chatId,
      unreachable: stale ? person.unreachable : { since: now, reason: outcome.reason },
    });
    // A personal conversation that is gone is created anew, once (reliability F11).
    if (stale) return again(tx, { ...delivery, reason: outcome.reason }, 0);
  }
  await fail(tx, delivery, outcome.reason, now);
}
