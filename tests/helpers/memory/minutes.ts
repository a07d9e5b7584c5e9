import type { Minutes } from '../../../src/domain/minutes/minutes.ts';
import type { MinutesRepository } from '../../../src/usecases/ports/minutes-repository.ts';
import { throughJson } from './frozen.ts';
import type { MemoryData } from './memory-data.ts';
import { by, oldestFirst } from './order.ts';
import { must, mustBelong } from './references.ts';

export function minutesRepository(data: MemoryData): MinutesRepository {
  const { minutes: all, minutesVersions: versions } = data;
  return {
    async bySitting(networkId, sittingId) {
      return all.where('sitting', sittingId).find((minutes) => minutes.networkId === networkId) ?? null;
    },

    async inReview(networkId) {
      const open = all
        .where('network', networkId)
        .filter(({ status, reviewToldAt }) => status === 'review' && reviewToldAt === null);
      return open.sort(
        by(
          ({ reviewEndsAt }) => reviewEndsAt,
          ({ id }) => id,
        ),
      );
    },

    async save(minutes) {
      check(data, minutes);
      const before = all.get(minutes.id);
      const row: Minutes = {
        ...minutes,
        published: throughJson(minutes.published),
        items: together(before?.items ?? [], minutes.items, ({ key }) => key, 'newest').sort(
          by(
            ({ editedAt }) => editedAt,
            ({ key }) => key,
          ),
        ),
        comments: together(before?.comments ?? [], minutes.comments, ({ id }) => id, 'first').sort(
          oldestFirst(({ at }) => at),
        ),
        corrections: together(before?.corrections ?? [], minutes.corrections, ({ id }) => id, 'first').sort(
          oldestFirst(({ at }) => at),
        ),
      };
      if (before !== null) all.put(row);
      else must('inserted' in all.insert(row), 'a sitting has minutes once');
    },

    async keepVersion(version) {
      mustBelong(data, version.networkId, { people: [version.by], minutes: [version.minutesId] });
      if (versions.get(version.id) === null) versions.insert(version);
    },

    async versions({ id, networkId }, itemKey, most) {
      const kept = versions.where('item', `${id}|${itemKey}`).filter((each) => each.networkId === networkId);
      return kept.sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : 1)).slice(0, most);
    },
  };
}

/** What is there and what is given: none goes; of those with one key the newest, or the first, stays. */
function together<T>(
  before: readonly T[],
  given: readonly T[],
  keyOf: (each: T) => string,
  stays: 'newest' | 'first',
): T[] {
  const kept = new Map(before.map((each) => [keyOf(each), each]));
  for (const each of given) if (stays === 'newest' || !kept.has(keyOf(each))) kept.set(keyOf(each), each);
  return [...kept.values()];
}

function check(data: MemoryData, minutes: Minutes): void {
  const { networkId, sittingId, secretaryId, adopted, items, comments, corrections } = minutes;
  const sittings = [sittingId, adopted?.atSittingId ?? null];
  const people = [
    secretaryId,
    ...items.map(({ editedBy }) => editedBy),
    ...comments.map(({ personId }) => personId),
    ...corrections.map(({ by: person }) => person),
  ];
  mustBelong(data, networkId, { sittings, people });
  must((minutes.status === 'published') === (minutes.publishedAt !== null), 'published minutes say when');
  must((minutes.publishedAt === null) === (minutes.published === null), 'published minutes are kept');
}
