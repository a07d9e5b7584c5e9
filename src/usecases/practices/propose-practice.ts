import type { Practice } from '../../domain/practices/practice.ts';
import type { View } from '../../domain/view/view.ts';
import { proposeAbout } from '../agenda/propose-about.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { practiceView } from './practice-view.ts';

interface Input {
  caller: Caller;
  practice: Practice;
  ref: string;
  now: Date;
}

/** Puts a practice on the agenda of a sitting. */
export async function proposePractice(context: Context, tx: Tx, input: Input): Promise<View> {
  const proposed = await propose(context, tx, input);
  if ('refused' in proposed) return proposed.refused;
  const { caller, practice, now } = input;
  return practiceView(context, tx, { caller, practice, now, notice: proposed.notice });
}

/** The same from the digest, which everybody sees: what became of it is said, and the card stays as it is. */
export async function proposeFromDigest(context: Context, tx: Tx, input: Input): Promise<View> {
  const proposed = await propose(context, tx, input);
  if ('refused' in proposed) return proposed.refused;
  const { caller, practice, now } = input;
  return proposed.notice === null
    ? practiceView(context, tx, { caller, practice, now })
    : { view: 'notice', notice: proposed.notice };
}

function propose(context: Context, tx: Tx, { caller, practice, ref, now }: Input) {
  const title = context.wording.practiceItem(practice);
  return proposeAbout(context, tx, { caller, ref, now, title, links: practice.links });
}
