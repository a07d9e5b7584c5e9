import type { Network } from '../../domain/network/network.ts';
import {
  digestDueAt,
  digestFrom,
  digestKey,
  digestSettings,
  dueDigestMonth,
  nextDigestMonth,
} from '../../domain/practices/practice-digest.ts';
import type { Tx } from '../ports/store.ts';

/**
 * Decides the monthly digest of practices when it is due: one post for each month, of those shared since the last, the
 * first of those of one month; none when there are none. What came after is for the next.
 *
 * @returns when the next one is due; null when there is nothing to tell yet, or it is switched off. The network is
 *   locked
 */
export async function sweepDigest(
  tx: Tx,
  { network, now }: { network: Network; now: Date },
): Promise<Date | null> {
  const settings = digestSettings(network.settings);
  const nextMonth = nextDigestMonth(settings, now);
  if (nextMonth === null) return null;
  const { practices } = await tx.practices.newest(network.id, { skip: 0, limit: 1 });
  const newest = practices[0];
  if (newest === undefined) return null;
  const last = await tx.practices.lastDigest(network.id);
  const month = dueDigestMonth(settings, now);
  const nextAt = digestDueAt(nextMonth, settings);
  if (month === null || (last !== null && last.month >= month))
    return newest.createdAt > digestFrom(nextMonth, last, settings) ? nextAt : null;
  const [from, dueAt] = [digestFrom(month, last, settings), digestDueAt(month, settings)];
  const shared = await tx.practices.sharedBetween(network.id, from, dueAt);
  if (shared.length > 0 && (await tx.practices.recordDigest(network.id, { month, from, until: dueAt }))) {
    const about = { networkId: network.id, sittingId: null, kind: 'practice_digest' } as const;
    const post = { ...about, lineKey: digestKey(month), recipient: { to: 'channel' } as const, dueAt };
    await tx.deliveries.enqueue([post], now);
  }
  return newest.createdAt > dueAt ? nextAt : null;
}
