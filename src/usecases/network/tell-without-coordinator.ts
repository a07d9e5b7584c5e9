import type { Network } from '../../domain/network/network.ts';
import { isCoordinator } from '../../domain/network/person.ts';
import type { Tx } from '../ports/store.ts';

/** When the last coordinator has left the team, says so once in the channel, with what to do; otherwise nothing. */
export async function tellWithoutCoordinator(tx: Tx, network: Network, now: Date): Promise<void> {
  if (network.status === 'removed') return;
  const people = await tx.people.list(network.id);
  if (people.some(isCoordinator)) return;
  const last = people.find((person) => person.position?.role === 'coordinator');
  await tx.deliveries.enqueue(
    [
      {
        networkId: network.id,
        sittingId: null,
        kind: 'no_coordinator',
        lineKey: `no-coordinator-${last?.id ?? 'nobody'}`,
        recipient: { to: 'channel' },
        dueAt: now,
      },
    ],
    now,
  );
}
