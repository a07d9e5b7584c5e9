import type { Context } from '../context.ts';

/** The channel sends again for seconds; two days is far beyond it (platform facts §7.2). */
const KEPT_MS = 2 * 24 * 3_600_000;

/** Forgets which activities were seen long ago. @returns how many */
export function forgetInbound(context: Context): Promise<number> {
  const before = new Date(context.clock.now().getTime() - KEPT_MS);
  return context.store.transaction((tx) => tx.inbound.forget(before));
}
