import * as z from 'zod';
import { PRESENCE_CHOICES } from '../../domain/register/read-presence.ts';
import { count, id, optionalId, reason, typed } from './card-fields.ts';

/** Roll call and register. */
export const REGISTER_SCHEMAS = [
  z.object({
    verb: z.literal('check_in'),
    sittingId: id,
    as: z.enum(['in_person', 'remote', 'left']),
    seq: count.nullable().default(null),
  }),
  z.object({ verb: z.literal('show_roll_call'), sittingId: id }),
  z.object({ verb: z.literal('show_register'), sittingId: id }),
  z.object({
    verb: z.literal('register_correct'),
    sittingId: id,
    attendeeId: optionalId,
    presence: z.enum([...PRESENCE_CHOICES, '']).default(''),
    arrived: typed,
    left: typed,
    more: typed,
    reason,
  }),
  z.object({ verb: z.literal('register_close_ask'), sittingId: id }),
  z.object({ verb: z.literal('register_close'), sittingId: id }),
] as const;
