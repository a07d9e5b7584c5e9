import { oneLine } from './read-links.ts';

/** A text longer than it may be: it is told with its length and the limit, and never cut. */
export interface TooLong<Field extends string> {
  field: Field;
  problem: 'too_long';
  length: number;
  limit: number;
}

/** Lines are kept, as paragraphs; other control characters are not, which no database takes. */
export function paragraphs(typed: string): string {
  return typed
    .toWellFormed()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(oneLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Gives a text back as it is; beyond its limit, that is noted among the problems. */
export function withinLimit<Field extends string>(
  text: string,
  { field, limit }: { field: Field; limit: number },
  into: { push(problem: TooLong<Field>): unknown },
): string {
  if (text.length > limit) into.push({ field, problem: 'too_long', length: text.length, limit });
  return text;
}
