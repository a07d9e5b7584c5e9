import type { SittingRef } from '../domain/card-action.ts';
import { readWhen } from '../domain/read-when.ts';
import type { Sitting } from '../domain/sitting.ts';
import { toRef } from '../domain/sitting-ref.ts';
import { localDate, localTime } from '../domain/wall-time.ts';
import type { CommandInput, Shown } from './command-input.ts';
import type { Context } from './context.ts';
import { findNextSitting } from './find-next-sitting.ts';
import type { Tx } from './ports/store.ts';

const NO_SITTING: Shown = { view: { view: 'notice', notice: { code: 'no_sitting' } }, private: false };

/** `sposta [quando] [motivo]`: a form for the next sitting, filled with what was understood. Changes nothing. */
export async function showMoveForm(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { network } = input.caller;
  const { timeZone } = network.settings.calendar;
  const sitting = await findNextSitting(context, tx, { network, now: input.now });
  if (sitting === null) return NO_SITTING;
  const read = readWhen(input.rest, input.now, timeZone);
  const startsAt = read.kind === 'instant' ? read.startsAt : null;
  return {
    view: {
      view: 'move_form',
      ref: await refOf(tx, sitting),
      startsAt: sitting.startsAt,
      timeZone,
      date: startsAt !== null ? localDate(startsAt, timeZone) : read.kind === 'date_only' ? read.on : '',
      time: localTime(startsAt ?? sitting.startsAt, timeZone),
      reason: read.rest,
      problems:
        read.kind === 'past' || read.kind === 'nonexistent'
          ? [{ field: 'when', problem: read.kind, understood: read.understood }]
          : [],
    },
    private: true,
  };
}

/** `annulla [motivo]`: asks for the reason before cancelling the next sitting. Changes nothing. */
export async function showCancelForm(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { network } = input.caller;
  const sitting = await findNextSitting(context, tx, { network, now: input.now });
  if (sitting === null) return NO_SITTING;
  return {
    view: {
      view: 'cancel_form',
      ref: await refOf(tx, sitting),
      startsAt: sitting.startsAt,
      timeZone: network.settings.calendar.timeZone,
      reason: input.rest,
      problems: [],
    },
    private: true,
  };
}

async function refOf(tx: Tx, sitting: Sitting): Promise<SittingRef> {
  const stored = await tx.sittings.byId(sitting.networkId, sitting.id);
  return toRef(sitting, stored !== null);
}
