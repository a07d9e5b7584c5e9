import type { Practice } from '../../domain/practices/practice.ts';
import type { PracticeHit, PracticeQuery } from '../../domain/practices/practice-search.ts';
import { meantWord, searchWords } from '../../domain/practices/practice-search.ts';
import type { SearchPage } from '../ports/practice-repository.ts';
import type { Tx } from '../ports/store.ts';

const PASSAGE_LETTERS = 160;

export interface FoundPractices {
  hits: PracticeHit[];
  total: number;
  /** Whether there are others, not counted in `total`. */
  more: boolean;
  /** What was looked for in place of what was typed; null when that was. */
  meant: string | null;
  match: PracticeQuery['match'];
}

/**
 * The practices that have the words typed, the best first; without words the newest. When none has them all, words
 * that no practice has are replaced by those probably meant; failing that, practices that have some are found.
 */
export function findPractices(
  tx: Tx,
  { networkId, typed, page }: { networkId: string; typed: string; page: SearchPage },
): Promise<FoundPractices> {
  const words = searchWords(typed);
  return words.length === 0 ? newest(tx, networkId, page) : find(tx, { networkId, words, page });
}

async function newest(tx: Tx, networkId: string, page: SearchPage): Promise<FoundPractices> {
  const { practices, total } = await tx.practices.newest(networkId, page);
  return { hits: practices.map(unmarked), total, more: false, meant: null, match: 'all' };
}

function unmarked(practice: Practice): PracticeHit {
  const passage = Array.from(practice.problem.replace(/\s+/g, ' '));
  const shown = passage.slice(0, PASSAGE_LETTERS).join('') + (passage.length > PASSAGE_LETTERS ? '…' : '');
  return {
    practice,
    title: [{ text: practice.title, found: false }],
    passage: [{ text: shown, found: false }],
  };
}

async function find(
  tx: Tx,
  { networkId, words, page }: { networkId: string; words: string[]; page: SearchPage },
): Promise<FoundPractices> {
  const search = (looked: string[], match: PracticeQuery['match']) =>
    tx.practices.search(networkId, { words: looked, match }, page);
  const exact = await search(words, 'all');
  if (exact.total > 0) return { ...exact, meant: null, match: 'all' };
  const replaced = await meantWords(tx, networkId, words);
  const changed = replaced.some((word, index) => word !== words[index]);
  const meant = changed ? replaced.join(' ') : null;
  if (changed) {
    const corrected = await search(replaced, 'all');
    if (corrected.total > 0) return { ...corrected, meant, match: 'all' };
  }
  if (words.length === 1) return { ...exact, meant: null, match: 'all' };
  const some = await search(replaced, 'some');
  return { ...some, meant: some.total > 0 ? meant : null, match: 'some' };
}

/** Each word that no practice has, in the form in which one probably has it. */
async function meantWords(tx: Tx, networkId: string, words: readonly string[]): Promise<string[]> {
  const unknown = new Set(await tx.practices.unknownWords(networkId, words));
  const meant: string[] = [];
  for (const word of words)
    meant.push(
      unknown.has(word) ? (meantWord(word, await tx.practices.similarWords(networkId, word)) ?? word) : word,
    );
  return meant;
}
