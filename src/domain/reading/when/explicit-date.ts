import { addDaysOn, weekdayOf } from '../../calendar/on-date.ts';
import { editDistance } from '../../commands/edit-distance.ts';
import { civilDate } from './civil-date.ts';
import { matchAt } from './match-at.ts';

/** A day named by its numbers: "3 dicembre", "3/12/2026", "2026-12-03", "il 3". */
export interface ExplicitDate {
  end: number;
  /** Null when not said. */
  year: number | null;
  /** Null for the day of a month alone. */
  month: number | null;
  day: number;
  /** The month's name was not spelt right. */
  misspelt: boolean;
}

/** The day meant, or why there is none; `on` is the real day that contradicts the weekday said. */
export type ResolvedDay = { day: 'on'; on: string } | { day: 'nonexistent'; on: string | null };

const MONTHS =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' ');
const ABBREVIATIONS = 'gen feb mar apr mag giu lug ago set ott nov dic'.split(' ');
const TIME_AHEAD = "(?= ?,? ?(?:alle|dalle|all'|ore|h ?\\d|a mezz|verso le|le ore))";

const ISO = /(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/y;
const NUMERIC = /(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?![\d]|[/.-]\d)/y;
const DAY_SLASH_MONTH = /(\d{1,2})\/(\d{1,2})(?![\d/]| ?(?:dei|delle|degli|di) )/y;
const DAY_DOT_MONTH = new RegExp(`(\\d{1,2})[.-](\\d{1,2})${TIME_AHEAD}`, 'y');
const DAY_MONTH =
  /(\d{1,2}|primo)[°º]? ?(?:di )?([a-z]{3,10})\.?(?:,? (?:del )?((?:19|20|21)\d{2})(?![\d/.:]))?(?![a-z0-9])/y;
const DAY_ALONE = new RegExp(`(\\d{1,2}|primo)[°º]?(?:${TIME_AHEAD}|(?= ?$| ?[,;:!](?!\\d)))`, 'y');

/** Reads a date that begins exactly at `at` of a folded text. `alone`: whether "3" may be a day of the month. */
export function explicitDateAt(text: string, at: number, alone: boolean): ExplicitDate | null {
  const iso = matchAt(ISO, text, at);
  if (iso) return dateOf(iso, at, { year: iso[1], month: iso[2], day: iso[3] });
  const numeric = matchAt(NUMERIC, text, at);
  if (numeric) return dateOf(numeric, at, { year: numeric[4], month: numeric[3], day: numeric[1] });
  const short = matchAt(DAY_SLASH_MONTH, text, at) ?? matchAt(DAY_DOT_MONTH, text, at);
  if (short) return dateOf(short, at, { month: short[2], day: short[1] });
  return namedMonth(text, at) ?? (alone ? dayAlone(text, at) : null);
}

function dateOf(
  match: RegExpExecArray,
  at: number,
  parts: { year?: string | undefined; month: string | undefined; day: string | undefined },
): ExplicitDate {
  const year = parts.year === undefined ? null : Number(parts.year);
  return {
    end: at + match[0].length,
    year: year !== null && year < 100 ? 2000 + year : year,
    month: Number(parts.month),
    day: Number(parts.day),
    misspelt: false,
  };
}

function namedMonth(text: string, at: number): ExplicitDate | null {
  const match = matchAt(DAY_MONTH, text, at);
  if (!match) return null;
  const word = match[2] ?? '';
  const known = monthOf(word);
  const month = known ?? similarMonth(word);
  if (month === null) return null;
  return {
    end: at + match[0].length,
    year: match[3] === undefined ? null : Number(match[3]),
    month,
    day: dayNumber(match[1]),
    misspelt: known === null,
  };
}

function dayAlone(text: string, at: number): ExplicitDate | null {
  const match = matchAt(DAY_ALONE, text, at);
  if (!match) return null;
  return { end: at + match[0].length, year: null, month: null, day: dayNumber(match[1]), misspelt: false };
}

function dayNumber(text: string | undefined): number {
  return text === 'primo' ? 1 : Number(text);
}

function monthOf(word: string): number | null {
  if (word === 'sett') return 9;
  const index = word.length === 3 ? ABBREVIATIONS.indexOf(word) : MONTHS.indexOf(word);
  return index < 0 ? null : index + 1;
}

function similarMonth(word: string): number | null {
  if (word.length < 5) return null;
  const index = MONTHS.findIndex((month) => editDistance(word, month) === 1);
  return index < 0 ? null : index + 1;
}

/**
 * The day meant on `today`. Without a year it is the next one to come; without a month, of this month or the next.
 * A `weekday` (ISO) said beside it must agree; it also chooses this year's past date over next year's.
 */
export function resolveDate(date: ExplicitDate, weekday: number | null, today: string): ResolvedDay {
  const candidates = candidatesFor(date, today);
  const existing = candidates.filter((on) => on !== null);
  const coming = existing.find((on) => on >= today) ?? existing[0];
  if (coming === undefined) return { day: 'nonexistent', on: null };
  if (weekday === null || weekdayOf(coming) === weekday) return { day: 'on', on: coming };
  const past = date.month === null ? undefined : existing.find((on) => weekdayOf(on) === weekday);
  return past === undefined ? { day: 'nonexistent', on: coming } : { day: 'on', on: past };
}

function candidatesFor(date: ExplicitDate, today: string): (string | null)[] {
  if (date.month === null) {
    const next = addDaysOn(`${today.slice(0, 7)}-28`, 4).slice(0, 7);
    return [dayOfMonth(today.slice(0, 7), date.day), dayOfMonth(next, date.day)].filter((on, index) =>
      index === 0 ? on !== null && on >= today : true,
    );
  }
  if (date.year !== null) return [civilDate(date.year, date.month, date.day)];
  const year = Number(today.slice(0, 4));
  return [civilDate(year, date.month, date.day), civilDate(year + 1, date.month, date.day)];
}

function dayOfMonth(month: string, day: number): string | null {
  return civilDate(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day);
}
