import * as z from 'zod';
import { id, optionalId, typed } from './card-fields.ts';

/** Substitutes for one sitting. */
export const SUBSTITUTE_SCHEMAS = [
  z.object({ verb: z.literal('open_substitute'), sittingId: id }),
  z.object({
    verb: z.literal('name_substitute'),
    ref: id,
    formId: id,
    referentId: optionalId,
    personId: optionalId,
    outsideName: typed,
  }),
  z.object({ verb: z.literal('withdraw_substitute'), sittingId: id, substitutionId: id }),
] as const;
