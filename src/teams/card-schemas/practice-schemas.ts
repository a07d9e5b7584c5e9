import * as z from 'zod';
import { count, id, optionalId } from './card-fields.ts';

/** Far more than is accepted: what is too long is answered with its limit, in the form as it was typed. */
const MAX_TYPED = 100_000;

const text = z.string().max(MAX_TYPED).default('');
const onPractice = { networkId: id, practiceId: id };

export const PRACTICE_SCHEMAS = [
  z.object({ verb: z.literal('practices_search'), networkId: id, words: text }),
  z.object({ verb: z.literal('practice_new'), networkId: id }),
  z.object({ verb: z.literal('practice_choose'), networkId: id, chosenId: id }),
  z.object({ verb: z.literal('practice_show'), ...onPractice }),
  z.object({ verb: z.literal('practice_edit'), ...onPractice }),
  z.object({ verb: z.literal('practice_history'), ...onPractice }),
  z.object({
    verb: z.literal('practice_save'),
    ...onPractice,
    version: count.nullable().default(null),
    ...{ title: text, problem: text, done: text, result: text, contact: text, seatId: optionalId },
    ...{ tags: text, links: text, attachments: text },
  }),
  z.object({ verb: z.literal('practice_adopt'), ...onPractice, seatId: optionalId, note: text }),
  z.object({ verb: z.literal('practice_withdraw'), ...onPractice, seatId: optionalId }),
  z.object({
    verb: z.literal('practice_propose'),
    ...onPractice,
    ref: id,
  }),
] as const;
