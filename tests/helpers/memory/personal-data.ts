import type { PersonalDataRepository } from '../../../src/usecases/ports/personal-data-repository.ts';
import type { MemoryData } from './memory-data.ts';

/**
 * Who was erased and has stayed in the team. What is read, counted and erased by column is for a database: in memory
 * there are no columns, and asking for it fails.
 */
export function personalDataRepository(data: MemoryData): PersonalDataRepository {
  const { marks, people, networks } = data;
  const markOf = (networkId: string, id: string) => ({ networkId, mark: id.toLowerCase() });
  const isMarked = (networkId: string, id: string) => marks.get(keyOf(markOf(networkId, id))) !== null;
  return {
    async everywhere(tenantId, aadObjectId) {
      const known = people.where('identity', aadObjectId);
      const own = known.filter((p) => tenantId === null || networks.get(p.networkId)?.tenantId === tenantId);
      return own.sort((a, b) => (a.networkId < b.networkId ? -1 : 1));
    },
    async mark(networkId, aadObjectId) {
      marks.insert(markOf(networkId, aadObjectId));
    },
    marked: async (networkId, ids) => new Set(ids.filter((id) => isMarked(networkId, id))),
    isMarkedIn: async (tenantId, id) =>
      networks.all().some((network) => network.tenantId === tenantId && isMarked(network.id, id)),
    async unmark(networkId, ids) {
      for (const id of ids) marks.remove(keyOf(markOf(networkId, id)));
    },
    async keepMarksOf(networkId, ids) {
      const kept = new Set(ids.map((id) => id.toLowerCase()));
      for (const mark of marks.where('network', networkId))
        if (!kept.has(mark.mark)) marks.remove(keyOf(mark));
    },
    count: onlyInDatabase,
    collect: onlyInDatabase,
    erase: onlyInDatabase,
    eraseRemains: onlyInDatabase,
  };
}

/** Key of a mark. */
export function keyOf({ networkId, mark }: { networkId: string; mark: string }): string {
  return JSON.stringify([networkId, mark]);
}

/** For what goes by the columns of a real schema. */
export async function onlyInDatabase(): Promise<never> {
  throw new Error('this goes by the columns of a database: the store in memory has none');
}
