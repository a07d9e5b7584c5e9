import type { SittingRepository } from '../../../src/usecases/ports/store.ts';
import { throughJson } from './frozen.ts';
import type { MemoryData } from './memory-data.ts';
import { oldestFirst } from './order.ts';
import { must, mustBelong } from './references.ts';

const SERIES_REACH_MS = 62 * 86_400_000;

export function sittingRepository(data: MemoryData): SittingRepository {
  const { sittings } = data;
  return {
    async byId(networkId, id) {
      const sitting = sittings.get(id);
      return sitting?.networkId === networkId ? sitting : null;
    },
    find: async (id) => sittings.get(id),
    bySeries: async (networkId, seriesOn) => sittings.where('series', `${networkId}|${seriesOn}`)[0] ?? null,

    async since(networkId, from) {
      const seriesFrom = new Date(from.getTime() - SERIES_REACH_MS).toISOString().slice(0, 10);
      return sittings
        .where('network', networkId)
        .filter(({ startsAt, seriesOn }) => startsAt >= from || (seriesOn !== null && seriesOn >= seriesFrom))
        .sort(oldestFirst(({ startsAt }) => startsAt));
    },

    async insert(sitting) {
      mustBelong(data, sitting.networkId, {});
      must(sitting.seriesOn === null || /^\d{4}-\d{2}-\d{2}$/.test(sitting.seriesOn), 'a date is yyyy-MM-dd');
      const result = sittings.insert({ ...sitting, documents: throughJson(sitting.documents) });
      if ('inserted' in result) return true;
      must(result.conflict === 'series', `another sitting has its ${result.conflict}`);
      return false;
    },

    async save(sitting) {
      if (sittings.get(sitting.id)?.networkId === sitting.networkId) sittings.put(sitting);
    },
  };
}
