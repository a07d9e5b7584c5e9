import type { Network } from '../../domain/network/network.ts';
import {
  digestDueAt,
  digestKey,
  digestSettings,
  dueDigestMonth,
  nextDigestAt,
} from '../../domain/practices/practice-digest.ts';
import type { Tx } from '../ports/store.ts';

const EVER = new Date(0);

/**
 * Decides the monthly digest of practices when it is due: one post for each month, of those shared since the last;
 * none when there are none. What came after is for the next.
 *
 * @returns when the next one is due; null when there is nothing to tell yet, or it is switched off. The network is
 *   locked
 */
export async function sweepDigest(
  tx: Tx,
  { network, now }: { network: Network; now: Date },
): Promise<Date | null> {
  const settings = digestSettings(network.settings);
  if (!settings.practiceDigest) return null;
  const last = await tx.practices.lastDigest(network.id);
  const from = last?.until ?? EVER;
  const { practices } = await tx.practices.newest(network.id, { skip: 0, limit: 1 });
  const newestAt = practices[0]?.createdAt ?? EVER;
  if (newestAt <= from) return null;
  const month = dueDigestMonth(settings, now);
  if (month === null || (last !== null && last.month >= month)) return nextDigestAt(settings, now);
  const dueAt = digestDueAt(month, settings);
  const shared = await tx.practices.sharedBetween(network.id, from, dueAt);
  if (shared.length > 0 && (await tx.practices.recordDigest(network.id, { month, from, until: dueAt }))) {
    const about = { networkId: network.id, sittingId: null, kind: 'practice_digest' } as const;
    const post = { ...about, lineKey: digestKey(month), recipient: { to: 'channel' } as const, dueAt };
    await tx.deliveries.enqueue([post], now);
  }
  return newestAt > dueAt ? nextDigestAt(settings, now) : null;
}
