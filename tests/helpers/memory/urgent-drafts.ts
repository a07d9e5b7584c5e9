import type { UrgentDraftRepository } from '../../../src/usecases/ports/store.ts';
import type { MemoryData } from './memory-data.ts';
import { must, mustBelong } from './references.ts';

export function urgentDraftRepository(data: MemoryData): UrgentDraftRepository {
  const { drafts } = data;
  return {
    byId: async (id) => drafts.get(id),
    lock: async (id) => drafts.get(id),

    async insert(draft) {
      mustBelong(data, draft.networkId, { people: [draft.personId], sittings: [draft.sittingId] });
      must('inserted' in drafts.insert(draft), 'a draft, and its sitting, are new');
    },

    async save(draft) {
      if (drafts.get(draft.id)?.networkId !== draft.networkId) return;
      mustBelong(data, draft.networkId, { sittings: [draft.sittingId] });
      drafts.put(draft);
    },
  };
}
