import * as z from 'zod';
import { count, id, optionalId, reason } from './card-fields.ts';

/** Longer than what is accepted: a text that is too long is answered with its length, not dropped. */
const MAX_TYPED = 100_000;
const typedText = z.string().max(MAX_TYPED).default('');

/** Minutes: who writes them, their text, review, publication, corrections. */
export const MINUTES_SCHEMAS = [
  z.object({ verb: z.literal('minutes_show'), sittingId: id }),
  z.object({ verb: z.literal('minutes_choose'), ref: optionalId }),
  z.object({ verb: z.literal('minutes_secretary'), sittingId: id, personId: optionalId }),
  z.object({ verb: z.literal('minutes_edit'), sittingId: id, itemKey: optionalId }),
  z.object({
    verb: z.literal('minutes_save'),
    sittingId: id,
    itemKey: id,
    version: count,
    text: typedText,
    decisions: typedText,
    move: z.enum(['stay', 'next', 'previous', 'overview', 'versions']),
  }),
  z.object({
    verb: z.literal('minutes_aside'),
    sittingId: id,
    itemKey: id,
    formId: id,
    text: typedText,
    decisions: typedText,
  }),
  z.object({ verb: z.literal('minutes_versions'), sittingId: id, itemKey: id }),
  z.object({
    verb: z.literal('minutes_take_back'),
    sittingId: id,
    itemKey: id,
    versionId: optionalId,
  }),
  z.object({ verb: z.literal('minutes_review'), sittingId: id }),
  z.object({ verb: z.literal('minutes_remark'), sittingId: id }),
  z.object({
    verb: z.literal('minutes_comment'),
    sittingId: id,
    formId: id,
    itemKey: optionalId,
    text: typedText,
  }),
  z.object({ verb: z.literal('minutes_check'), sittingId: id }),
  z.object({ verb: z.literal('minutes_publish'), sittingId: id }),
  z.object({ verb: z.literal('minutes_adopt'), sittingId: id }),
  z.object({ verb: z.literal('minutes_amend'), sittingId: id }),
  z.object({
    verb: z.literal('minutes_correct'),
    sittingId: id,
    formId: id,
    itemKey: optionalId,
    text: typedText,
    reason,
  }),
] as const;
