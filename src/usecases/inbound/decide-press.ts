import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { keepOwn } from './find-subject.ts';
import type { DecidedAction, Subject } from './press-handler.ts';
import { runCardAction } from './run-card-action.ts';

/**
 * Runs a press for somebody recognised as a person of a network. What belongs to another network does not exist for
 * them.
 */
export async function decidePress(
  context: Context,
  tx: Tx,
  press: { caller: Caller; action: DecidedAction; subject: Subject; now: Date },
): Promise<View> {
  const { caller, action, subject, now } = press;
  const { verb } = action;
  const networkId = caller.network.id;
  const view = await runCardAction(context, tx, { caller, action, subject: keepOwn(subject, caller), now });
  if (view.view === 'notice' && view.notice.code === 'unknown_item') {
    context.note('card action on what is not there', { verb, networkId });
  }
  return view;
}
