import type { InboundLog } from '../../../src/usecases/ports/store.ts';
import type { MemoryData } from './memory-data.ts';

export function inboundLog({ inbound }: MemoryData): InboundLog {
  return {
    firstTime: async (key, now) => 'inserted' in inbound.insert({ key, seenAt: now }),

    async forget(before) {
      const old = inbound.all().filter(({ seenAt }) => seenAt < before);
      for (const { key } of old) inbound.remove(key);
      return old.length;
    },
  };
}
