import type { Person } from '../network/person.ts';
import type {
  DeliveriesPart,
  DeliveryCounts,
  DeliveryLine,
  DeliveryTroubles,
} from '../view/deliveries-view.ts';
import type { Delivery } from './delivery.ts';
import { isUrgentKind } from './delivery.ts';
import { deliveryRef } from './delivery-ref.ts';
import { isInTrouble } from './delivery-trouble.ts';

/** How long a message may wait before it is late, however often it was tried; an urgent one is late sooner. */
const LATE_AFTER_MS = 15 * 60_000;
const URGENT_LATE_AFTER_MS = 3 * 60_000;

/** Kinds of which the plan has several lines: each is shown by itself. */
const BY_LINE: ReadonlySet<Delivery['kind']> = new Set(['nudge', 'minutes_overdue']);

interface Input {
  deliveries: readonly Delivery[];
  people: readonly Person[];
  now: Date;
  /** Whether to offer to send it again: asked only of those that failed or are uncertain. */
  mayRetry: (delivery: Delivery) => boolean;
}

/** How many messages of each line went how, and which of them somebody must look after. */
export function deliveryOverview(input: Input): Pick<DeliveriesPart, 'lines' | 'troubles'> {
  const lines = new Map<string, DeliveriesPart['lines'][number]>();
  const troubles = new Map<string, DeliveryTroubles>();
  for (const delivery of input.deliveries.filter(concerns).toSorted(byDue)) {
    const line = lineOf(delivery);
    const key = `${line.kind} ${line.planKey}`;
    const counted = lines.get(key) ?? { ...line, counts: none() };
    lines.set(key, counted);
    counted.counts[countedAs(delivery)] += 1;
    const trouble = troubleOf(delivery, input.now);
    if (trouble !== null)
      add(troubles, `${key} ${trouble} ${delivery.reason}`, { delivery, line, trouble, input });
  }
  return { lines: [...lines.values()], troubles: [...troubles.values()].toSorted(byWeight) };
}

/** News of troubles are not one of them while they arrive. */
function concerns({ kind, status }: Delivery): boolean {
  return kind !== 'problem' || (status !== 'sent' && status !== 'skipped');
}

/** What somebody must look after; null when nothing need be done. */
export function troubleOf(delivery: Delivery, now: Date): DeliveryTroubles['trouble'] | null {
  switch (delivery.status) {
    case 'failed':
    case 'uncertain':
      return delivery.status;
    case 'skipped':
      return isInTrouble(delivery, 'skipped') && delivery.reason !== 'superseded' ? 'skipped' : null;
    case 'queued':
    case 'sending':
      return isInTrouble(delivery, 'late') || hasWaitedLong(delivery, now) ? 'late' : null;
    case 'sent':
      return null;
  }
}

function hasWaitedLong({ kind, queuedAt }: Delivery, now: Date): boolean {
  const limitMs = isUrgentKind(kind) ? URGENT_LATE_AFTER_MS : LATE_AFTER_MS;
  return now.getTime() - queuedAt.getTime() > limitMs;
}

function lineOf({ kind, lineKey }: Delivery): DeliveryLine {
  return { kind, planKey: BY_LINE.has(kind) ? lineKey.replace(/@\d+$/, '') : null };
}

function countedAs({ status }: Delivery): keyof DeliveryCounts {
  return status === 'queued' || status === 'sending' ? 'waiting' : status;
}

function none(): DeliveryCounts {
  return { sent: 0, waiting: 0, failed: 0, uncertain: 0, skipped: 0 };
}

function add(
  troubles: Map<string, DeliveryTroubles>,
  key: string,
  found: { delivery: Delivery; line: DeliveryLine; trouble: DeliveryTroubles['trouble']; input: Input },
): void {
  const { delivery, line, trouble, input } = found;
  const { recipient, queuedAt, reason } = delivery;
  const group = troubles.get(key) ?? { line, trouble, reason, since: queuedAt, recipients: [] };
  troubles.set(key, group);
  if (queuedAt < group.since) group.since = queuedAt;
  const ended = trouble === 'failed' || trouble === 'uncertain';
  group.recipients.push({
    ref: deliveryRef(delivery),
    to: recipient.to,
    name:
      recipient.to === 'person'
        ? (input.people.find((person) => person.id === recipient.personId)?.name ?? null)
        : null,
    mayRetry: ended && delivery.kind !== 'problem' && input.mayRetry(delivery),
  });
}

const WEIGHTS: readonly DeliveryTroubles['trouble'][] = ['failed', 'uncertain', 'late', 'skipped'];

function byWeight(one: DeliveryTroubles, other: DeliveryTroubles): number {
  return WEIGHTS.indexOf(one.trouble) - WEIGHTS.indexOf(other.trouble);
}

function byDue(one: Delivery, other: Delivery): number {
  return one.dueAt.getTime() - other.dueAt.getTime();
}
