import type { Network } from '../../domain/network/network.ts';
import type { RetentionCounts, RetentionRun } from '../../domain/personal-data/retention.ts';
import { cutoffsAt, monthToReport } from '../../domain/personal-data/retention.ts';
import type { Store } from '../ports/store.ts';

/** What is to go of one network: what has been reported, or what the report of this month would find. */
export interface RetentionPreview {
  network: Network;
  open: RetentionRun | null;
  month: string;
  counts: RetentionCounts;
}

/** Every network, those removed included. Changes nothing. */
export async function previewRetention(store: Store, now: Date): Promise<RetentionPreview[]> {
  return store.transaction(async (tx) => {
    const all: RetentionPreview[] = [];
    for (const network of await tx.retention.networks()) {
      const month = monthToReport(now, network.settings.calendar.timeZone);
      const counts = await tx.retention.count(network.id, cutoffsAt(network.settings, month));
      all.push({ network, open: await tx.retention.openRun(network.id), month, counts });
    }
    return all;
  });
}
