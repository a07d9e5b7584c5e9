import * as z from 'zod';
import { count, csvFile, freeText, id, optionalId } from './card-fields.ts';

const onPractice = { networkId: id, practiceId: id };

export const PRACTICE_SCHEMAS = [
  z.object({ verb: z.literal('practices_search'), networkId: id, words: freeText }),
  z.object({ verb: z.literal('practice_new'), networkId: id }),
  z.object({ verb: z.literal('practice_choose'), networkId: id, chosenId: id }),
  z.object({ verb: z.literal('practice_show'), ...onPractice }),
  z.object({ verb: z.literal('practice_edit'), ...onPractice }),
  z.object({ verb: z.literal('practice_history'), ...onPractice }),
  z.object({
    verb: z.literal('practice_save'),
    ...onPractice,
    version: count.nullable().default(null),
    ...{
      title: freeText,
      problem: freeText,
      done: freeText,
      result: freeText,
      contact: freeText,
      seatId: optionalId,
    },
    ...{ tags: freeText, links: freeText, attachments: freeText },
  }),
  z.object({ verb: z.literal('practice_adopt'), ...onPractice, seatId: optionalId, note: freeText }),
  z.object({ verb: z.literal('practice_withdraw'), ...onPractice, seatId: optionalId }),
  z.object({ verb: z.literal('practice_digest_open'), networkId: id, chosenId: id }),
  z.object({ verb: z.literal('practice_digest_propose'), networkId: id, chosenId: id, ref: id }),
  z.object({ verb: z.literal('practice_export'), networkId: id }),
  z.object({ verb: z.literal('practice_import'), networkId: id }),
  z.object({ verb: z.literal('practice_import_check'), networkId: id, text: csvFile }),
  z.object({ verb: z.literal('practice_import_take'), networkId: id, text: csvFile, expected: count }),
  z.object({
    verb: z.literal('practice_propose'),
    ...onPractice,
    ref: id,
  }),
] as const;
