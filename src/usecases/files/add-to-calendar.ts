import { linkExpiry } from '../../domain/files/file-link.ts';
import type { FileRequest } from '../../domain/files/file-request.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { loadFacts, personalSittingView } from '../sittings/load-facts.ts';
import { issueFileLink } from './issue-file-link.ts';

/**
 * The same card with the address of the sitting's file in it. Only who presses has it made: an answer, of which many
 * share a commit, costs nothing more. It does not refresh by itself, or the address would go as it came.
 */
export async function addToCalendar(
  context: Context,
  tx: Tx,
  { caller, sitting, now }: { caller: Caller; sitting: Sitting; now: Date },
): Promise<View> {
  const { network, person } = caller;
  const request: FileRequest = { file: 'sitting_event', sittingId: sitting.id };
  const expiresAt = linkExpiry(request, now);
  const calendarUrl = await issueFileLink(context, tx, {
    ...{ network, request, createdBy: person.id, now, expiresAt },
  });
  const facts = await loadFacts(tx, network, sitting);
  const view = await personalSittingView(tx, facts, { person, notice: 'shown', press: null, now });
  return view.view === 'sitting' ? { ...view, calendarUrl, refreshFor: [] } : view;
}
