import type { Substitution } from '../../../src/domain/substitutes/substitution.ts';
import type { SubstitutionRepository } from '../../../src/usecases/ports/substitution-repository.ts';
import type { MemoryData, StoredSubstitution } from './memory-data.ts';
import { oldestFirst } from './order.ts';
import { must, mustBelong } from './references.ts';

const OLDEST_FIRST = oldestFirst<Substitution>(({ namedAt }) => namedAt);

export function activeSubstitutions({ substitutions }: MemoryData, sittingId: string): Substitution[] {
  const active = substitutions.where('sitting', sittingId).filter(({ withdrawnAt }) => withdrawnAt === null);
  return active.map(withoutForm);
}

export function substitutionRepository(data: MemoryData): SubstitutionRepository {
  const { substitutions, sittings } = data;
  const own = (networkId: string, id: string) => {
    const found = substitutions.get(id);
    return found?.networkId === networkId ? found : null;
  };

  return {
    async byId(networkId, id) {
      const found = own(networkId, id);
      return found === null ? null : withoutForm(found);
    },

    active: async (sittingId) => activeSubstitutions(data, sittingId).sort(OLDEST_FIRST),

    async activeAfter(networkId, from) {
      const coming = substitutions.where('network', networkId).filter(({ withdrawnAt, sittingId }) => {
        const startsAt = sittings.get(sittingId)?.startsAt;
        return withdrawnAt === null && startsAt !== undefined && startsAt > from;
      });
      return coming.map(withoutForm).sort(OLDEST_FIRST);
    },

    async namedWith(networkId, formId) {
      const named = substitutions.where('network', networkId).filter((each) => each.formId === formId);
      return named.map(withoutForm).sort(OLDEST_FIRST);
    },

    async insert(substitution, formId) {
      const { networkId, sittingId, seatId, referentId, substituteId, outsideName } = substitution;
      const people = [referentId, substituteId];
      mustBelong(data, networkId, { sittings: [sittingId], seats: [seatId], people });
      must((substituteId === null) !== (outsideName === null), 'a substitute is in the team or outside');
      must(substituteId !== referentId, 'nobody substitutes themselves');
      const result = substitutions.insert({ ...substitution, formId });
      must('inserted' in result, 'one active substitute for each seat, referent and person');
    },

    async withdraw(networkId, id, at) {
      const found = own(networkId, id);
      if (found === null || found.withdrawnAt !== null) return false;
      substitutions.put({ ...found, withdrawnAt: at });
      return true;
    },
  };
}

function withoutForm({ formId: _, ...substitution }: StoredSubstitution): Substitution {
  return substitution;
}
