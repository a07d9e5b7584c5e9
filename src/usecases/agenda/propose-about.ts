import { EMPTY_FORM } from '../../domain/agenda/agenda-form.ts';
import { toLinkLines } from '../../domain/reading/read-links.ts';
import type { DocumentLink } from '../../domain/sittings/sitting.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { proposeItem } from './propose-item.ts';

interface About {
  caller: Caller;
  /** Of the sitting. */
  ref: string;
  title: string;
  links: readonly DocumentLink[];
  now: Date;
}

/**
 * Puts something the network shares on the agenda of a sitting, as any item is proposed: what the coordination adds
 * stands there at once, and the same again finds it there. Gives what became of it, also when the agenda refused it, or
 * what to show when nothing could be proposed. An agenda takes secure addresses only: other links stay behind.
 */
export async function proposeAbout(
  context: Context,
  tx: Tx,
  { caller, ref, title, links, now }: About,
): Promise<{ notice: Notice | null } | { refused: View }> {
  const secure = links.filter(({ url }) => url.startsWith('https:'));
  const form = { ...EMPTY_FORM, title, links: toLinkLines(secure) };
  const view = await proposeItem(context, tx, { caller, ref, form, now });
  // The form of the agenda would show the item without what it is about, and its fields would mend nothing.
  const meant = view.view === 'agenda_form' && view.choices.find((choice) => choice.ref === view.ref);
  if (view.view === 'agenda_form' && meant) {
    const { problems, timeZone } = view;
    return { notice: { code: 'agenda_not_added', title, problems, startsAt: meant.startsAt, timeZone } };
  }
  return view.view === 'agenda' ? { notice: view.notice } : { refused: view };
}
