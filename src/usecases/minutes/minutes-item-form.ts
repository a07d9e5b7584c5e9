import type { MinutesItem } from '../../domain/minutes/minutes.ts';
import type { MinutesProblem } from '../../domain/minutes/read-minutes-text.ts';
import { toSittingView } from '../../domain/sittings/to-sitting-view.ts';
import type { MinutesView } from '../../domain/view/minutes-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import type { MinutesDesk } from './minutes-desk.ts';
import { proposalsFor } from './minutes-proposal.ts';
import { nameOf, remarkViews } from './minutes-state.ts';

type ItemForm = Extract<MinutesView, { view: 'minutes_item' }>;

/** Bytes of typed text that a form can bring back within the limit of a card (28 KB), its other parts counted. */
const BROUGHT_BACK_BYTES = 23_000;

/** What was typed, and from which version. */
type Typed = { text: string; decisions: string; version: number };

/** The form of one item with what is stored, or with the proposal for one nobody has written. */
export async function itemForm(
  context: Context,
  tx: Tx,
  desk: MinutesDesk,
  of: { key: string; now: Date; said: ItemForm['said'] },
): Promise<View> {
  const item = desk.items.find((candidate) => candidate.key === of.key);
  if (item === undefined) return UNKNOWN_ITEM;
  const text = item.written?.text ?? (await proposalsFor(context, tx, desk))(item);
  return {
    ...formOf(context, desk, item, of.now),
    text,
    decisions: (item.written?.decisions ?? []).join('\n'),
    said: of.said,
  };
}

/** The form with what was typed, when it fits in a card; else the one on the screen stays, with everything in it. */
export function bringBack(
  context: Pick<Context, 'newId'>,
  desk: MinutesDesk,
  item: MinutesItem,
  input: { action: Typed; problems: MinutesProblem[]; now: Date },
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
    ...formOf(context, desk, item, now),
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

/** The form of one item, empty. */
export function formOf(
  context: Pick<Context, 'newId'>,
  desk: MinutesDesk,
  item: MinutesItem,
  now: Date,
): ItemForm {
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
    formId: context.newId(),
    said: null,
  };
}
