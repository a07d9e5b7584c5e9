import { endsAt } from '../../domain/sittings/sitting.ts';
import type { Tx } from '../ports/store.ts';
import { startOfToday } from './find-next-sitting.ts';

/** Asks for the shared cards of the convened sittings that are not over: whom or what they count has changed. */
export async function refreshComingCards(tx: Tx, networkId: string, now: Date): Promise<void> {
  const stored = await tx.sittings.since(networkId, startOfToday(now));
  const standing = stored.filter((sitting) => sitting.status === 'convened' && now < endsAt(sitting));
  await tx.jobs.refreshCards(standing.map(({ id: sittingId }) => ({ networkId, sittingId })));
}
