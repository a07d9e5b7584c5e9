import type { AuditLog } from '../../../src/usecases/ports/store.ts';
import { throughJson } from './frozen.ts';
import type { MemoryData } from './memory-data.ts';
import { mustBelong } from './references.ts';

/** Append-only: there is nothing to change or remove an entry with. */
export function auditLog(data: MemoryData): AuditLog {
  const { audit } = data;
  let last = 0;
  return {
    async append(entry) {
      mustBelong(data, entry.networkId, { delegations: [entry.delegated?.delegationId ?? null] });
      last += 1;
      audit.insert({ ...entry, details: throughJson(entry.details), id: last });
    },

    async list(networkId, limit) {
      const newestFirst = audit.where('network', networkId).sort((a, b) => b.id - a.id);
      return newestFirst.slice(0, limit).map(({ id: _, ...entry }) => entry);
    },

    async done(networkId, acts, limit) {
      const found = audit
        .where('network', networkId)
        .filter(({ act, outcome }) => outcome === 'done' && acts.includes(act));
      const newestFirst = found.sort((a, b) => b.id - a.id);
      return newestFirst.slice(0, limit).map(({ id: _, ...entry }) => entry);
    },
  };
}
