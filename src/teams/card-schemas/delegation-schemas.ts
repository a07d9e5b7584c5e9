import * as z from 'zod';
import { id, optionalId, reason, typed } from './card-fields.ts';

/** Delegations of the coordinator's powers. */
export const DELEGATION_SCHEMAS = [
  z.object({
    verb: z.literal('delegation_submit'),
    networkId: id,
    personId: optionalId,
    fromOn: typed,
    toOn: typed,
    reason,
  }),
  z.object({ verb: z.literal('delegation_revoke'), networkId: id, delegationId: id }),
] as const;
