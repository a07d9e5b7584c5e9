import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { erasePerson, leaderlessWithout } from './erase-person.ts';

interface Asked {
  caller: Caller;
  now: Date;
}

/** What erasure does, before it does it. Changes nothing. */
export async function askErasure(tx: Tx, { caller }: Pick<Asked, 'caller'>): Promise<View> {
  const { network, person } = caller;
  const people = await tx.personalData.everywhere(network.tenantId, person.aadObjectId);
  const names: string[] = [];
  for (const { networkId } of people) names.push((await tx.networks.byId(networkId))?.name ?? '');
  return {
    view: 'erase_personal_data',
    networkId: network.id,
    networks: names,
    leaderless: await leaderlessWithout(tx, people),
  };
}

/** Pressed again, the presser is nobody of the network any more and is told so. */
export async function confirmErasure(context: Context, tx: Tx, { caller, now }: Asked): Promise<View> {
  const { network, person } = caller;
  const outcome = await erasePerson(context, tx, {
    tenantId: network.tenantId,
    aadObjectId: person.aadObjectId,
    by: 'person',
    now,
  });
  if (outcome.outcome === 'leaderless') return askErasure(tx, { caller });
  return { view: 'notice', notice: { code: 'data_erased' } };
}
