import type { Person } from '../../../src/domain/network/person.ts';
import type { PersonRepository } from '../../../src/usecases/ports/store.ts';
import type { MemoryData } from './memory-data.ts';
import { by } from './order.ts';
import { mustBelong } from './references.ts';

const ITALIAN = new Intl.Collator('it');

export function personRepository(data: MemoryData, newId: () => string): PersonRepository {
  const { people, networks } = data;
  /** Sorted once for as long as nobody of the network changes. */
  const lists = new Map<string, { version: number; list: readonly Person[] }>();

  return {
    byId: async (networkId, id) => own(networkId, id),
    byAadObjectId: async (networkId, aadObjectId) => member(networkId, aadObjectId),

    async inTenant(tenantId, aadObjectId) {
      const known = people.where('identity', aadObjectId).flatMap((person) => {
        const network = networks.get(person.networkId);
        if (network?.tenantId !== tenantId || network.status === 'removed') return [];
        return [{ person, name: network.name }];
      });
      const sorted = known.sort(
        by(
          ({ name }) => name,
          ({ person }) => person.id,
        ),
      );
      return sorted.map(({ person }) => person);
    },

    async list(networkId) {
      const version = people.version('network', networkId);
      const known = lists.get(networkId);
      if (known?.version === version) return [...known.list];
      const list = people.where('network', networkId).sort(byName);
      lists.set(networkId, { version, list });
      return [...list];
    },

    async upsertMember({ networkId, aadObjectId, teamsUserId, name }) {
      mustBelong(data, networkId, {});
      const known = member(networkId, aadObjectId);
      if (known !== null) return people.put({ ...known, teamsUserId, name, inTeam: true });
      const added = people.insert({ ...EMPTY, id: newId(), networkId, aadObjectId, teamsUserId, name });
      if ('conflict' in added) throw new Error(`a person with this ${added.conflict} is there already`);
      return added.inserted;
    },

    async save(person) {
      const { networkId, position, declared } = person;
      if (own(networkId, person.id) === null) return;
      mustBelong(data, networkId, { seats: [position?.seatId ?? null, declared?.seatId ?? null] });
      people.put(person);
    },
  };

  function own(networkId: string, id: string): Person | null {
    const person = people.get(id);
    return person?.networkId === networkId ? person : null;
  }

  function member(networkId: string, aadObjectId: string): Person | null {
    return people.where('member', `${networkId}|${aadObjectId}`)[0] ?? null;
  }
}

const EMPTY = {
  position: null,
  declared: null,
  inTeam: true,
  chatId: null,
  unreachable: null,
  askedAt: null,
} as const;

function byName(a: Person, b: Person): number {
  return ITALIAN.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}
