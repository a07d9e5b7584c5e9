/** What has happened, line by line: the last lines to be read, all of them in one number. */
export interface Trace {
  note(line: string): void;
  readonly lines: number;
  last(): string[];
  /** The same for the same lines in the same order. */
  hash(): string;
}

const KEPT = 80;

export function createTrace(nowMs: () => number, echo: ((line: string) => void) | null): Trace {
  const kept: string[] = [];
  let [high, low, count] = [0xdeadbeef, 0x41c6ce57, 0];
  return {
    note(what) {
      count += 1;
      const line = `${new Date(nowMs()).toISOString().slice(0, 19)} ${what}`;
      for (let at = 0; at < line.length; at += 1) {
        const unit = line.charCodeAt(at);
        high = Math.imul(high ^ unit, 2654435761);
        low = Math.imul(low ^ unit, 1597334677);
      }
      kept.push(line);
      if (kept.length > KEPT) kept.shift();
      echo?.(line);
    },
    get lines() {
      return count;
    },
    last: () => [...kept],
    hash: () => `${(high >>> 0).toString(16).padStart(8, '0')}${(low >>> 0).toString(16).padStart(8, '0')}`,
  };
}
