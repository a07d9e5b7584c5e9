import type { Context } from '../context.ts';

/** Forgets links that open nothing any more. @returns how many */
export function forgetFileLinks(context: Context): Promise<number> {
  return context.store.transaction((tx) => tx.fileLinks.forget(context.clock.now()));
}
