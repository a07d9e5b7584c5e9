import type { DeliveryAction } from '../../domain/delivery/delivery-action.ts';
import { retryDelivery } from '../delivery/retry-delivery.ts';
import { sittingDeliveriesView } from '../delivery/show-deliveries.ts';
import type { HandlersOf } from '../inbound/press-handler.ts';
import { onSitting } from '../inbound/press-handler.ts';

/** The delivery is named with the attempts the card knew of: the same press again finds it tried since. */
export const DELIVERY_PRESSES: HandlersOf<DeliveryAction> = {
  show_sitting_deliveries: {
    for: 'coordinator',
    effect: 'read',
    run: onSitting((_context, tx, press) => sittingDeliveriesView(tx, press)),
  },
  delivery_retry: { for: 'coordinator', effect: 'repeatable', run: retryDelivery },
  delivery_retry_confirm: { for: 'coordinator', effect: 'repeatable', run: retryDelivery },
};
