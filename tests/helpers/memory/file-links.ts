import { isOpen, requestKey } from '../../../src/domain/files/file-link.ts';
import type { FileLinkRepository } from '../../../src/usecases/ports/file-link-repository.ts';
import type { MemoryData } from './memory-data.ts';
import { must, mustBelong } from './references.ts';

export function fileLinkRepository(data: MemoryData): FileLinkRepository {
  const { fileLinks } = data;
  return {
    find: async (id) => fileLinks.get(id),

    async open(networkId, request, now) {
      const key = requestKey(request);
      const open = fileLinks
        .where('network', networkId)
        .filter((link) => requestKey(link.request) === key && isOpen(link, now));
      return open.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? -1 : 1));
    },

    async insert(link) {
      mustBelong(data, link.networkId, { people: [link.createdBy] });
      must(link.token.length >= 22, 'a token has 22 characters or more');
      must('inserted' in fileLinks.insert(link), 'a network has one address of its calendar');
    },

    async save({ id, networkId, expiresAt, revokedAt }) {
      const stored = fileLinks.get(id);
      if (stored?.networkId === networkId) fileLinks.put({ ...stored, expiresAt, revokedAt });
    },

    async forget(before) {
      const gone = fileLinks
        .all()
        .filter(
          ({ expiresAt, revokedAt }) =>
            (expiresAt !== null && expiresAt < before) || (revokedAt !== null && revokedAt < before),
        );
      for (const { id } of gone) fileLinks.remove(id);
      return gone.length;
    },
  };
}
