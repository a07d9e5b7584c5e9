import type { Delivery } from '../domain/delivery.ts';
import type { Network } from '../domain/network.ts';
import { isCoordinator } from '../domain/person.ts';
import type { Sitting } from '../domain/sitting.ts';
import { toSittingView } from '../domain/sitting-facts.ts';
import type { DeliveryProblem, View } from '../domain/view/view.ts';
import { loadFacts } from './load-facts.ts';
import type { Tx } from './ports/store.ts';

type Trouble = DeliveryProblem['outcome'];

const PREFIX = /^problem-(failed|uncertain|skipped)-(.+)$/;

/** Queues one message to each coordinator about a delivery that did not go well; one for each line, not each person. */
export async function reportProblem(
  tx: Tx,
  input: { delivery: Delivery; outcome: Trouble; now: Date },
): Promise<void> {
  const { delivery, outcome, now } = input;
  if (delivery.kind === 'problem') return;
  const { networkId, sittingId } = delivery;
  // Who was not reached stands on the board of the urgent call, which may have gone out before.
  if (delivery.kind === 'urgent_call' && sittingId !== null) {
    await tx.jobs.send({ job: 'refresh_cards', networkId, sittingId });
  }
  const coordinators = (await tx.people.list(delivery.networkId)).filter(isCoordinator);
  await tx.deliveries.enqueue(
    coordinators.map((person) => ({
      networkId: delivery.networkId,
      sittingId: delivery.sittingId,
      kind: 'problem',
      lineKey: `problem-${outcome}-${delivery.lineKey}`,
      recipient: { to: 'person', personId: person.id },
      dueAt: now,
    })),
    now,
  );
}

/** The message itself, on today's data: how many deliveries of that line are in trouble, and the first of them. */
export async function problemView(
  tx: Tx,
  input: { delivery: Delivery; network: Network; sitting: Sitting | null; now: Date },
): Promise<View> {
  const { delivery, network, sitting, now } = input;
  const [, outcome = 'failed', lineKey = ''] = PREFIX.exec(delivery.lineKey) ?? [];
  const all = sitting === null ? [] : await tx.deliveries.forSitting(sitting.id);
  const troubled = all.filter((other) => other.lineKey === lineKey && other.status === outcome);
  const [first] = troubled;
  const personId = first?.recipient.to === 'person' ? first.recipient.personId : null;
  const person = personId === null ? null : await tx.people.byId(network.id, personId);
  return {
    view: 'problem',
    problem: {
      kind: first?.kind ?? 'problem',
      personName: person?.name ?? null,
      outcome: outcome as Trouble,
      reason: first?.reason ?? '',
      count: Math.max(0, troubled.length - 1),
    },
    sitting: sitting === null ? null : toSittingView(await loadFacts(tx, network, sitting), now),
  };
}
