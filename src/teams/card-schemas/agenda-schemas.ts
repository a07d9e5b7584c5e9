import * as z from 'zod';
import { count, id, several } from './card-fields.ts';

/** Far more than is accepted: what is too long is answered with its limit, in the form as it was typed. */
const MAX_TYPED = 20_000;

const text = z.string().max(MAX_TYPED).default('');
const form = { title: text, note: text, minutes: text, presenter: text, links: text };
const onItem = { sittingId: id, itemId: id, version: count };
const place = { sittingId: id, itemId: id, to: count, order: count };

export const AGENDA_SCHEMAS = [
  z.object({ verb: z.literal('agenda_show'), ref: id }),
  z.object({ verb: z.literal('agenda_choose'), ref: id }),
  z.object({ verb: z.literal('agenda_new'), ref: id }),
  z.object({ verb: z.literal('agenda_propose'), ref: id, ...form }),
  z.object({ verb: z.literal('agenda_open'), sittingId: id, itemId: id }),
  z.object({ verb: z.literal('agenda_save'), ...onItem, ...form }),
  z.object({ verb: z.literal('agenda_accept'), ...onItem, ...form }),
  z.object({ verb: z.literal('agenda_refuse'), ...onItem, refusal: text, ...form }),
  z.object({ verb: z.literal('agenda_remove'), ...onItem }),
  z.object({ verb: z.literal('agenda_move'), ...place }),
  z.object({ verb: z.literal('agenda_place'), ...place }),
  z.object({ verb: z.literal('agenda_treated'), sittingId: id, order: count, treated: several }),
  z.object({ verb: z.literal('agenda_carry'), sittingId: id }),
] as const;
