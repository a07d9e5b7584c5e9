import { addDaysOn } from '../calendar/on-date.ts';
import { onDateOf } from './read-on-date.ts';
import { civilDate } from './when/civil-date.ts';
import { dayPhraseAt } from './when/day-phrase.ts';
import { resolveDate } from './when/explicit-date.ts';
import { matchAt } from './when/match-at.ts';

/** Where in the text a period stands, and its days (`yyyy-MM-dd`); what could not be read stays as it was typed. */
export interface PeriodPhrase {
  start: number;
  end: number;
  from: SaidOn;
  to: SaidOn;
}

/** `on` null: `typed` is no day that exists. */
interface SaidOn {
  on: string | null;
  typed: string;
}

const BEGINNING = /(?<![a-z0-9'])(?:a partire |a decorrere )?(?:dal giorno |dall'|dal |da )/g;
const UNTIL = /(?<![a-z0-9'])(?:fino al giorno |fino all'|fino al |fino a |sino al )/g;
const ON = /(?<![a-z0-9'])(?:per il giorno |il giorno |per il |il |l'|solo |per )?/g;
const LINK = / ?,? ?(?:fino al giorno |fino all'|fino al |fino a |sino al |al giorno |all'|al |a |[-–] ?)/y;
/** The month of the first day is said with the last one: "dal 3 al 14 dicembre". */
const BARE_DAY = /(\d{1,2}|primo)[°º]?(?= ?(?:,? (?:al|all'|a|fino|sino) ?|-))/y;
const LAST_BARE_DAY = /(\d{1,2})[°º]?(?![\d/.:°º]| ?(?:giorn|settiman|mes[ei]))/y;
const WORD_START = /(?<![a-z0-9'])[a-z0-9]/g;

interface Reader {
  /** The folded text. */
  text: string;
  today: string;
}

/**
 * The first period in a folded text: "dal 3 al 14 dicembre", "da domani a venerdì", "fino al 14 dicembre" (from
 * today), or one day alone. The last day is the first such day not before the first one. Null when there is none.
 */
export function periodIn(text: string, today: string): PeriodPhrase | null {
  const reader = { text, today };
  return fromTo(reader) ?? until(reader) ?? oneDay(reader);
}

function fromTo(reader: Reader): PeriodPhrase | null {
  for (const match of reader.text.matchAll(BEGINNING)) {
    const found = fromToAt(reader, match.index, match.index + match[0].length);
    if (found !== null) return found;
  }
  for (const match of reader.text.matchAll(WORD_START)) {
    if (matchAt(BARE_DAY, reader.text, match.index) === null) continue;
    const found = fromToAt(reader, match.index, match.index);
    if (found !== null) return found;
  }
  return null;
}

function fromToAt(reader: Reader, start: number, at: number): PeriodPhrase | null {
  const { text, today } = reader;
  const bare = matchAt(BARE_DAY, text, at);
  const first = bare === null ? dayAt(reader, at, today) : null;
  const firstEnd = bare === null ? first?.end : at + bare[0].length;
  if (firstEnd === undefined) return null;
  const link = matchAt(LINK, text, firstEnd);
  const last = link === null ? null : lastDayAt(reader, firstEnd + link[0].length, { first, bare });
  if (bare !== null) {
    if (last === null) return null;
    const from = { on: bareDay(bare[1] ?? '', last.said.on, today), typed: text.slice(at, firstEnd) };
    return { start, end: last.end, from, to: last.said };
  }
  if (first === null) return null;
  const to = last?.said ?? { on: null, typed: '' };
  return { start, end: last?.end ?? first.end, from: first.said, to };
}

/** With its month, or like "il 14": the first such day not before the first one. */
function lastDayAt(
  reader: Reader,
  at: number,
  before: { first: { said: SaidOn } | null; bare: RegExpExecArray | null },
): { end: number; said: SaidOn } | null {
  const { text, today } = reader;
  const from = before.first?.said.on ?? today;
  const full = dayAt(reader, at, from);
  if (full !== null) return full;
  const alone = matchAt(LAST_BARE_DAY, text, at);
  if (alone === null) return null;
  const begins = before.bare === null ? from : (nextSuch(before.bare[1] ?? '', today) ?? today);
  return {
    end: at + alone[0].length,
    said: { on: nextSuch(alone[1] ?? '', begins), typed: alone[0] },
  };
}

/** The next day with this number in the month, from `from` on; of this month or the next. */
function nextSuch(typed: string, from: string): string | null {
  const date = { end: 0, year: null, month: null, day: dayNumber(typed), misspelt: false };
  const found = resolveDate(date, null, from);
  return found.day === 'on' ? found.on : null;
}

function dayNumber(typed: string): number {
  return typed === 'primo' ? 1 : Number(typed);
}

/**
 * Of the month of `lastOn`; of the one before when the day comes after it and is still to come: "dal 28 al 3 gennaio".
 */
function bareDay(typed: string, lastOn: string | null, today: string): string | null {
  if (lastOn === null) return null;
  const day = dayNumber(typed);
  const sameMonth = civilDate(Number(lastOn.slice(0, 4)), Number(lastOn.slice(5, 7)), day);
  if (sameMonth !== null && sameMonth <= lastOn) return sameMonth;
  const before = addDaysOn(`${lastOn.slice(0, 7)}-01`, -1);
  const earlier = civilDate(Number(before.slice(0, 4)), Number(before.slice(5, 7)), day);
  return earlier !== null && earlier >= today ? earlier : sameMonth;
}

function until(reader: Reader): PeriodPhrase | null {
  for (const match of reader.text.matchAll(UNTIL)) {
    const last = dayAt(reader, match.index + match[0].length, reader.today);
    if (last === null) continue;
    return {
      start: match.index,
      end: last.end,
      from: { on: reader.today, typed: reader.today },
      to: last.said,
    };
  }
  return null;
}

function oneDay(reader: Reader): PeriodPhrase | null {
  for (const match of reader.text.matchAll(ON)) {
    const day = dayAt(reader, match.index + match[0].length, reader.today);
    if (day !== null) return { start: match.index, end: day.end, from: day.said, to: day.said };
  }
  return null;
}

/** A day that begins at `at`; without a year the next one from `from` on. */
function dayAt(reader: Reader, at: number, from: string): { end: number; said: SaidOn } | null {
  const day = dayPhraseAt(reader.text, at, { today: from, similar: false, alone: false });
  if (day === null || day.needsTime) return null;
  const typed = reader.text.slice(at, day.end).trim();
  return { end: day.end, said: { on: onDateOf(day.said, from), typed } };
}
