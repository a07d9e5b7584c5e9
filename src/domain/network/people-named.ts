import { cleanText, foldText } from '../reading/clean-text.ts';
import type { Person } from './person.ts';

/**
 * The people whose name has every word that was typed, in any order; case and accents do not matter. Nobody when no
 * word was typed.
 */
export function peopleNamed(typed: string, people: readonly Person[]): Person[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  return people.filter((person) => {
    const words = new Set(wordsOf(person.name));
    return wanted.every((word) => words.has(word));
  });
}

function wordsOf(text: string): string[] {
  return foldText(cleanText(text)).match(/[\p{L}\p{N}']+/gu) ?? [];
}
