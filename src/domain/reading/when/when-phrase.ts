import { addDaysOn } from '../../calendar/on-date.ts';
import type { DayContext, DayPhrase } from './day-phrase.ts';
import { dayPhraseAt } from './day-phrase.ts';
import { durationPhraseAt } from './duration-phrase.ts';
import { matchAt, skip } from './match-at.ts';
import type { TimePhrase } from './time-phrase.ts';
import { timePhraseAt } from './time-phrase.ts';

/** The words that say when, from `start` to `end` of a folded text. */
export type WhenPhrase = { start: number; end: number } & (
  | { when: 'immediate' }
  | { when: 'after'; minutes: number }
  | { when: 'at'; day: DayPhrase | null; time: TimePhrase | null }
);

const IMMEDIATE =
  /(?:da )?(?:subito|adesso(?: stesso)?|ora(?: stessa)?|immediatamente|immediat[oa]|all'istante|in questo momento|seduta stante)(?![a-z0-9'])(?! (?:che|dopo|prima|in poi)(?![a-z])| ?: ?\d| \d)/y;
const TODAY = /oggi(?: stesso)?,? /y;
const TO_TIME = / ?[,;(]? ?(?:e )?/y;
const CLOSING = / ?\)/y;
const TO_DAY = / ?[,;(]? ?(?:di |della |(del |dell'))?/y;

/** Reads the words that say when and begin exactly at `at`; null when there are none. */
export function whenPhraseAt(text: string, at: number, context: DayContext): WhenPhrase | null {
  const immediate = matchAt(IMMEDIATE, text, skip(TODAY, text, at));
  if (immediate) return { start: at, end: immediate.index + immediate[0].length, when: 'immediate' };
  const duration = durationPhraseAt(text, at);
  if (duration && 'minutes' in duration) {
    return { start: at, end: duration.end, when: 'after', minutes: duration.minutes };
  }
  const day = duration ? dayAfter(duration, context.today) : dayPhraseAt(text, at, context);
  return day ? dayFirst(text, at, day) : timeFirst(text, at, context);
}

function dayAfter(duration: { end: number; days: number }, today: string): DayPhrase {
  const said = { day: 'on' as const, on: addDaysOn(today, duration.days) };
  return { end: duration.end, said, part: null, needsTime: false };
}

/** A day, and the time that follows it. */
export function dayFirst(text: string, at: number, day: DayPhrase): WhenPhrase | null {
  const start = skip(TO_TIME, text, day.end);
  const time = start > day.end ? timePhraseAt(text, start, 'last') : null;
  if (!time) return day.needsTime ? null : { start: at, end: day.end, when: 'at', day, time: null };
  return { start: at, end: time.end, when: 'at', day, time };
}

function timeFirst(text: string, at: number, context: DayContext): WhenPhrase | null {
  const time = timePhraseAt(text, at, 'clock');
  if (!time) return null;
  const day = dayAfterTime(text, time.end, context);
  return { start: at, end: day?.end ?? time.end, when: 'at', day, time };
}

function dayAfterTime(text: string, at: number, context: DayContext): DayPhrase | null {
  const link = matchAt(TO_DAY, text, at);
  if (!link || link[0] === '') return null;
  const from = at + link[0].length;
  const day = dayPhraseAt(text, from, { ...context, similar: false, alone: link[1] !== undefined });
  return day && { ...day, end: skip(CLOSING, text, day.end) };
}
