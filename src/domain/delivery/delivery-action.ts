import type { DeliveryRef } from './delivery-ref.ts';

/** Buttons about what could not be delivered. */
export type DeliveryAction =
  /** What was sent about one sitting, however long ago. */
  { verb: 'show_sitting_deliveries'; sittingId: string } | RetryAction;

export type RetryAction =
  /** Asks first where the message may have arrived. */
  | { verb: 'delivery_retry'; networkId: string; delivery: DeliveryRef }
  /** The answer to that question. */
  | { verb: 'delivery_retry_confirm'; networkId: string; delivery: DeliveryRef };
