import { matchAt } from './match-at.ts';
import { NUMBER_WORDS, numberOf } from './number-words.ts';

/** "tra due ore" (elapsed time) or "fra tre giorni" (days of the calendar). */
export type DurationPhrase = { end: number } & ({ minutes: number } | { days: number });

const INTRO = /(?:tra|fra)(?: circa)? /y;
const FIXED =
  /(mezz'ora|mezz' ora|mezzora|mezza ora|mezz'oretta|un quarto d'ora|tre quarti d'ora)(?![a-z0-9])/y;
const AMOUNT = new RegExp(
  `(\\d{1,3}(?:[.,]5)?|(?:un )?paio d[i'] ?|${NUMBER_WORDS}) ?(minut[oi]|min\\.?|or[ae]|oretta|h|giorn[oi]|gg|settiman[ae])(?![a-z])`,
  'y',
);
const HALF = / e (mezz[ao]|un quarto|tre quarti)(?![a-z])/y;
const AND_MINUTES = new RegExp(
  `(?: e |,? )?(\\d{1,2}|${NUMBER_WORDS})(?: ?(?:minut[oi]|min(?![a-z])|')|(?= ?$| ?[,;:]))`,
  'y',
);

/** Reads a duration from now that begins exactly at `at` of a folded text, null when there is none. */
export function durationPhraseAt(text: string, at: number): DurationPhrase | null {
  const intro = matchAt(INTRO, text, at);
  if (!intro) return null;
  const start = at + intro[0].length;
  const fixed = matchAt(FIXED, text, start);
  if (fixed) return { end: start + fixed[0].length, minutes: fixedMinutes(fixed[1] ?? '') };
  const amount = matchAt(AMOUNT, text, start);
  if (!amount) return null;
  const count = countOf(amount[1] ?? '');
  const unit = amount[2] ?? '';
  const end = start + amount[0].length;
  if (unit.startsWith('g')) return { end, days: Math.ceil(count) };
  if (unit.startsWith('s')) return { end, days: Math.ceil(count * 7) };
  if (unit.startsWith('m')) return { end, minutes: Math.ceil(count) };
  return withMinutes(text, end, count * 60);
}

function withMinutes(text: string, end: number, minutes: number): DurationPhrase {
  const half = matchAt(HALF, text, end);
  if (half) return { end: end + half[0].length, minutes: minutes + halfMinutes(half[1] ?? '') };
  const more = matchAt(AND_MINUTES, text, end);
  if (more) return { end: end + more[0].length, minutes: minutes + numberOf(more[1] ?? '') };
  return { end, minutes };
}

function fixedMinutes(words: string): number {
  if (words.startsWith('mezz')) return 30;
  return words.startsWith('un') ? 15 : 45;
}

function halfMinutes(words: string): number {
  if (words.startsWith('mezz')) return 30;
  return words.startsWith('un') ? 15 : 45;
}

function countOf(words: string): number {
  if (words.includes('paio')) return 2;
  return /[.,]/.test(words) ? Number(words.replace(',', '.')) : numberOf(words);
}
