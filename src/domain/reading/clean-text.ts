const TAGS =
  /<\/?(?:a|at|b|blockquote|br|code|div|em|font|h[1-6]|i|li|ol|p|pre|s|span|strong|sub|sup|u|ul)(?:\s[^<>]{0,300})?\/?>/gi;
/** Zero-width characters, directional marks and isolates, soft hyphen, byte-order mark. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Joiners and variation selectors that do not hold an emoji together. */
const STRAY_JOINERS = /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)(?:\u200d|\ufe0e|\ufe0f)/gu;
/** Control characters and every kind of space, runs of them. */
const SPACES = /[\p{Cc}\p{Z}]+/gu;

/**
 * What a person sees of a text: composed accents, no formatting tags, no invisible characters, single spaces, none
 * at the ends. Linear in the length of the text (platform facts §3.4).
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(TAGS, ' ')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINERS, '')
    .replace(SPACES, ' ')
    .trim()
    .normalize('NFC');
}

/**
 * Lower case without accents, one unit for each unit of `text`, so that positions in one are positions in the other.
 * Typographic apostrophes and dashes become the plain ones.
 */
export function foldText(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) folded += foldUnit(text.charAt(at));
  return folded;
}

function foldUnit(unit: string): string {
  if (unit < '\u0080') return unit.toLowerCase();
  if ('’‘ʼ`´′'.includes(unit)) return "'";
  if ('–—−‐‑'.includes(unit)) return '-';
  const base = unit.normalize('NFD').charAt(0).toLowerCase();
  return base.length === 1 ? base : unit;
}

/**
 * Text as the database can keep it: PostgreSQL takes no NUL and no half of a surrogate pair, and would refuse the
 * whole transaction for one of them in somebody's name (reliability F56).
 */
export function storableText(text: string): string {
  return text.replaceAll('\0', ' ').toWellFormed();
}
