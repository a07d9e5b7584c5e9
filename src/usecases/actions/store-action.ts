import type { ActionItem } from '../../domain/actions/action-item.ts';
import { actionKey } from '../../domain/actions/action-reminders.ts';
import type { Caller } from '../context.ts';
import type { Tx } from '../ports/store.ts';

/** Queues the message to who was given an action, once for each date; gives whether they are told. */
export async function tellOwner(tx: Tx, caller: Caller, action: ActionItem, now: Date): Promise<boolean> {
  const { ownerId } = action;
  if (ownerId === null || ownerId === caller.person.id) return false;
  await tx.deliveries.enqueue(
    [
      {
        networkId: action.networkId,
        sittingId: null,
        kind: 'action_given',
        lineKey: actionKey('action_given', action.id, action.dueOn),
        recipient: { to: 'person', personId: ownerId },
        dueAt: now,
      },
    ],
    now,
  );
  return true;
}
