import type { Context } from '../context.ts';

/**
 * Has the sweep look at every running network, whatever instant was written down for it: that was computed with the
 * clock and the time-zone data of then, and either may have been wrong (reliability F30–F32). Decides nothing itself.
 */
export async function lookAgain(context: Context): Promise<void> {
  const now = context.clock.now();
  await context.store.transaction(async (tx) => {
    for (const network of await tx.networks.active()) await tx.networks.wakeBy(network.id, now);
  });
}
