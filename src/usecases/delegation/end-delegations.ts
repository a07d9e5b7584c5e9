import { localDate } from '../../domain/calendar/wall-time.ts';
import type { Delegation } from '../../domain/delegation/delegation.ts';
import { deputyKey } from '../../domain/delegation/delegation-message.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Tx } from '../ports/store.ts';

/** Ends one at `now` and queues the message that tells its deputy. The network is locked. */
export async function endDelegation(tx: Tx, delegation: Delegation, now: Date): Promise<void> {
  await tx.delegations.save({ ...delegation, revokedAt: now });
  await tx.deliveries.enqueue(
    [
      {
        networkId: delegation.networkId,
        sittingId: null,
        kind: 'deputy_revoked',
        lineKey: deputyKey('deputy_revoked', delegation.id),
        recipient: { to: 'person', personId: delegation.deputyId },
        dueAt: now,
      },
    ],
    now,
  );
}

/**
 * Somebody gives up the coordination: what they delegated ends with the powers it came from, for good. Coordinating
 * again one day brings none of it back.
 */
export async function endDelegationsOf(
  tx: Tx,
  input: { network: Network; delegatorId: string; now: Date },
): Promise<void> {
  const { network, delegatorId, now } = input;
  const today = localDate(now, network.settings.calendar.timeZone);
  for (const delegation of await tx.delegations.open(network.id, today)) {
    if (delegation.delegatorId === delegatorId) await endDelegation(tx, delegation, now);
  }
}
