import { localDate } from '../calendar/wall-time.ts';
import { cleanText, foldText } from './clean-text.ts';
import type { DayPhrase } from './when/day-phrase.ts';
import { dayPhraseAt } from './when/day-phrase.ts';
import { describeWhen } from './when/describe.ts';
import { resolveWhen } from './when/resolve-when.ts';
import type { TimePhrase } from './when/time-phrase.ts';
import { timePhraseAt } from './when/time-phrase.ts';

/**
 * What the date and time inputs of a card say. `understood` is for people: what they typed and, where there is one,
 * the day in full; null when nothing was typed.
 *
 * - `missing`: no date
 * - `unreadable`: date or time is not one
 * - `no_time`: a readable date alone
 * - `nonexistent`: 31 February, 25:00, an hour the clocks skip
 * - `past`: at or before now
 */
export type DateFieldsReading =
  | { kind: 'instant'; startsAt: Date }
  | { kind: 'missing' | 'unreadable' | 'no_time' | 'nonexistent' | 'past'; understood: string | null };

const LONGEST_FIELD = 60;

/**
 * Reads a card's date and time as wall time of `timeZone` (IANA). Inputs give `yyyy-MM-dd` and `HH:mm`; also taken
 * are `dd/MM/yyyy`, a date in words, `9.30`, `9`, "ore 9:30" and "3:00 PM". Never throws for any text.
 */
export function readDateFields(date: string, time: string, now: Date, timeZone: string): DateFieldsReading {
  const typedDate = cleanText(date).replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1');
  const typedTime = cleanText(time);
  const typed = `${typedDate} ${typedTime}`.trim().slice(0, LONGEST_FIELD).toWellFormed();
  if (typedDate === '') return { kind: 'missing', understood: typed === '' ? null : typed };

  const day = readDay(typedDate, localDate(now, timeZone));
  if (!day) return { kind: 'unreadable', understood: typed };
  const clock = readTime(typedTime);
  if (!clock && typedTime !== '') return { kind: 'unreadable', understood: typed };

  const found = resolveWhen(day, clock, { now, timeZone });
  if (found.kind === 'instant') return { kind: 'instant', startsAt: found.startsAt };
  const understood = describeWhen(typed, found.on, 'time' in found ? found.time : null);
  if (found.kind === 'date_only') return { kind: 'no_time', understood };
  return { kind: found.kind === 'past_date' ? 'past' : found.kind, understood };
}

/** Only when the whole text is a day. */
function readDay(typed: string, today: string): DayPhrase | null {
  if (typed.length > LONGEST_FIELD) return null;
  const day = dayPhraseAt(foldText(typed), 0, { today, similar: true, alone: false });
  return day?.end === typed.length ? day : null;
}

/** Only when the whole text is a time; "ore" may be left out. */
function readTime(typed: string): TimePhrase | null {
  if (typed === '' || typed.length > LONGEST_FIELD) return null;
  const texts = [foldText(typed), `ore ${foldText(typed)}`];
  for (const text of texts) {
    const time = timePhraseAt(text, 0, 'last');
    if (time?.end === text.length) return time;
  }
  return null;
}
