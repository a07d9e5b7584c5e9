import { randomUUID } from 'node:crypto';
import type { Sitting } from '../../../src/domain/sittings/sitting.ts';
import type { Tx } from '../../../src/usecases/ports/store.ts';
import { loadRegister } from '../../../src/usecases/register/load-register.ts';

/** Closes the register of a sitting as it stands, in the name of `byPersonId`. */
export async function closeRegister(
  tx: Tx,
  sitting: Sitting,
  by: { byPersonId: string; at: Date },
): Promise<void> {
  const network = await tx.networks.lock(sitting.networkId);
  if (network === null) throw new Error('the network is not there');
  const { register } = await loadRegister(tx, network, sitting);
  await tx.registers.append({
    event: 'closed',
    frame: register.frame,
    id: randomUUID(),
    networkId: sitting.networkId,
    sittingId: sitting.id,
    via: 'coordinator',
    recordedBy: by.byPersonId,
    recordedAt: by.at,
  });
}
