import { refreshAction } from '../inbound.ts';
import type { SimMessage } from '../world/world-data.ts';

/** A client asks again for a card no sooner than this after its last answer (platform facts §2.4). */
const AGAIN_AFTER_MS = 60_000;

/** Remembers which cards were refreshed for whom; in real time, as the clients' own clocks run. */
export interface PageRefreshes {
  isDue(message: SimMessage, personId: string): boolean;
  done(message: SimMessage, personId: string): void;
}

/** @param elapsedMs milliseconds since any fixed moment */
export function createPageRefreshes(elapsedMs: () => number): PageRefreshes {
  const last = new Map<string, { edits: number; atMs: number }>();
  return {
    isDue(message, personId) {
      if (refreshAction(message, personId) === null) return false;
      const known = last.get(`${message.id}|${personId}`);
      return (
        known === undefined || known.edits !== message.edits || elapsedMs() - known.atMs > AGAIN_AFTER_MS
      );
    },
    done(message, personId) {
      last.set(`${message.id}|${personId}`, { edits: message.edits, atMs: elapsedMs() });
    },
  };
}
