import { localTime } from '../../domain/calendar/wall-time.ts';
import type { SittingAction } from '../../domain/card-action.ts';
import type { SittingRef } from '../../domain/sittings/sitting-ref.ts';
import { toRef } from '../../domain/sittings/sitting-ref.ts';
import type { SittingChoice } from '../../domain/view/choices.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import type { Press } from '../inbound/press-handler.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { changeableSittings } from './changeable-sittings.ts';
import { seeRef } from './find-ref.ts';
import { unchangeable } from './unchangeable.ts';

type Opening = Press<SittingAction & { verb: 'move_open' | 'cancel_open' }>;

/** The form to move one date of the calendar. Changes nothing. */
export async function openMoveForm(context: Context, tx: Tx, press: Opening): Promise<View> {
  const found = await findDate(context, tx, press);
  if ('view' in found) return found.view;
  const time = localTime(found.startsAt, found.timeZone);
  return { view: 'move_form', ...found, date: '', time, reason: '', problems: [] };
}

/** The form to cancel it. Changes nothing. */
export async function openCancelForm(context: Context, tx: Tx, press: Opening): Promise<View> {
  const found = await findDate(context, tx, press);
  if ('view' in found) return found.view;
  return { view: 'cancel_form', ...found, reason: '', problems: [] };
}

interface FoundDate {
  ref: SittingRef;
  startsAt: Date;
  timeZone: string;
  choices: SittingChoice[];
}

/** With the date as it is now, also when the calendar that was pressed showed an older one. */
async function findDate(
  context: Context,
  tx: Tx,
  { caller, action, now }: Opening,
): Promise<FoundDate | { view: View }> {
  const { network } = caller;
  const { timeZone } = network.settings.calendar;
  const seen = await seeRef(context, tx, { network, ref: action.ref });
  if (seen === null) return { view: UNKNOWN_ITEM };
  const { sitting, stored } = seen;
  const refused = unchangeable(sitting, timeZone, now);
  if (refused !== null) return { view: refused };
  const choices = await changeableSittings(context, tx, { network, now });
  return { ref: toRef(sitting, stored), startsAt: sitting.startsAt, timeZone, choices };
}
