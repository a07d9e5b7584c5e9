import { editDistance } from '../commands/edit-distance.ts';
import { cleanText, foldText } from '../reading/clean-text.ts';
import type { Practice } from './practice.ts';

/** A piece of a text; `found` when it is one of the words looked for. */
export interface Segment {
  text: string;
  found: boolean;
}

/**
 * Words to look for, folded. Practices must have them all, or some of them; the last one may be the beginning of a
 * word, since it is searched while it is being typed.
 */
export interface PracticeQuery {
  words: readonly string[];
  match: 'all' | 'some';
}

/** A practice found, with the words looked for marked in the title and in a passage of the text. */
export interface PracticeHit {
  practice: Practice;
  title: Segment[];
  passage: Segment[];
}

export const SEARCH_LIMITS = { words: 8, letters: 40, typed: 200 } as const;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of what was typed, at most eight, without accents, each once. Empty when there is nothing to look for. */
export function searchWords(typed: string): string[] {
  const folded = foldText(cleanText(typed.slice(0, SEARCH_LIMITS.typed)));
  const words = Array.from(folded.matchAll(WORD), ([word]) =>
    word.slice(0, SEARCH_LIMITS.letters).toWellFormed(),
  );
  return [...new Set(words)].slice(0, SEARCH_LIMITS.words);
}

/** The word that was probably meant, among words in use that look like it; null when none is near enough. */
export function meantWord(typed: string, candidates: readonly string[]): string | null {
  const allowed = typed.length < 4 ? 0 : typed.length <= 5 ? 1 : typed.length <= 8 ? 2 : 3;
  let best: { word: string; distance: number } | null = null;
  for (const word of candidates) {
    const distance = editDistance(typed, word);
    if (distance <= allowed && (best === null || distance < best.distance)) best = { word, distance };
  }
  return best?.word ?? null;
}
