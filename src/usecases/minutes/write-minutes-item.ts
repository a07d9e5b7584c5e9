import type { MinutesItem } from '../../domain/minutes.ts';
import type { MinutesAction, MinutesMove } from '../../domain/minutes-action.ts';
import { mayWrite, writeItem } from '../../domain/minutes-rules.ts';
import type { MinutesProblem } from '../../domain/read-minutes-text.ts';
import { readMinutesText } from '../../domain/read-minutes-text.ts';
import type { Sitting } from '../../domain/sitting.ts';
import { toSittingView } from '../../domain/sitting-facts.ts';
import type { MinutesView } from '../../domain/view/minutes-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import type { MinutesDesk } from './minutes-desk.ts';
import { lockMinutes, NO_MINUTES, readMinutes } from './minutes-desk.ts';
import { proposalsFor } from './minutes-proposal.ts';
import { nameOf, remarkViews } from './minutes-state.ts';
import { notWriter } from './not-minutes-writer.ts';
import { showMinutesOf } from './show-minutes.ts';

type ItemForm = Extract<MinutesView, { view: 'minutes_item' }>;

/** Bytes of typed text that a form can bring back within the limit of a card (28 KB), its other parts counted. */
const BROUGHT_BACK_BYTES = 23_000;

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
  return itemForm(context, tx, desk, { key: input.action.itemKey, now: input.now, saved: false });
}

/**
 * Stores what was typed about one item. When somebody else has changed it since the form was made nothing is stored:
 * the form comes back with what was typed and with the newer text, and saving it then is a choice.
 */
export async function saveMinutesItem(context: Context, tx: Tx, input: Input<'minutes_save'>): Promise<View> {
  const { action, caller, now } = input;
  const desk = await lockMinutes(context, tx, input);
  if (desk === null) return NO_MINUTES;
  if (!mayWrite(desk.role)) return notWriter(tx, desk, input);
  const item = desk.items.find((candidate) => candidate.key === action.itemKey);
  if (item === undefined) return UNKNOWN_ITEM;
  const read = readMinutesText(action);
  if (read.problems.length > 0) return bringBack(desk, item, { ...input, problems: read.problems });
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
    return bringBack(desk, item, { ...input, problems: [] });
  if (step.step === 'saved') await tx.minutes.save(step.minutes);
  return goOn(context, tx, { ...input, item, items: desk.items });
}

/** The same item, one beside it, or the minutes as a whole. */
async function goOn(
  context: Context,
  tx: Tx,
  input: Input<'minutes_save'> & { item: MinutesItem; items: readonly MinutesItem[] },
): Promise<View> {
  const { action, item, items } = input;
  if (action.move === 'overview') return showMinutesOf(context, tx, input);
  const desk = await readMinutes(context, tx, input);
  if (desk === null) return NO_MINUTES;
  const at = items.findIndex((candidate) => candidate.key === item.key) + STEPS[action.move];
  const key = items[at]?.key ?? item.key;
  return itemForm(context, tx, desk, { key, now: input.now, saved: true });
}

const STEPS: Record<Exclude<MinutesMove, 'overview'>, number> = { stay: 0, next: 1, previous: -1 };

async function itemForm(
  context: Context,
  tx: Tx,
  desk: MinutesDesk,
  of: { key: string; now: Date; saved: boolean },
): Promise<View> {
  const item = desk.items.find((candidate) => candidate.key === of.key);
  if (item === undefined) return UNKNOWN_ITEM;
  const text = item.written?.text ?? (await proposalsFor(context, tx, desk))(item);
  return {
    ...formOf(desk, item, of.now),
    text,
    decisions: (item.written?.decisions ?? []).join('\n'),
    saved: of.saved,
  };
}

/** The form with what was typed, when it fits in a card; else the one on the screen stays, with everything in it. */
function bringBack(
  desk: MinutesDesk,
  item: MinutesItem,
  input: Input<'minutes_save'> & { problems: MinutesProblem[] },
): View {
  const { action, problems, now } = input;
  const bytes = new TextEncoder().encode(JSON.stringify([action.text, action.decisions])).length;
  const [problem] = problems;
  if (bytes > BROUGHT_BACK_BYTES && problem !== undefined) {
    const { length, limit } = problem;
    return { view: 'notice', notice: { code: 'remark_too_long', length, limit } };
  }
  const { minutes, facts } = desk;
  const { written } = item;
  // With a problem of its own the form keeps its version: a newer text is told of when it is saved.
  const meanwhile = problems.length === 0 && minutes.status !== 'published' ? written : null;
  return {
    ...formOf(desk, item, now),
    version: problems.length > 0 ? action.version : (written?.version ?? 0),
    text: action.text,
    decisions: action.decisions,
    proposed: false,
    newer:
      meanwhile === null
        ? null
        : {
            byName: nameOf(facts.people, meanwhile.editedBy) ?? '',
            at: meanwhile.editedAt,
            text: meanwhile.text,
            decisions: meanwhile.decisions,
          },
    problems,
  };
}

function formOf(desk: MinutesDesk, item: MinutesItem, now: Date): ItemForm {
  const { minutes, facts, items } = desk;
  const about = minutes.comments.filter((comment) => comment.itemKey === item.key);
  return {
    view: 'minutes_item',
    sitting: toSittingView(facts, now),
    item: {
      key: item.key,
      number: items.indexOf(item) + 1,
      count: items.length,
      title: item.title,
      fixed: item.fixed,
      treated: item.treated,
    },
    version: item.written?.version ?? 0,
    text: '',
    decisions: '',
    proposed: item.written === null || item.written.editedBy === null,
    comments: remarkViews(about, items, facts.people),
    newer: null,
    problems: [],
    frozen: minutes.status === 'published',
    saved: false,
  };
}
