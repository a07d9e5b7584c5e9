import * as z from 'zod';
import { id } from './card-fields.ts';

/** Calendars outside Teams. */
export const FILE_LINK_SCHEMAS = [
  z.object({ verb: z.literal('feed_address'), networkId: id }),
  z.object({ verb: z.literal('renew_feed'), networkId: id }),
  z.object({ verb: z.literal('renew_feed_confirm'), networkId: id, linkId: id }),
  z.object({ verb: z.literal('add_to_calendar'), sittingId: id }),
] as const;
