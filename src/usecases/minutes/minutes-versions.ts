import type { Minutes, MinutesItem } from '../../domain/minutes/minutes.ts';
import type { MinutesAction } from '../../domain/minutes/minutes-action.ts';
import { mayWrite } from '../../domain/minutes/minutes-rules.ts';
import { isWorthKeeping } from '../../domain/minutes/minutes-version.ts';
import { readMinutesText } from '../../domain/minutes/read-minutes-text.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { toSittingView } from '../../domain/sittings/to-sitting-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import type { MinutesDesk } from './minutes-desk.ts';
import { lockMinutes, NO_MINUTES, readMinutes } from './minutes-desk.ts';
import { bringBack, formOf, itemForm } from './minutes-item-form.ts';
import { nameOf } from './minutes-state.ts';
import { notWriter } from './not-minutes-writer.ts';

/** How many of one item are shown. */
const SHOWN = 20;

interface Input<V extends MinutesAction['verb']> {
  caller: Caller;
  sitting: Sitting;
  action: MinutesAction & { verb: V };
  now: Date;
}

/** Keeps the stored text of an item that another has just taken the place of, where it is worth it. */
export async function keepReplaced(
  context: Pick<Context, 'newId'>,
  tx: Tx,
  of: { minutes: Minutes; item: MinutesItem; by: string; now: Date },
): Promise<void> {
  const { minutes, item, by, now } = of;
  const stored = item.written;
  if (!isWorthKeeping(stored, { editedBy: by, editedAt: now })) return;
  const { text, decisions, editedBy, editedAt } = stored;
  await tx.minutes.keepVersion({
    ...{ id: context.newId(), networkId: minutes.networkId, minutesId: minutes.id, itemKey: item.key },
    ...{ origin: 'replaced', text, decisions, by: editedBy, at: editedAt },
  });
}

/**
 * Keeps what somebody else has stored, and puts what was typed among the earlier texts, from where it can be had back.
 * The same form sent twice is one text. Also once the minutes are published: what was typed too late is not lost.
 */
export async function setMinutesAside(
  context: Context,
  tx: Tx,
  input: Input<'minutes_aside'>,
): Promise<View> {
  const { action, caller, now } = input;
  const desk = await lockMinutes(context, tx, input);
  if (desk === null) return NO_MINUTES;
  if (!mayWrite(desk.role)) return notWriter(tx, desk, input);
  const item = findItem(desk, action.itemKey);
  if (item === null || item.written === null) return UNKNOWN_ITEM;
  const { text, decisions, problems } = readMinutesText(action);
  const typed = { text: action.text, decisions: action.decisions, version: item.written.version };
  if (problems.length > 0) return bringBack(context, desk, item, { action: typed, problems, now });
  if (text !== '' || decisions.length > 0)
    await tx.minutes.keepVersion({
      ...{ id: action.formId, networkId: desk.minutes.networkId, minutesId: desk.minutes.id },
      ...{ itemKey: item.key, origin: 'set_aside', text, decisions, by: caller.person.id, at: now },
    });
  return itemForm(context, tx, desk, { key: item.key, now, said: 'set_aside' });
}

/** The earlier texts of one item. Changes nothing. */
export async function listMinutesVersions(
  context: Context,
  tx: Tx,
  input: Input<'minutes_versions'>,
): Promise<View> {
  const desk = await readMinutes(context, tx, input);
  if (desk === null) return NO_MINUTES;
  if (!mayWrite(desk.role)) return notWriter(tx, desk, input);
  const item = findItem(desk, input.action.itemKey);
  return item === null ? UNKNOWN_ITEM : versionsView(tx, desk, { item, now: input.now });
}

export async function versionsView(
  tx: Tx,
  desk: MinutesDesk,
  { item, now }: { item: MinutesItem; now: Date },
): Promise<View> {
  const { key, title, fixed } = item;
  const kept = await tx.minutes.versions(desk.minutes, key, SHOWN);
  return {
    view: 'minutes_versions',
    sitting: toSittingView(desk.facts, now),
    item: { key, title, fixed, number: desk.items.findIndex((each) => each.key === key) + 1 },
    versions: kept.map(({ id, origin, text, decisions, by, at }) => ({
      ...{ versionId: id, origin, text, decisions, at },
      byName: nameOf(desk.facts.people, by) ?? '',
    })),
  };
}

/** The form of an item with an earlier text in it. Changes nothing: it is stored when somebody saves it. */
export async function takeMinutesBack(
  context: Context,
  tx: Tx,
  input: Input<'minutes_take_back'>,
): Promise<View> {
  const { action, now } = input;
  const desk = await readMinutes(context, tx, input);
  if (desk === null) return NO_MINUTES;
  if (!mayWrite(desk.role)) return notWriter(tx, desk, input);
  const item = findItem(desk, action.itemKey);
  const kept = item === null ? [] : await tx.minutes.versions(desk.minutes, item.key, SHOWN);
  const version = kept.find(({ id }) => id === action.versionId);
  if (item === null || version === undefined) return UNKNOWN_ITEM;
  const { text, decisions } = version;
  const form = formOf(context, desk, item, now);
  return { ...form, text, decisions: decisions.join('\n'), proposed: false, said: 'taken_back' };
}

function findItem({ items }: MinutesDesk, key: string): MinutesItem | null {
  return items.find((item) => item.key === key) ?? null;
}
