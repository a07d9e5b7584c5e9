import type { DeliveryProblem } from '../view/view.ts';
import type { Delivery } from './delivery.ts';

export type Trouble = DeliveryProblem['outcome'];

/** Sends after which a message that has not gone out is late: about a quarter of an hour of trying. */
export const LATE_AFTER_ATTEMPTS = 10;

/** Reason of a delivery whose job failed, through no fault of the platform, until its retries were used up. */
export const SERVICE_ERROR = 'service_error';

/** Reasons of not sending that leave somebody without what they were due; the others say it was not needed. */
const TOO_LATE: ReadonlySet<string> = new Set(['begun', 'over', 'sitting_begun', 'superseded']);

const PLAIN = 'plain:';

/** Reason of a delivery of which the text goes because Teams did not take the card. @param reason why it did not */
export function plainBecause(reason: string): string {
  return `${PLAIN}${reason}`;
}

/** That reason, null when the card goes. */
export function plainReasonOf(reason: string | null): string | null {
  return reason?.startsWith(PLAIN) === true ? reason : null;
}

/** Whether a delivery is in the trouble the coordinator was, or is to be, told of. */
export function isInTrouble(delivery: Delivery, trouble: Trouble): boolean {
  switch (trouble) {
    case 'failed':
    case 'uncertain':
      return delivery.status === trouble;
    case 'skipped':
      return delivery.status === 'skipped' && TOO_LATE.has(delivery.reason ?? '');
    case 'repeated':
      return delivery.status === 'sent' && delivery.uncertainties > 0;
    case 'plain':
      return delivery.status === 'sent' && plainReasonOf(delivery.reason) !== null;
    case 'late':
      return (
        (delivery.status === 'queued' || delivery.status === 'sending') &&
        (delivery.attempts >= LATE_AFTER_ATTEMPTS || delivery.reason === SERVICE_ERROR)
      );
  }
}

/** What a message about deliveries in trouble is about. */
export interface ProblemSubject {
  trouble: Trouble;
  /** Line of the plan, or event, of the deliveries. */
  lineKey: string;
  /** The delivery that gave rise to the message; null when it is about a line nobody was sent. */
  deliveryId: string | null;
}

const KEY = /^problem-(failed|uncertain|skipped|repeated|plain|late)-([^#]+)(?:#([^+]+)(?:\+\d+)?)?$/;

/**
 * Line key of the message itself.
 *
 * @param attempts sends of the delivery so far: one that is tried again by hand and fails again is news again
 */
export function problemKey({ trouble, lineKey, deliveryId }: ProblemSubject, attempts: number): string {
  return `problem-${trouble}-${lineKey}${deliveryId === null ? '' : `#${deliveryId}+${attempts}`}`;
}

/** Null for keys of anything else. */
export function problemSubject(key: string): ProblemSubject | null {
  const [, trouble, lineKey, deliveryId = null] = KEY.exec(key) ?? [];
  return trouble === undefined || lineKey === undefined
    ? null
    : { trouble: trouble as Trouble, lineKey, deliveryId };
}
