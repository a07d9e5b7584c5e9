import { endsAt } from '../../domain/sittings/sitting.ts';
import type { Tx } from '../ports/store.ts';

/**
 * After something was changed that convocations list, an action or a shared project: the sweep looks at the network
 * again, and the shared cards that list it are brought up to date. The network is locked.
 */
export async function afterListedChange(tx: Tx, networkId: string, now: Date): Promise<void> {
  await tx.networks.wakeBy(networkId, now);
  for (const sitting of await tx.sittings.since(networkId, new Date(now.getTime() - 86_400_000))) {
    const listed = sitting.status === 'convened' && sitting.kind === 'ordinary' && endsAt(sitting) > now;
    if (listed) await tx.jobs.send({ job: 'refresh_cards', networkId, sittingId: sitting.id });
  }
}
