import * as z from 'zod';
import { id } from './card-fields.ts';

/** Personal data, and how long data are kept. */
export const PERSONAL_DATA_SCHEMAS = [
  z.object({ verb: z.literal('data_export'), networkId: id }),
  z.object({ verb: z.literal('data_erase'), networkId: id }),
  z.object({ verb: z.literal('data_erase_confirm'), networkId: id }),
  z.object({ verb: z.literal('retention_postpone'), networkId: id, runId: id }),
] as const;
