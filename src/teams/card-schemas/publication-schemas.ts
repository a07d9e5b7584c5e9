import * as z from 'zod';
import { choices, count, csvFile, freeText, id, optionalId, several } from './card-fields.ts';

const onPublication = { networkId: id, publicationId: id };
const text = freeText;

export const PUBLICATION_SCHEMAS = [
  z.object({ verb: z.literal('publication_new'), networkId: id }),
  z.object({ verb: z.literal('publication_choose'), networkId: id, chosenId: id }),
  z.object({ verb: z.literal('publication_show'), ...onPublication }),
  z.object({ verb: z.literal('publication_board'), ...onPublication }),
  z.object({ verb: z.literal('publication_edit'), ...onPublication }),
  z.object({ verb: z.literal('publication_history'), ...onPublication }),
  z.object({
    verb: z.literal('publication_save'),
    ...onPublication,
    version: count.nullable().default(null),
    ...{ kind: text, title: text, text, links: text, outletKinds: choices },
    ...{ fromOn: text, untilOn: text, nudges: text },
  }),
  z.object({ verb: z.literal('publication_withdraw'), ...onPublication, reason: text }),
  z.object({
    verb: z.literal('publication_report'),
    ...onPublication,
    seatId: optionalId,
    outcome: z.enum(['scheduled', 'published', 'not_relevant', 'removed', 'kept']),
    seen: count.nullable().default(null),
    ...{ link: text, outlets: several, scheduledOn: text, word: text },
  }),
  z.object({
    verb: z.literal('publication_ask'),
    ...onPublication,
    seatId: optionalId,
    formId: id,
    word: text,
  }),
  z.object({ verb: z.literal('publication_answer'), networkId: id, questionId: id, answer: text }),
  z.object({ verb: z.literal('publication_export'), networkId: id }),
  z.object({ verb: z.literal('publication_import'), networkId: id }),
  z.object({ verb: z.literal('publication_import_check'), networkId: id, text: csvFile }),
  z.object({
    verb: z.literal('publication_import_take'),
    networkId: id,
    text: csvFile,
    expected: count,
    sent: count,
  }),
  z.object({ verb: z.literal('publications_year'), networkId: id, year: count }),
  z.object({ verb: z.literal('outlets_edit'), networkId: id, seatId: optionalId }),
  z.object({
    verb: z.literal('outlets_save'),
    networkId: id,
    seatId: id,
    version: count,
    outletLines: text,
  }),
] as const;
