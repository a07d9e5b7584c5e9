import type { ActionItemAction } from '../../domain/actions/action-item-action.ts';
import type { View } from '../../domain/view/view.ts';
import { actionForm, actionsView, draftOf } from '../actions/actions-view.ts';
import { closeAction } from '../actions/close-action.ts';
import { submitAction } from '../actions/record-action.ts';
import type { HandlersOf, Press } from '../inbound/press-handler.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';

export const ACTION_PRESSES: HandlersOf<ActionItemAction> = {
  action_new: {
    for: 'coordinator',
    effect: 'read',
    run: async (context, tx, { caller, action }) => {
      const { decidedIn } = action;
      if (decidedIn !== null && (await tx.sittings.byId(caller.network.id, decidedIn)) === null)
        return UNKNOWN_ITEM;
      return actionForm(tx, { caller, actionId: context.newId(), version: null, sittingId: decidedIn });
    },
  },
  action_edit: { for: 'coordinator', effect: 'read', run: (_context, tx, press) => editForm(tx, press) },
  action_submit: {
    for: 'coordinator',
    effect: 'repeatable',
    run: (_context, tx, press) => submitAction(tx, press),
  },
  action_close: {
    for: 'everybody',
    effect: 'repeatable',
    run: (_context, tx, { caller, action: { actionId, outcome, reason }, now }) =>
      closeAction(tx, { caller, now, actionId, outcome, word: reason }),
  },
  action_done: {
    for: 'everybody',
    effect: 'repeatable',
    run: (_context, tx, { caller, action: { actionId }, now }) =>
      closeAction(tx, { caller, now, actionId, outcome: 'done', word: '' }),
  },
};

async function editForm(
  tx: Tx,
  { caller, action, now }: Press<Extract<ActionItemAction, { verb: 'action_edit' }>>,
): Promise<View> {
  const { actionId } = action;
  if (actionId === '')
    return actionsView(tx, { caller, now, problems: [{ problem: 'not_picked', understood: null }] });
  const stored = await tx.actions.byId(caller.network.id, actionId);
  if (stored === null) return UNKNOWN_ITEM;
  const { text, state, version, sittingId } = stored;
  if (state !== 'open')
    return actionsView(tx, { caller, now, notice: { code: 'action_already_closed', text, outcome: state } });
  return actionForm(tx, { caller, actionId, version, sittingId, draft: draftOf(stored) });
}
