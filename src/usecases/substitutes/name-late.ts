import { mayCoordinate } from '../../domain/network/authority.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { Caller } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { registerState } from '../register/load-register.ts';

/** Whether the caller may still add a substitute who has come to a sitting that has begun (product §8). */
export async function mayNameLate(
  tx: Tx,
  { caller, sitting, now }: { caller: Caller; sitting: Sitting; now: Date },
): Promise<boolean> {
  if (!mayCoordinate(caller.authority) || now < sitting.startsAt || sitting.status !== 'convened')
    return false;
  return (await registerState(tx, sitting)).state === 'open';
}
