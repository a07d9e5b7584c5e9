import type { ConnectorAnswer } from '../connector/connector-answer.ts';

/** Which calls a fault is for; what is left out matches every call. */
export interface CallMatch {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path?: RegExp;
  /** Conversation id without `;messageid=`; a chat or a channel. A new thread counts for its channel. */
  conversation?: string;
  /** Begins at the n-th matching call, counted from 1. */
  fromCall?: number;
}

/**
 * What happens instead of an ordinary answer. `taken`: whether what was asked is done all the same, which is what the
 * bot cannot know.
 */
export type Fault =
  | { fault: 'answer'; answer: ConnectorAnswer; taken?: boolean }
  /** The connection breaks without an answer. */
  | { fault: 'reset'; taken: boolean }
  /** No answer ever comes, until the connector closes. */
  | { fault: 'silence'; taken: boolean }
  /** The ordinary answer, late. */
  | { fault: 'delay'; delayMs: number }
  /** The ordinary answer, byte after byte: its body, or its head as well. */
  | { fault: 'slow'; bytesEach: number; everyMs: number; from?: 'head' | 'body' }
  /** Accepted with 202 and no id (platform facts §4.3). */
  | { fault: 'no_id' };

export interface FaultRule {
  match?: CallMatch;
  /** How many calls it is for; 1 unless told, Infinity for all. */
  times?: number;
  effect: Fault;
}

/** One call that arrived at the connector. */
export interface LoggedCall {
  /** 1, 2, 3 … in order of arrival. */
  n: number;
  method: string;
  /** Decoded, from `/v3` on, with its query. */
  path: string;
  conversationId: string;
  body: unknown;
  /** Status of the answer, null when none was given. */
  status: number | null;
  /** Whether what was asked has been done. */
  taken: boolean;
  fault: Fault['fault'] | null;
}

export interface Faults {
  /** Adds a rule; older rules come first. Gives a function that takes it back. */
  add(rule: FaultRule): () => void;
  clear(): void;
  /** The fault for this call, which counts as one use of its rule; null = none. */
  claim(call: { method: string; path: string; conversationId: string }): Fault | null;
}

interface ActiveRule {
  rule: FaultRule;
  seen: number;
  used: number;
}

/** Faults on order. Each rule counts the calls it matches, and is spent after `times` uses. */
export function createFaults(): Faults {
  let active: ActiveRule[] = [];
  return { add, clear, claim };

  function add(rule: FaultRule): () => void {
    const entry = { rule, seen: 0, used: 0 };
    active.push(entry);
    return () => {
      active = active.filter((each) => each !== entry);
    };
  }

  function clear(): void {
    active = [];
  }

  function claim(call: Parameters<Faults['claim']>[0]): Fault | null {
    for (const entry of active) {
      const { match = {}, times = 1, effect } = entry.rule;
      if (!matches(match, call)) continue;
      entry.seen += 1;
      if (entry.seen < (match.fromCall ?? 1) || entry.used >= times) continue;
      entry.used += 1;
      return effect;
    }
    return null;
  }
}

function matches(match: CallMatch, call: Parameters<Faults['claim']>[0]): boolean {
  if (match.method !== undefined && match.method !== call.method) return false;
  if (match.path !== undefined && !match.path.test(call.path)) return false;
  return match.conversation === undefined || match.conversation === call.conversationId;
}
