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
 * stands there at once, and the same again finds it there. Gives what became of it, or what to show when nothing was
 * proposed. An agenda takes secure addresses only: other links stay behind.
 */
export async function proposeAbout(
  context: Context,
  tx: Tx,
  { caller, ref, title, links, now }: About,
): Promise<{ notice: Notice | null } | { refused: View }> {
  const secure = links.filter(({ url }) => url.startsWith('https:'));
  const form = { ...EMPTY_FORM, title, links: toLinkLines(secure) };
  const view = await proposeItem(context, tx, { caller, ref, form, now });
  return view.view !== 'agenda' ? { refused: view } : { notice: view.notice };
}
