import { type ConnectorAnswer, throttled } from './connector-answer.ts';

/** So many calls in so many milliseconds, wherever the window begins. */
type Window = readonly [calls: number, withinMs: number];

/** What Teams lets through (platform facts §2.1). */
const SEND: readonly Window[] = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
];
const READ: readonly Window[] = [
  [14, 1_000],
  [16, 2_000],
  [120, 30_000],
  [3_600, 3_600_000],
];
const TENANT: readonly Window[] = [[50, 1_000]];

export interface ConnectorLimits {
  /** The refusal of a call that is one too many; null when it may be answered. A refused call does not count. */
  refusal(call: { method: string; conversationId: string }): ConnectorAnswer | null;
}

/**
 * Counts calls as Teams does, to the millisecond: by conversation and kind of call, and all together for the one
 * tenant there is. Calls that name no conversation, such as a new chat, count together alone.
 */
export function createConnectorLimits(nowMs: () => number): ConnectorLimits {
  const logs = new Map<string, number[]>();
  return { refusal };

  function refusal({ method, conversationId }: Parameters<ConnectorLimits['refusal']>[0]) {
    const at = nowMs();
    const kind = method === 'GET' ? READ : SEND;
    const asked: [string, readonly Window[]][] = [['', TENANT]];
    if (conversationId !== '') asked.push([`${kind === READ ? 'read' : 'send'} ${conversationId}`, kind]);
    const waitMs = Math.max(...asked.map(([key, windows]) => waitFor(logs.get(key) ?? [], windows, at)));
    if (waitMs > 0) return throttled(String(Math.ceil(waitMs / 1_000)));
    for (const [key, windows] of asked) {
      const longest = Math.max(...windows.map(([, withinMs]) => withinMs));
      logs.set(key, [...(logs.get(key) ?? []).filter((each) => at - each < longest), at]);
    }
    return null;
  }
}

/** Milliseconds until one more call fits into every window. */
function waitFor(log: readonly number[], windows: readonly Window[], at: number): number {
  const waits = windows.map(([calls, withinMs]) => {
    const oldest = log.at(-calls);
    return oldest === undefined ? 0 : oldest + withinMs - at;
  });
  return Math.max(0, ...waits);
}
