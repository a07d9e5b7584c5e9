import type { Recipient } from '../delivery/delivery.ts';
import type { Untruth } from '../delivery/still-true.ts';

/** The name of a person, or the channel. */
export interface DeliveryRecipientName {
  to: Recipient['to'];
  /** Null for the channel. */
  name: string | null;
}

/** Why a delivery is not sent again: it has stopped being true, or it is not where the card left it. */
export type RetryRefusal = Untruth | 'sent' | 'under_way' | 'skipped' | 'changed';

export type DeliveryNotice =
  | { code: 'delivery_retried'; recipient: DeliveryRecipientName }
  | { code: 'delivery_not_retried'; recipient: DeliveryRecipientName; refusal: RetryRefusal };
