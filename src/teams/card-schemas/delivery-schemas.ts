import * as z from 'zod';
import { id } from './card-fields.ts';

/** What could not be delivered. */
export const DELIVERY_SCHEMAS = [
  z.object({ verb: z.literal('show_sitting_deliveries'), sittingId: id }),
  z.object({ verb: z.literal('delivery_retry'), networkId: id, delivery: id }),
  z.object({ verb: z.literal('delivery_retry_confirm'), networkId: id, delivery: id }),
] as const;
