import type { ActionItem } from '../../domain/action-item.ts';
import { actionKey } from '../../domain/action-reminders.ts';
import { endsAt } from '../../domain/sitting.ts';
import type { Caller } from '../context.ts';
import type { Tx } from '../ports/store.ts';

/**
 * After an action was made, changed or closed: the sweep looks at the network again, and the shared cards that list it
 * are brought up to date. The network is locked.
 */
export async function afterActionChange(tx: Tx, networkId: string, now: Date): Promise<void> {
  await tx.networks.wakeBy(networkId, now);
  for (const sitting of await tx.sittings.since(networkId, new Date(now.getTime() - 86_400_000))) {
    const listed = sitting.status === 'convened' && sitting.kind === 'ordinary' && endsAt(sitting) > now;
    if (listed) await tx.jobs.send({ job: 'refresh_cards', networkId, sittingId: sitting.id });
  }
}

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
