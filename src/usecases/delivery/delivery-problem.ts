import type { Delivery } from '../../domain/delivery/delivery.ts';
import type { Trouble } from '../../domain/delivery/delivery-trouble.ts';
import { isInTrouble, problemKey, problemSubject } from '../../domain/delivery/delivery-trouble.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { toSittingView } from '../../domain/sittings/to-sitting-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import { inChargeOf } from '../delegation/who-coordinates.ts';
import type { Tx } from '../ports/store.ts';
import { loadFacts } from '../sittings/load-facts.ts';

/** A delivery, or with `id` null a whole line, that did not go well. */
export type Troubled = Pick<Delivery, 'networkId' | 'sittingId' | 'kind' | 'lineKey'> &
  (Pick<Delivery, 'id' | 'attempts'> | { id: null });

/**
 * Queues one message to each coordinator and running deputy about a delivery that did not go well. While it waits to be sent, others of
 * the same line and trouble join it; one that comes after it has gone gets a message of its own. The network is
 * locked, so that two at once do not both find nobody waiting.
 */
export async function reportProblem(
  context: Context,
  tx: Tx,
  input: { troubled: Troubled; trouble: Trouble; now: Date },
): Promise<void> {
  const { troubled, trouble, now } = input;
  const { networkId, sittingId, lineKey, id: deliveryId } = troubled;
  const attempts = troubled.id === null ? 0 : troubled.attempts;
  // The board of who called shows it as well, and may have been sent before.
  if (troubled.kind === 'urgent_call' && sittingId !== null)
    await tx.jobs.send({ job: 'refresh_cards', networkId, sittingId });
  const network = await tx.networks.byId(networkId);
  const people = await tx.people.list(networkId);
  const inCharge = network === null ? [] : await inChargeOf(tx, { network, people, now });
  if (troubled.kind === 'problem' || inCharge.length === 0) {
    return context.note('nobody told of a delivery problem', { networkId, deliveryId, lineKey, trouble });
  }
  const waiting = sittingId === null ? new Set() : await waitingFor(tx, { sittingId, trouble, lineKey });
  await tx.deliveries.enqueue(
    inCharge
      .filter((person) => !waiting.has(person.id))
      .map((person) => ({
        networkId,
        sittingId,
        kind: 'problem',
        lineKey: problemKey({ trouble, lineKey, deliveryId }, attempts),
        recipient: { to: 'person', personId: person.id },
        dueAt: now,
      })),
    now,
  );
}

/** Person ids of those for whom a message about this line and trouble has still to go out. */
async function waitingFor(
  tx: Tx,
  wanted: { sittingId: string; trouble: Trouble; lineKey: string },
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const { kind, status, lineKey, recipient } of await tx.deliveries.forSitting(wanted.sittingId)) {
    if (kind !== 'problem' || status !== 'queued' || recipient.to !== 'person') continue;
    const subject = problemSubject(lineKey);
    if (subject?.trouble === wanted.trouble && subject.lineKey === wanted.lineKey)
      found.add(recipient.personId);
  }
  return found;
}

/**
 * The message itself, on today's data: which deliveries of that line are in trouble, the one it is about first. Null
 * when none is any more.
 */
export async function problemView(
  tx: Tx,
  input: { delivery: Delivery; network: Network; sitting: Sitting | null; now: Date },
): Promise<View | null> {
  const { delivery, network, sitting, now } = input;
  const subject = problemSubject(delivery.lineKey);
  if (subject === null) return null;
  const about = subject.deliveryId === null ? null : await tx.deliveries.byId(subject.deliveryId);
  const line = sitting === null ? [] : await tx.deliveries.forSitting(sitting.id);
  const others = line.filter((other) => other.lineKey === subject.lineKey && other.id !== about?.id);
  const candidates = about === null ? others : [about, ...others];
  const troubled = candidates.filter((candidate) => isInTrouble(candidate, subject.trouble));
  const [first] = troubled;
  if (first === undefined) return null;
  const { recipient } = first;
  const person = recipient.to === 'person' ? await tx.people.byId(network.id, recipient.personId) : null;
  return {
    view: 'problem',
    problem: {
      kind: first.kind,
      personName: person?.name ?? null,
      outcome: subject.trouble,
      reason: first.reason ?? '',
      count: troubled.length - 1,
    },
    sitting: sitting === null ? null : toSittingView(await loadFacts(tx, network, sitting), now),
  };
}
