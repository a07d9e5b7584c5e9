import { localDate, localTime } from '../../domain/calendar/wall-time.ts';
import { readWhen } from '../../domain/reading/read-when.ts';
import type { Context } from '../context.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import type { Tx } from '../ports/store.ts';
import { changeableSittings } from './changeable-sittings.ts';

const NO_SITTING: Shown = { view: { view: 'notice', notice: { code: 'no_sitting' } }, private: false };

/** `sposta [quando] [motivo]`: a form for the next sitting, or another chosen in it, filled with what was understood. Changes nothing. */
export async function showMoveForm(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { network } = input.caller;
  const { timeZone } = network.settings.calendar;
  const choices = await changeableSittings(context, tx, { network, now: input.now });
  const [sitting] = choices;
  if (sitting === undefined) return NO_SITTING;
  const read = readWhen(input.rest, input.now, timeZone);
  const startsAt = read.kind === 'instant' ? read.startsAt : null;
  return {
    view: {
      view: 'move_form',
      ref: sitting.ref,
      startsAt: sitting.startsAt,
      choices,
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

/** `annulla [motivo]`: asks which sitting, the next one unless chosen, and why, before cancelling it. Changes nothing. */
export async function showCancelForm(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { network } = input.caller;
  const choices = await changeableSittings(context, tx, { network, now: input.now });
  const [sitting] = choices;
  if (sitting === undefined) return NO_SITTING;
  return {
    view: {
      view: 'cancel_form',
      ref: sitting.ref,
      startsAt: sitting.startsAt,
      choices,
      timeZone: network.settings.calendar.timeZone,
      reason: input.rest,
      problems: [],
    },
    private: true,
  };
}
