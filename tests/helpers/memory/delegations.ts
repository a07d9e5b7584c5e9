import type { Delegation } from '../../../src/domain/delegation/delegation.ts';
import type { DelegationRepository } from '../../../src/usecases/ports/delegation-repository.ts';
import type { MemoryData } from './memory-data.ts';
import { by } from './order.ts';
import { must, mustBelong } from './references.ts';

const AS_THEY_COUNT = by<Delegation>(
  ({ fromOn }) => fromOn,
  ({ createdAt }) => createdAt,
  ({ id }) => id,
);

export function delegationRepository(data: MemoryData): DelegationRepository {
  const { delegations } = data;
  return {
    async byId(networkId, id) {
      const found = delegations.get(id);
      return found?.networkId === networkId ? found : null;
    },

    async open(networkId, on) {
      const all = delegations.where('network', networkId);
      return all.filter(({ revokedAt, toOn }) => revokedAt === null && toOn >= on).sort(AS_THEY_COUNT);
    },

    async insert(delegation) {
      check(data, delegation);
      must('inserted' in delegations.insert(delegation), 'a delegation is given once');
    },

    async save(delegation) {
      if (delegations.get(delegation.id)?.networkId !== delegation.networkId) return;
      check(data, delegation);
      delegations.put(delegation);
    },
  };
}

function check(data: MemoryData, { networkId, delegatorId, deputyId, fromOn, toOn }: Delegation): void {
  mustBelong(data, networkId, { people: [delegatorId, deputyId] });
  must(fromOn <= toOn, 'a delegation ends after it begins');
  must(delegatorId !== deputyId, 'nobody delegates to themselves');
}
