import * as z from 'zod';
import type { CardAction } from '../domain/card-action.ts';
import { SITTING_NOTICES } from '../domain/view/sitting-view.ts';

const MAX_ID = 100;
const MAX_TEXT = 500;
const MAX_REASON = 2_000;
/** Forms hold a link of up to 1,000 characters and the list of municipalities, one a line. */
const MAX_FIELD = 4_000;
const MAX_FIELDS = 200;
const MAX_PEOPLE = 500;
const FIELD_PREFIX = 'in_';
const FIELD_NAME = /^[A-Za-z][\w-]{0,63}$/;

const id = z.string().trim().min(1).max(MAX_ID);
const optionalId = z.string().trim().max(MAX_ID).default('');
const typed = z.string().max(MAX_TEXT).default('');
const reason = z.string().max(MAX_REASON).default('');
/** Some clients give back numbers as text. */
const count = z.union([
  z.number().int().min(0).max(1_000_000),
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
]);
const state = z.enum(['in_person', 'remote', 'excused']);
const roles = ['coordinator', 'referent', 'manager', 'operator'] as const;
const fields = z.record(z.string(), z.string().max(MAX_FIELD));
const commands = [
  'help',
  'calendar',
  'next',
  'attendance',
  'urgent',
  'move',
  'cancel',
  'network',
  'preview',
  'settings',
] as const;
/** A choice of several comes as one text with commas. */
const people = z
  .union([z.string().transform((text) => text.split(',')), z.array(z.string())])
  .default([])
  .transform((ids) => ids.map((each) => each.trim()).filter((each) => each !== ''))
  .pipe(z.array(id).max(MAX_PEOPLE));

/** What the data of a button must be, for each verb; the type is that of the domain, no more and no less. */
export const cardActionSchema = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('show_sitting'), sittingId: id, notice: z.enum(SITTING_NOTICES).optional() }),
  z.object({
    verb: z.literal('answer'),
    sittingId: id,
    state,
    dateVersion: count,
    seq: count.nullable().default(null),
    reason: z.string().max(MAX_REASON).optional(),
  }),
  z.object({ verb: z.literal('acknowledge'), sittingId: id }),
  z.object({ verb: z.literal('record_answer'), sittingId: id, dateVersion: count, personId: id, state }),
  z.object({ verb: z.literal('show_board'), sittingId: id }),
  z.object({ verb: z.literal('urgent_edit'), draftId: id }),
  z.object({
    verb: z.literal('urgent_submit'),
    draftId: id.nullable().default(null),
    date: typed,
    time: typed,
    reason,
  }),
  z.object({ verb: z.literal('urgent_confirm'), draftId: id }),
  z.object({ verb: z.literal('urgent_drop'), draftId: id }),
  z.object({ verb: z.literal('move_submit'), ref: id, date: typed, time: typed, reason }),
  z.object({ verb: z.literal('cancel_submit'), ref: id, reason }),
  z.object({
    verb: z.literal('declare_position'),
    networkId: id,
    role: z.enum(roles),
    seatId: optionalId,
  }),
  z.object({ verb: z.literal('confirm_positions'), networkId: id, personIds: people }),
  z.object({ verb: z.literal('edit_position'), networkId: id, personId: id }),
  z.object({
    verb: z.literal('set_position'),
    networkId: id,
    personId: id,
    role: z.enum([...roles, 'none']),
    seatId: optionalId,
  }),
  z.object({ verb: z.literal('hand_over'), networkId: id, personId: id }),
  z.object({ verb: z.literal('setup_submit'), networkId: id, fields }),
  z.object({ verb: z.literal('settings_submit'), networkId: id, fields }),
  z.object({ verb: z.literal('minutes_out'), sittingId: id }),
  z.object({
    verb: z.literal('run_command'),
    command: z.enum(commands),
    networkId: id.nullable().default(null),
  }),
]);

export type ParsedCardAction =
  | { parsed: 'action'; action: CardAction }
  /** `problem` names what is wrong, without what was typed. */
  | { parsed: 'invalid'; problem: string };

/**
 * Reads what a press carries: the button's data with the card's inputs merged flat into them by Teams. Never throws.
 *
 * @param verb the verb beside the data, used when the data hold none
 */
export function parseCardAction(data: unknown, verb?: string): ParsedCardAction {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { parsed: 'invalid', problem: 'data is not an object' };
  }
  const entries = Object.entries(data).map(([key, value]) => [key, value === null ? undefined : value]);
  const read = cardActionSchema.safeParse({ verb, ...Object.fromEntries(entries), fields: formFields(data) });
  if (read.success) return { parsed: 'action', action: read.data };
  return { parsed: 'invalid', problem: describe(read.error) };
}

/** Inputs of a form are named `in_` + field; text and ticks alike come as strings, numbers from some clients. */
function formFields(data: object): Record<string, unknown> {
  const inputs = Object.entries(data).flatMap(([key, value]): [string, unknown][] => {
    const name = key.slice(FIELD_PREFIX.length);
    if (!key.startsWith(FIELD_PREFIX) || !FIELD_NAME.test(name) || value === null) return [];
    return [[name, typeof value === 'number' || typeof value === 'boolean' ? String(value) : value]];
  });
  return Object.fromEntries(inputs.slice(0, MAX_FIELDS));
}

function describe(error: z.ZodError): string {
  const [first] = error.issues;
  if (first === undefined) return 'unreadable';
  if (first.code === 'invalid_union' && first.path[0] === 'verb') return 'verb: unknown';
  return `${first.path.map(String).join('.').slice(0, 80)}: ${first.code}`;
}
