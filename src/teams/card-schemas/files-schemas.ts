import * as z from 'zod';
import { count, id } from './card-fields.ts';

/** Addresses of files. */
export const FILES_SCHEMAS = [
  z.object({ verb: z.literal('show_register_files'), sittingId: id }),
  z.object({
    verb: z.literal('show_attendance_year'),
    networkId: id,
    year: count.pipe(z.number().min(2000).max(2099)),
  }),
] as const;
