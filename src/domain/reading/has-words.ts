import { searchWords } from '../practices/practice-search.ts';
import { cleanText, foldText } from './clean-text.ts';

/** Whether each word looked for begins a word of one of these texts; without words, always. */
export function hasWords(typed: string, texts: readonly string[]): boolean {
  const words = foldText(cleanText(texts.join(' '))).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return searchWords(typed).every((looked) => words.some((word) => word.startsWith(looked)));
}
