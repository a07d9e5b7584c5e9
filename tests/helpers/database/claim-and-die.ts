import type { Delivery } from '../../../src/domain/delivery/delivery.ts';
import { openDatabase } from '../../../src/storage/engine/database.ts';
import type { StorageConfig } from '../../../src/storage/engine/engine.ts';
import { firstOf } from '../lists.ts';
import { addNetwork, aNudge, NOW } from './stored-network.ts';

/** What a process leaves that dies while it sends a message: the row claimed, its job waiting for the claim to end. */
export async function claimAndDie(config: StorageConfig): Promise<Delivery> {
  const dying = await openDatabase(config, () => undefined);
  const claimed = await dying.store.transaction(async (tx) => {
    const known = await addNetwork(tx);
    await tx.deliveries.insertSkipped(aNudge(known), 'by hand', NOW);
    const row = firstOf(await tx.deliveries.forSitting(known.sitting.id));
    const sending: Delivery = { ...row, status: 'sending', reason: null, attempts: 1, claimedAt: NOW };
    await tx.deliveries.save(sending);
    await tx.jobs.send({ job: 'deliver', deliveryId: row.id }, 3_600_000);
    return sending;
  });
  await dying.dispose();
  return claimed;
}
