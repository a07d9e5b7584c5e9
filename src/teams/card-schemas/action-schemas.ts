import * as z from 'zod';
import { count, id, optionalId, reason, typed } from './card-fields.ts';

/** Actions: somebody's undertakings. */
export const ACTION_SCHEMAS = [
  z.object({ verb: z.literal('action_new'), networkId: id, decidedIn: id.nullable().default(null) }),
  z.object({ verb: z.literal('action_edit'), networkId: id, actionId: optionalId }),
  z.object({
    verb: z.literal('action_submit'),
    networkId: id,
    actionId: id,
    version: count.nullable().default(null),
    decidedIn: id.nullable().default(null),
    text: reason,
    personId: optionalId,
    ownerName: typed,
    seatId: optionalId,
    dueOn: typed,
  }),
  z.object({
    verb: z.literal('action_close'),
    networkId: id,
    outcome: z.enum(['done', 'dropped']),
    actionId: optionalId,
    reason,
  }),
  z.object({ verb: z.literal('action_done'), networkId: id, actionId: id }),
] as const;
