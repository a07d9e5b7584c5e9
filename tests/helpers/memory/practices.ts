import { editDistance } from '../../../src/domain/commands/edit-distance.ts';
import type { Adoption, Practice } from '../../../src/domain/practices/practice.ts';
import type { Segment } from '../../../src/domain/practices/practice-search.ts';
import { foldText } from '../../../src/domain/reading/clean-text.ts';
import type { PracticeRepository } from '../../../src/usecases/ports/practice-repository.ts';
import type { MemoryData } from './memory-data.ts';
import { by } from './order.ts';
import { must, mustBelong } from './references.ts';

const WORDS = /([\p{L}\p{N}\p{M}]+)/gu;

/** Searches as the database does, with coarser stems: what ends in another vowel is the same word. */
export function practiceRepository(data: MemoryData): PracticeRepository {
  const { practices, practiceVersions: versions, adoptions, digests } = data;
  const own = (networkId: string, id: string) => {
    const practice = practices.get(id);
    return practice?.networkId === networkId ? practice : null;
  };
  const newest = (networkId: string) => practices.where('network', networkId).sort(NEWEST);
  const has = (practice: Practice, word: string, unfinished: boolean) =>
    stemsOf(everything(practice)).some((stem) =>
      unfinished ? stem.startsWith(stemOf(word)) : stem === stemOf(word),
    );

  function keep(practice: Practice, editedBy: string): void {
    const { id, networkId, version, seatName, updatedAt, title, problem, done, result } = practice;
    const { tags, links, attachments } = practice;
    const texts = { seatName, title, problem, done, result, tags, links, attachments };
    const row = { ...texts, networkId, practiceId: id, version, editedBy, editedAt: updatedAt };
    must('inserted' in versions.insert(row), 'each version is kept once');
  }

  return {
    byId: async (networkId, id) => own(networkId, id),

    async insert(practice, { editedBy }) {
      check(data, practice, editedBy);
      if (!('inserted' in practices.insert(practice))) return false;
      keep(practice, editedBy);
      return true;
    },

    async save(practice, { editedBy }) {
      if (own(practice.networkId, practice.id) === null) return;
      check(data, practice, editedBy);
      practices.put(practice);
      keep(practice, editedBy);
    },

    async versions(networkId, id) {
      if (own(networkId, id) === null) return [];
      const kept = versions.where('practice', id).sort((a, b) => b.version - a.version);
      return kept.map(({ networkId: _network, ...version }) => version);
    },

    async newest(networkId, { skip, limit }) {
      const all = newest(networkId);
      return { practices: all.slice(skip, skip + limit), total: all.length };
    },

    sharedBetween: async (networkId, from, to) =>
      newest(networkId)
        .filter(({ createdAt }) => from < createdAt && createdAt <= to)
        .reverse(),

    async search(networkId, { words, match }, { skip, limit }) {
      const found = newest(networkId).filter((practice) => {
        const which = words.map((word, index) => has(practice, word, index === words.length - 1));
        return words.length > 0 && (match === 'all' ? which.every(Boolean) : which.some(Boolean));
      });
      const inTitle = ({ title }: Practice) =>
        words.filter((word) => stemsOf(title).includes(stemOf(word))).length;
      const best = found.sort((a, b) => inTitle(b) - inTitle(a)).slice(skip, skip + limit);
      const hits = best.map((practice) => ({
        practice,
        title: marked(practice.title, words),
        passage: marked(`${practice.problem} ${practice.done} ${practice.result}`, words),
      }));
      return { hits, total: found.length, more: false };
    },

    unknownWords: async (networkId, words) =>
      words.filter(
        (word, index) => !newest(networkId).some((each) => has(each, word, index === words.length - 1)),
      ),

    async similarWords(networkId, word) {
      const all = new Set(newest(networkId).flatMap((each) => foldText(everything(each)).match(WORDS) ?? []));
      return [...all].filter((each) => editDistance(each, word) <= 3).slice(0, 10);
    },

    async related(practice, limit) {
      const words = stemsOf(`${practice.title} ${practice.tags.join(' ')}`).filter((stem) => stem.length > 3);
      const likeness = ({ title, tags }: Practice) =>
        stemsOf(`${title} ${tags.join(' ')}`).filter((stem) => words.includes(stem)).length;
      const others = newest(practice.networkId).filter(
        (each) => each.id !== practice.id && likeness(each) > 0,
      );
      return others.sort((a, b) => likeness(b) - likeness(a)).slice(0, limit);
    },

    async lastDigest(networkId) {
      const [last] = digests.where('network', networkId).sort((a, b) => (a.month < b.month ? 1 : -1));
      if (last === undefined) return null;
      const { networkId: _network, ...digest } = last;
      return digest;
    },

    recordDigest: async (networkId, digest) => 'inserted' in digests.insert({ ...digest, networkId }),

    async adoptions(networkId, practiceIds) {
      const all = practiceIds.flatMap((id) => adoptions.where('practice', id));
      return all.filter((each) => each.networkId === networkId).sort(AS_ADOPTED);
    },

    async adopt(adoption) {
      const { networkId, practiceId, seatId, adoptedBy } = adoption;
      mustBelong(data, networkId, { practices: [practiceId], seats: [seatId], people: [adoptedBy] });
      return 'inserted' in adoptions.insert(adoption);
    },

    async saveNote({ networkId, practiceId, seatId, note }) {
      const known = adoptions.get(`${practiceId}|${seatId}`);
      if (known?.networkId === networkId) adoptions.put({ ...known, note });
    },

    async withdraw(networkId, practiceId, seatId) {
      if (adoptions.get(`${practiceId}|${seatId}`)?.networkId !== networkId) return false;
      adoptions.remove(`${practiceId}|${seatId}`);
      return true;
    },
  };
}

const NEWEST = by<Practice>(
  ({ createdAt }) => -createdAt.getTime(),
  ({ id }) => id,
);
const AS_ADOPTED = by<Adoption>(
  ({ adoptedAt }) => adoptedAt,
  ({ seatId }) => seatId,
);

function everything({ title, tags, problem, done, result }: Practice): string {
  return [title, ...tags, problem, done, result].join(' ');
}

function stemOf(word: string): string {
  return foldText(word).replace(/(?<=.{3})[aeio]+$/, '');
}

function stemsOf(text: string): string[] {
  return (text.match(WORDS) ?? []).map(stemOf);
}

function marked(text: string, words: readonly string[]): Segment[] {
  const wanted = words.map(stemOf);
  return text
    .split(WORDS)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, found: wanted.includes(stemOf(part)) }));
}

function check(data: MemoryData, { networkId, seatId, authorId }: Practice, editedBy: string): void {
  mustBelong(data, networkId, { seats: [seatId], people: [authorId, editedBy] });
}
