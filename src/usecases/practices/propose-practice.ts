import type { Practice } from '../../domain/practice.ts';
import type { View } from '../../domain/view/view.ts';
import { proposeAbout } from '../agenda/propose-about.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { practiceView } from './practice-view.ts';

/** Puts a practice on the agenda of a sitting. */
export async function proposePractice(
  context: Context,
  tx: Tx,
  input: { caller: Caller; practice: Practice; ref: string; now: Date },
): Promise<View> {
  const { caller, practice, ref, now } = input;
  const title = context.wording.practiceItem(practice);
  const proposed = await proposeAbout(context, tx, { caller, ref, now, title, links: practice.links });
  if ('refused' in proposed) return proposed.refused;
  return practiceView(context, tx, { caller, practice, now, notice: proposed.notice });
}
