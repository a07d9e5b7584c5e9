import { EMPTY_FORM } from '../../domain/agenda-form.ts';
import type { Practice } from '../../domain/practice.ts';
import { toLinkLines } from '../../domain/read-links.ts';
import type { View } from '../../domain/view/view.ts';
import { proposeItem } from '../agenda/propose-item.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { practiceView } from './practice-view.ts';

/**
 * Puts a practice on the agenda of a sitting, as any item is proposed: what the coordination adds stands there at
 * once, and the same again finds it there.
 */
export async function proposePractice(
  context: Context,
  tx: Tx,
  input: { caller: Caller; practice: Practice; ref: string; now: Date },
): Promise<View> {
  const { caller, practice, ref, now } = input;
  // An agenda takes secure addresses only.
  const links = practice.links.filter(({ url }) => url.startsWith('https:'));
  const form = { ...EMPTY_FORM, title: context.wording.practiceItem(practice), links: toLinkLines(links) };
  const view = await proposeItem(context, tx, { caller, ref, form, now });
  if (view.view !== 'agenda' || view.problems.length > 0) return view;
  return practiceView(context, tx, { caller, practice, now, notice: view.notice });
}
