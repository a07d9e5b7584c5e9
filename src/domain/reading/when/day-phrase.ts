import { addDaysOn, weekdayOf } from '../../calendar/on-date.ts';
import { editDistance } from '../../commands/edit-distance.ts';
import type { DayPart } from './day-part.ts';
import { dayPartOf } from './day-part.ts';
import type { ResolvedDay } from './explicit-date.ts';
import { explicitDateAt, resolveDate } from './explicit-date.ts';
import { matchAt, skip } from './match-at.ts';

/** A day as said. `coming`: the next such weekday, which may be today when the hour is still to come. */
export type SaidDay = ResolvedDay | { day: 'coming'; weekday: number };

export interface DayPhrase {
  end: number;
  said: SaidDay;
  part: DayPart | null;
  /** True when the words alone are too weak a sign of a date ("dom", "lundi"): only with a time beside them. */
  needsTime: boolean;
}

export interface DayContext {
  /** `yyyy-MM-dd`. */
  today: string;
  /** Whether misspelt day names are read. */
  similar: boolean;
  /** Whether a number alone is a day of the month, as after "del"; after "il" it always is. */
  alone: boolean;
}

const CASUAL =
  /(l'altro ieri|altro ?ieri|avantieri|ieri|oggi|domani l'altro|dopo ?domani|domani|domattina|stamattina|stamani|stamane|stasera|stanotte|questa (?:mattina|sera|notte)|questo pomeriggio)(?![a-z0-9'])/y;
const CASUAL_DAYS: readonly [RegExp, number][] = [
  [/^(l'altro|altro|avantieri)/, -2],
  [/^ieri/, -1],
  [/^(dopo|domani l)/, 2],
  [/^dom/, 1],
];
const PART = / (?:(?:in|nel|di|alla|al) )?(mattina|mattino|mattinata|pomeriggio|sera|serata|notte)(?![a-z])/y;
const WORD = /([a-z]{3,10})(?:'|\.)?(?![a-z0-9])/y;
const BEFORE = /(?:il |la )?(prossim[oa]|quest[oa]|scors[oa]) /y;
const NEXT_WEEK = / (?:della|di) (?:prossima settimana|settimana prossima)(?![a-z])/y;
const AFTER = / (prossim[oa]|prox\.?|p\.? ?v\.?|ventur[oa]|scors[oa]|passat[oa])(?![a-z])/y;
const PREFIX = /(?:per |in data |data ?:? ?)?(?:(il giorno|il|giorno) |(l'))?/y;
const BETWEEN = / ?[,(]? ?(?:il )?(?:giorno )?/y;
const CLOSING = / ?\)/y;

const WEEKDAYS = ['lunedi', 'martedi', 'mercoledi', 'giovedi', 'venerdi', 'sabato', 'domenica'];
const SPELT = ['domani', 'dopodomani', 'domattina', 'stasera', ...WEEKDAYS];

/** Reads a day that begins exactly at `at` of a folded text, null when there is none. */
export function dayPhraseAt(text: string, at: number, context: DayContext): DayPhrase | null {
  const prefix = matchAt(PREFIX, text, at);
  const start = at + (prefix?.[0].length ?? 0);
  return (
    casualDay(text, at, context) ??
    casualDay(text, start, context) ??
    weekdayPhrase(text, start, context) ??
    datePhrase(text, start, { ...context, alone: context.alone || start > at }) ??
    similarDay(text, start, context)
  );
}

function casualDay(text: string, at: number, context: DayContext): DayPhrase | null {
  const match = matchAt(CASUAL, text, at);
  if (!match) return null;
  const word = match[1] ?? '';
  const offset = CASUAL_DAYS.find(([pattern]) => pattern.test(word))?.[1] ?? 0;
  const phrase: DayPhrase = {
    end: at + match[0].length,
    said: { day: 'on', on: addDaysOn(context.today, offset) },
    part: dayPartOf(word.replace(/^quest[oa] /, '')),
    needsTime: false,
  };
  return confirmed(text, withPart(text, phrase), context);
}

/** "domani, 25 novembre" or "domani mercoledì": what follows must be the same day. */
function confirmed(text: string, phrase: DayPhrase, context: DayContext): DayPhrase {
  if (phrase.said.day !== 'on') return phrase;
  const { on } = phrase.said;
  const start = skip(BETWEEN, text, phrase.end);
  const weekday = start > phrase.end ? weekdayAt(text, start) : null;
  if (weekday && weekday.weekday !== weekdayOf(on) && !weekday.short) {
    return { ...phrase, end: weekday.end, said: { day: 'nonexistent', on } };
  }
  const dateStart = weekday ? skip(BETWEEN, text, weekday.end) : start;
  const date = dateStart > phrase.end ? explicitDateAt(text, dateStart, weekday !== null) : null;
  if (!date) return weekday && !weekday.short ? { ...phrase, end: weekday.end } : phrase;
  const said = resolveDate(date, weekdayOf(on), context.today);
  const same = said.day === 'on' && said.on === on;
  const end = skip(CLOSING, text, date.end);
  return { ...phrase, end, said: same ? said : { day: 'nonexistent', on } };
}

interface Weekday {
  end: number;
  weekday: number;
  short: boolean;
}

function weekdayAt(text: string, at: number): Weekday | null {
  const match = matchAt(WORD, text, at);
  if (!match) return null;
  const word = match[1] ?? '';
  const index = WEEKDAYS.findIndex((day) => (word.length === 3 ? day.startsWith(word) : day === word));
  return index < 0 ? null : { end: at + match[0].length, weekday: index + 1, short: word.length === 3 };
}

function weekdayPhrase(text: string, at: number, context: DayContext): DayPhrase | null {
  const before = matchAt(BEFORE, text, at);
  const found = weekdayAt(text, at + (before?.[0].length ?? 0));
  if (!found) return null;
  const nextWeek = matchAt(NEXT_WEEK, text, found.end);
  const after = nextWeek ?? matchAt(AFTER, text, found.end);
  const end = found.end + (after?.[0].length ?? 0);
  const modifier = nextWeek ? 'week' : (before?.[1] ?? after?.[1] ?? '');
  const date = modifier === '' ? dateAfter(text, end, found.weekday, context.today) : null;
  if (date) return date;
  const said = saidWeekday(found.weekday, modifier, context.today);
  return withPart(text, { end, said, part: null, needsTime: found.short });
}

/** "lunedì 30 novembre", "lunedì 30": the date must be that weekday. */
function dateAfter(text: string, at: number, weekday: number, today: string): DayPhrase | null {
  const start = skip(BETWEEN, text, at);
  const date = start > at ? explicitDateAt(text, start, true) : null;
  if (!date) return null;
  const said = resolveDate(date, weekday, today);
  const end = skip(CLOSING, text, date.end);
  return withPart(text, { end, said, part: null, needsTime: date.misspelt });
}

function saidWeekday(weekday: number, modifier: string, today: string): SaidDay {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (/^(scors|passat)/.test(modifier)) return { day: 'on', on: addDaysOn(today, ahead - 7) };
  if (modifier === 'week') return { day: 'on', on: addDaysOn(today, weekday - weekdayOf(today) + 7) };
  if (/^(p|ventur)/.test(modifier)) return { day: 'on', on: addDaysOn(today, ahead === 0 ? 7 : ahead) };
  return { day: 'coming', weekday };
}

function datePhrase(text: string, at: number, context: DayContext): DayPhrase | null {
  const date = explicitDateAt(text, at, context.alone);
  if (!date) return null;
  const said = resolveDate(date, null, context.today);
  return withPart(text, { end: date.end, said, part: null, needsTime: date.misspelt });
}

/** "dmani", "lundì": one mistake, only where a day is likely. */
function similarDay(text: string, at: number, context: DayContext): DayPhrase | null {
  const match = context.similar ? matchAt(WORD, text, at) : null;
  const word = match?.[1] ?? '';
  if (!match || word.length < 5) return null;
  const meant = SPELT.find((day) => editDistance(word, day) === 1);
  if (meant === undefined) return null;
  const spelt = dayPhraseAt(meant, 0, { ...context, similar: false });
  return spelt ? withPart(text, { ...spelt, end: at + match[0].length, needsTime: true }) : null;
}

function withPart(text: string, phrase: DayPhrase): DayPhrase {
  const part = matchAt(PART, text, phrase.end);
  return part ? { ...phrase, end: phrase.end + part[0].length, part: dayPartOf(part[1]) } : phrase;
}
