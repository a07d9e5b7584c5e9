import type { Network } from '../../../src/domain/network/network.ts';
import { completeSettings } from '../../../src/domain/settings/settings.ts';
import type { NetworkRepository } from '../../../src/usecases/ports/store.ts';
import type { MemoryData } from './memory-data.ts';
import { by } from './order.ts';

/** Locks are free: transactions run one after the other. */
export function networkRepository({ networks, counters }: MemoryData): NetworkRepository {
  const change = (id: string, fields: Partial<Network>) => {
    const stored = networks.get(id);
    if (stored !== null) networks.put({ ...stored, ...fields });
  };
  const active = () => networks.all().filter(({ status }) => status === 'active');

  return {
    byId: async (id) => networks.get(id),
    lock: async (id) => networks.get(id),
    byTeam: async (tenantId, teamId) => networks.where('team', JSON.stringify([tenantId, teamId]))[0] ?? null,

    async insert(network) {
      const result = networks.insert({ ...network, settings: completeSettings(network.settings) });
      if ('conflict' in result && result.conflict === 'primary')
        throw new Error('the network is there already');
      return 'inserted' in result;
    },

    async save(network) {
      change(network.id, { ...network, settings: completeSettings(network.settings) });
    },

    async refreshServiceUrl(networkId, serviceUrl) {
      if (networks.get(networkId)?.serviceUrl !== serviceUrl) change(networkId, { serviceUrl });
    },

    async claimDue(now, limit) {
      const due = active().filter(({ nextDueAt }) => nextDueAt !== null && nextDueAt <= now);
      return due.sort(by(({ nextDueAt }) => nextDueAt)).slice(0, limit);
    },

    async setNextDueAt(networkId, at) {
      change(networkId, { nextDueAt: at });
    },

    async wakeBy(networkId, at) {
      const next = networks.get(networkId)?.nextDueAt ?? null;
      if (next === null || next > at) change(networkId, { nextDueAt: at });
    },

    active: async () =>
      active().sort(
        by(
          ({ name }) => name,
          ({ id }) => id,
        ),
      ),

    async nextConvocationNumber(networkId, year) {
      const stored = counters.get(`${networkId}|${year}`);
      const last = (stored?.last ?? 0) + 1;
      if (stored === null) counters.insert({ networkId, year, last });
      else counters.put({ networkId, year, last });
      return last;
    },
  };
}
