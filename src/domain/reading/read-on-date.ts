import { addDaysOn, weekdayOf } from '../calendar/on-date.ts';
import { cleanText, foldText } from './clean-text.ts';
import type { SaidDay } from './when/day-phrase.ts';
import { dayPhraseAt } from './when/day-phrase.ts';

const LONGEST_FIELD = 100;

/**
 * A day alone, as a date input gives it or as somebody types it ("3 dicembre", "domani"): `yyyy-MM-dd`. Null when the
 * text is not one, or names a day that does not exist. Without a year it is the next one from `today` on.
 */
export function readOnDate(typed: string, today: string): string | null {
  const clean = cleanText(typed.slice(0, LONGEST_FIELD + 1));
  if (clean === '' || clean.length > LONGEST_FIELD) return null;
  const day = dayPhraseAt(foldText(clean), 0, { today, similar: true, alone: false });
  return day?.end === clean.length ? onDateOf(day.said, today) : null;
}

/** Null when the day said does not exist. A weekday alone is the next one, today included. */
export function onDateOf(said: SaidDay, today: string): string | null {
  if (said.day === 'on') return said.on;
  if (said.day === 'nonexistent') return null;
  return addDaysOn(today, (said.weekday - weekdayOf(today) + 7) % 7);
}
