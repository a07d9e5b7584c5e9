import type { MinutesItem } from '../../domain/minutes/minutes.ts';
import type { MinutesAction, MinutesMove } from '../../domain/minutes/minutes-action.ts';
import { mayWrite, writeItem } from '../../domain/minutes/minutes-rules.ts';
import { readMinutesText } from '../../domain/minutes/read-minutes-text.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { lockMinutes, NO_MINUTES, readMinutes } from './minutes-desk.ts';
import { bringBack, itemForm } from './minutes-item-form.ts';
import { keepReplaced, versionsView } from './minutes-versions.ts';
import { notWriter } from './not-minutes-writer.ts';
import { showMinutesOf } from './show-minutes.ts';

interface Input<V extends MinutesAction['verb']> {
  caller: Caller;
  sitting: Sitting;
  action: MinutesAction & { verb: V };
  now: Date;
}

/** Opens one item for writing. Changes nothing. */
export async function editMinutesItem(context: Context, tx: Tx, input: Input<'minutes_edit'>): Promise<View> {
  const desk = await readMinutes(context, tx, input);
  if (desk === null) return NO_MINUTES;
  if (!mayWrite(desk.role)) return notWriter(tx, desk, input);
  return itemForm(context, tx, desk, { key: input.action.itemKey, now: input.now, said: null });
}

/**
 * Stores what was typed about one item. When somebody else has changed it since the form was made nothing is stored:
 * the form comes back with what was typed and with the newer text, and saving it then is a choice. What a text of
 * somebody else took the place of is kept.
 */
export async function saveMinutesItem(context: Context, tx: Tx, input: Input<'minutes_save'>): Promise<View> {
  const { action, caller, now } = input;
  const desk = await lockMinutes(context, tx, input);
  if (desk === null) return NO_MINUTES;
  if (!mayWrite(desk.role)) return notWriter(tx, desk, input);
  const item = desk.items.find((candidate) => candidate.key === action.itemKey);
  if (item === undefined) return UNKNOWN_ITEM;
  const read = readMinutesText(action);
  if (read.problems.length > 0) return bringBack(context, desk, item, { ...input, problems: read.problems });
  const step = writeItem(desk.minutes, {
    key: item.key,
    title: item.title,
    text: read.text,
    decisions: read.decisions,
    version: action.version,
    editedBy: caller.person.id,
    editedAt: now,
  });
  if (step.step === 'conflict' || step.step === 'frozen')
    return bringBack(context, desk, item, { ...input, problems: [] });
  if (step.step === 'saved') {
    await tx.minutes.save(step.minutes);
    await keepReplaced(context, tx, { minutes: step.minutes, item, by: caller.person.id, now });
  }
  return goOn(context, tx, { ...input, item, items: desk.items });
}

/** The same item, one beside it, its earlier texts, or the minutes as a whole. */
async function goOn(
  context: Context,
  tx: Tx,
  input: Input<'minutes_save'> & { item: MinutesItem; items: readonly MinutesItem[] },
): Promise<View> {
  const { action, item, items } = input;
  if (action.move === 'overview') return showMinutesOf(context, tx, input);
  const desk = await readMinutes(context, tx, input);
  if (desk === null) return NO_MINUTES;
  if (action.move === 'versions') return versionsView(tx, desk, { item, now: input.now });
  const at = items.findIndex((candidate) => candidate.key === item.key) + STEPS[action.move];
  const key = items[at]?.key ?? item.key;
  return itemForm(context, tx, desk, { key, now: input.now, said: 'saved' });
}

const STEPS: Record<Exclude<MinutesMove, 'overview' | 'versions'>, number> = {
  stay: 0,
  next: 1,
  previous: -1,
};
