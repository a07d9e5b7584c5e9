import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** 48 bits: short enough to be read out on the telephone, long enough not to come twice in the logs kept. */
const ID_BYTES = 6;

interface Traced {
  correlationId: string;
  fields: Record<string, unknown>;
}

/**
 * Under which id the work of this moment goes: that of the activity or the sweep it comes from. Log lines carry it,
 * deliveries keep it, and their sending goes under it again, so that one search finds the whole way (ADR 0032).
 */
export interface Trace {
  /** Runs `work`, and whatever it starts, under a new id, or under one that is known. */
  run<T>(work: () => T, correlationId?: string): T;
  /** The id of the work under way; null outside of any. */
  current(): string | null;
  /** Fields that all further log lines of this work carry: ids and codes only. No-op outside of any. */
  add(fields: Record<string, unknown>): void;
  /** What a log line carries at this moment. */
  fields(): Record<string, unknown>;
}

export function createTrace(): Trace {
  const storage = new AsyncLocalStorage<Traced>();
  return {
    run: (work, correlationId = randomBytes(ID_BYTES).toString('hex')) =>
      storage.run({ correlationId, fields: {} }, work),
    current: () => storage.getStore()?.correlationId ?? null,
    add(fields) {
      Object.assign(storage.getStore()?.fields ?? {}, fields);
    },
    fields() {
      const traced = storage.getStore();
      return traced === undefined ? {} : { correlationId: traced.correlationId, ...traced.fields };
    },
  };
}
