import * as z from 'zod';
import { SITTING_NOTICES } from '../../domain/view/sitting-view.ts';
import {
  commands,
  count,
  fields,
  id,
  MAX_REASON,
  optionalId,
  people,
  reason,
  roles,
  state,
  typed,
} from './card-fields.ts';

/** Answers, sittings, urgent calls, composition and settings. */
export const CORE_SCHEMAS = [
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
  z.object({ verb: z.literal('move_open'), ref: id }),
  z.object({ verb: z.literal('cancel_open'), ref: id }),
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
  z.object({
    verb: z.literal('show_settings'),
    networkId: id,
    page: z.enum(['rules', 'reminders', 'retention']),
  }),
  z.object({ verb: z.literal('settings_submit'), networkId: id, fields }),
  z.object({ verb: z.literal('minutes_out'), sittingId: id }),
  z.object({
    verb: z.literal('run_command'),
    command: z.enum(commands),
    networkId: id.nullable().default(null),
  }),
] as const;
