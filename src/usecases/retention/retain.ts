import type { Network } from '../../domain/network/network.ts';
import type { RetentionRun } from '../../domain/personal-data/retention.ts';
import { carryOut } from './carry-out.ts';
import type { RetentionContext } from './report-retention.ts';
import { reportRetention } from './report-retention.ts';

/**
 * The nightly look at what is past its term (ADR 30), network by network: reports what is about to go, and deletes what
 * was reported long enough ago. Called again it goes on where it stopped; a network that fails does not stop the
 * others.
 */
export async function retain(context: RetentionContext): Promise<void> {
  const networks = await context.store.transaction((tx) => tx.retention.networks());
  for (const network of networks) {
    try {
      await retainOne(context, network);
    } catch (error) {
      context.note('retention failed', { networkId: network.id, error: String(error) });
    }
  }
  await context.store.transaction((tx) => tx.personalData.eraseRemains());
}

async function retainOne(context: RetentionContext, { id }: Network): Promise<void> {
  await carryOut(context, id);
  const run = await context.store.transaction((tx) => reportRetention(context, tx, id));
  if (run !== null) context.note('retention report', toFields(run));
}

function toFields({ networkId, month, deleteAt, counts }: RetentionRun): Record<string, unknown> {
  return { networkId, month, deleteAt, ...counts };
}
