import type { UrgentAction } from '../../domain/card-action.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import type { HandlersOf, Press, Subject } from '../inbound/press-handler.ts';
import { onSitting, UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { loadFacts } from '../sittings/load-facts.ts';
import { conveneUrgent } from '../urgent/convene-urgent.ts';
import { prepareUrgent } from '../urgent/prepare-urgent.ts';
import { boardView } from '../urgent/show-board.ts';
import { urgentForm } from '../urgent/start-urgent.ts';

type OnDraft = Extract<UrgentAction, { draftId: string | null }>;

export const URGENT_PRESSES: HandlersOf<UrgentAction> = {
  show_board: {
    for: 'coordinator',
    effect: 'read',
    run: onSitting(async (_context, tx, { caller, sitting, now }) => {
      const facts = await loadFacts(tx, caller.network, sitting);
      return boardView(facts, await tx.deliveries.forSitting(sitting.id), now);
    }),
  },
  urgent_edit: { for: 'coordinator', effect: 'repeatable', run: onDraft },
  urgent_submit: { for: 'coordinator', effect: 'repeatable', run: onDraft },
  urgent_confirm: { for: 'coordinator', effect: 'repeatable', run: onDraft },
  urgent_drop: { for: 'coordinator', effect: 'repeatable', run: onDraft },
};

async function onDraft(
  context: Context,
  tx: Tx,
  press: Press<OnDraft> & { subject: Subject },
): Promise<View> {
  const { caller, action, now, subject } = press;
  if (action.draftId !== null && subject.draft?.personId !== caller.person.id) return UNKNOWN_ITEM;
  // The network first, as everywhere: two presses that lock in another order would wait for each other.
  await tx.networks.lock(caller.network.id);
  const draft = action.draftId === null ? null : await tx.drafts.lock(action.draftId);
  if (draft?.status === 'confirmed') return conveneUrgent(context, tx, { caller, draft, now });
  if (draft?.status === 'dropped') return onDropped(action.verb);
  if (action.verb === 'urgent_submit') return prepareUrgent(context, tx, { caller, draft, action, now });
  if (draft === null) return UNKNOWN_ITEM;
  if (action.verb === 'urgent_edit') return urgentForm(caller.network, draft, { problems: [] });
  if (action.verb === 'urgent_confirm') return conveneUrgent(context, tx, { caller, draft, now });
  await tx.drafts.save({ ...draft, status: 'dropped' });
  return { view: 'notice', notice: { code: 'urgent_dropped' } };
}

/** Given up, or replaced by a corrected one: an old card cannot bring it back. */
function onDropped(verb: OnDraft['verb']): View {
  if (verb === 'urgent_drop') return { view: 'notice', notice: { code: 'urgent_dropped' } };
  return verb === 'urgent_submit' ? { view: 'notice', notice: { code: 'already_received' } } : UNKNOWN_ITEM;
}
