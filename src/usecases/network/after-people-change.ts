import type { Network } from '../../domain/network/network.ts';
import type { Tx } from '../ports/store.ts';
import { refreshComingCards } from '../sittings/refresh-coming-cards.ts';
import { endBrokenSubstitutions } from '../substitutes/end-substitution.ts';

/**
 * After people have joined, left or changed position: what rested on those who are gone ends, and the cards that
 * everybody shares count whom they should. The network is locked.
 */
export async function afterPeopleChange(tx: Tx, network: Network, now: Date): Promise<void> {
  await endBrokenSubstitutions(tx, network, now);
  await refreshComingCards(tx, network.id, now);
}
