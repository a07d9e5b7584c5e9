import { foldText } from './clean-text.ts';

const YEAR = /^20\d\d$/;
const WORDS = new Set([
  'per',
  'dei',
  'del',
  'di',
  'comune',
  'comuni',
  'anno',
  "dell'anno",
  'nel',
  "nell'anno",
]);
const ASKING = new Set(['comune', 'comuni', 'anno', "dell'anno"]);

/**
 * The year of `presenze 2027`, `presenze per Comune anno 2027`, `calendario dell'anno` (this year); null when the text
 * asks for nothing of the kind.
 */
export function readYear(rest: string, thisYear: number): number | null {
  const words = foldText(rest)
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const years = words.filter((word) => YEAR.test(word));
  const others = words.filter((word) => !YEAR.test(word));
  if (years.length > 1 || others.some((word) => !WORDS.has(word))) return null;
  if (years.length === 1) return Number(years[0]);
  return others.some((word) => ASKING.has(word)) ? thisYear : null;
}
