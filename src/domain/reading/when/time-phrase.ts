import type { DayPart } from './day-part.ts';
import { dayPartOf } from './day-part.ts';
import { matchAt, skip } from './match-at.ts';
import { NUMBER_WORDS, numberOf } from './number-words.ts';

/** A time of day as said: `hour` may be 25 and `minute` 75, the caller tells people so. */
export interface TimePhrase {
  end: number;
  hour: number;
  minute: number;
  part: DayPart | null;
  /** Said with "dalle": the beginning of a span, of a sitting or of something else. */
  since: boolean;
}

const INTRO =
  /(?:(?:per le|verso le|attorno alle|intorno alle|circa alle|dalle|alle|le) ?(?:ore|h\.?)|(?:verso le|attorno alle|intorno alle|circa alle|dalle|alle)|(?:all'|dall'|alla)(?: ?ora)?|orario ?:|ore ?:?|ora ?:|ora(?= ?\d)|h\.?(?= ?\d)|@|le(?= ?\d)) ?/y;
const NOON = /(?:(?:a|alle|per) )?(mezzogiorno|mezzodi|mezzanotte)(?![a-z0-9])/y;
const CLOCK = /(\d{1,2}) ?([:.,h]) ?(\d{2})(?::\d{2})?(?![\d%]|[.,/]\d| ?(?:€|euro))/y;
const COMPACT = /(\d{2})(\d{2})(?![\d/.,:-])/y;
const HOUR = /(\d{1,2})(?: ?h(?![a-z0-9])|(?![\d°%]|[/.,:]\d|-\d+[-/]))/y;
const HOUR_WITH_H = /(\d{1,2}) ?h(?![a-z0-9])/y;
const HOUR_WITH_MERIDIEM = /(\d{1,2})(?= ?[ap]\.?m(?![a-z]))/y;
const HOUR_ALONE = /(\d{1,2})(?= ?$| ?[;:,!] ?(?!\d)| - | per )/y;
const HOUR_WORD = new RegExp(`(${NUMBER_WORDS})(?![a-z0-9])`, 'y');
const FRACTION =
  / e (mezz[ao]|un quarto|tre quarti|[0-5][05](?!\d)(?: ?min(?:uti)?(?![a-z]))?|cinque|dieci|quindici|venti|venticinque|trenta|trentacinque|quaranta|quarantacinque|cinquanta|cinquantacinque)(?![a-z0-9])/y;
const LESS = / meno (un quarto|\d{1,2}|cinque|dieci|venti|venticinque)(?![a-z0-9])/y;
const MERIDIEM = / ?([ap]\.?m)(?![a-z])\.?/y;
const PART =
  / (?:(?:di|del|della|nel|in) )?(mattina|mattino|mattinata|pomeriggio|sera|serata|notte)(?![a-z])/y;
const TAIL = / (?:in punto|precise|circa)(?![a-z])/y;
const RANGE =
  /(?: ?- ?| alle | all'| fino alle | fino all')(?:\d{1,2}(?: ?[:.,h] ?\d{2})?)(?![\d°%]|[/.,:-]\d)/y;

/**
 * Reads a time that begins exactly at `at` of a folded text, null when there is none. A number alone is a time only
 * with `bare`: `clock` for "15:30", `last` also for an hour that ends the text or its clause ("domani 15").
 */
export function timePhraseAt(text: string, at: number, bare: 'none' | 'clock' | 'last'): TimePhrase | null {
  const noon = matchAt(NOON, text, at);
  if (noon) return completed(text, { end: at + noon[0].length, hour: noonHour(noon[1]), minute: 0 }, false);
  const intro = matchAt(INTRO, text, at);
  if (!intro) return completed(text, bareTime(text, at, bare), false);
  return completed(text, introducedTime(text, at + intro[0].length, intro[0]), /^dal/.test(intro[0]));
}

interface Clock {
  end: number;
  hour: number;
  minute: number;
}

function noonHour(word: string | undefined): number {
  return word === 'mezzanotte' ? 24 : 12;
}

function bareTime(text: string, at: number, bare: 'none' | 'clock' | 'last'): Clock | null {
  if (bare === 'none') return null;
  const clock = matchAt(CLOCK, text, at);
  if (clock && clock[2] !== ',') return clockOf(clock, at);
  const alone = matchAt(HOUR_WITH_H, text, at) ?? matchAt(HOUR_WITH_MERIDIEM, text, at);
  if (alone) return hourOf(alone, at);
  const last = bare === 'last' ? matchAt(HOUR_ALONE, text, at) : null;
  return last ? hourOf(last, at) : null;
}

function introducedTime(text: string, at: number, intro: string): Clock | null {
  const clock = matchAt(CLOCK, text, at);
  if (clock) return clockOf(clock, at);
  const compact = matchAt(COMPACT, text, at);
  if (compact) return { end: at + 4, hour: Number(compact[1]), minute: Number(compact[2]) };
  const hour = matchAt(HOUR, text, at) ?? matchAt(HOUR_WORD, text, at);
  if (!hour) return null;
  // "h24" is a way to say "always", not a time.
  if (intro.startsWith('h') && hour[1] === '24') return null;
  return hourOf(hour, at);
}

function clockOf(match: RegExpExecArray, at: number): Clock {
  return { end: at + match[0].length, hour: Number(match[1]), minute: Number(match[3]) };
}

function hourOf(match: RegExpExecArray, at: number): Clock {
  return { end: at + match[0].length, hour: numberOf(match[1] ?? ''), minute: 0 };
}

/** Adds "e mezza", "di sera", "in punto" and the end of a span, which is read and left out. */
function completed(text: string, clock: Clock | null, since: boolean): TimePhrase | null {
  if (!clock) return null;
  const time: TimePhrase = { ...clock, part: null, since };
  addMinutes(text, time);
  time.end = skip(TAIL, text, time.end);
  const part = matchAt(MERIDIEM, text, time.end) ?? matchAt(PART, text, time.end);
  if (part) {
    time.end += part[0].length;
    time.part = dayPartOf(part[1]);
    if (time.part === 'morning' && part[1]?.startsWith('a') && time.hour === 12) time.hour = 0;
  }
  time.end = skip(RANGE, text, time.end);
  return time;
}

function addMinutes(text: string, time: TimePhrase): void {
  if (time.minute !== 0) return;
  const more = matchAt(FRACTION, text, time.end);
  if (more) {
    time.minute = minutesOf(more[1] ?? '');
    time.end += more[0].length;
    return;
  }
  const less = matchAt(LESS, text, time.end);
  if (!less) return;
  time.minute = 60 - minutesOf(less[1] ?? '');
  time.hour -= 1;
  time.end += less[0].length;
}

function minutesOf(word: string): number {
  if (word.startsWith('mezz')) return 30;
  if (word === 'un quarto') return 15;
  if (word === 'tre quarti') return 45;
  return numberOf(word.replace(/ ?min(uti)?$/, ''));
}
