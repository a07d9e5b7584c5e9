import { addDaysOn, weekdayOf } from '../../calendar/on-date.ts';
import { localDate, localTime, zonedInstant } from '../../calendar/wall-time.ts';
import type { DayPart } from './day-part.ts';
import { hourIn } from './day-part.ts';
import type { DayPhrase } from './day-phrase.ts';
import type { TimePhrase } from './time-phrase.ts';

export interface Now {
  now: Date;
  /** IANA name. */
  timeZone: string;
}

/** A day and a time brought together on the clock of a zone. Dates `yyyy-MM-dd`, times `HH:mm`. */
export type ResolvedWhen =
  | { kind: 'instant' | 'past'; startsAt: Date; on: string; time: string }
  | { kind: 'date_only' | 'past_date'; on: string }
  | { kind: 'nonexistent'; on: string | null };

/** No day means today; see {@link ./day-phrase.ts} for a weekday to come. Past when not after `now`. */
export function resolveWhen(day: DayPhrase | null, time: TimePhrase | null, at: Now): ResolvedWhen {
  if (day?.said.day === 'nonexistent') return { kind: 'nonexistent', on: day.said.on };
  const part = time?.part ?? day?.part ?? null;
  const today = localDate(at.now, at.timeZone);
  if (!time) return dateOnly(day, today);
  const hour = hourIn(part, time.hour);
  if (hour < 0 || hour > 24 || time.minute > 59 || (hour === 24 && time.minute > 0)) {
    return { kind: 'nonexistent', on: null };
  }
  const clock = { hour, minute: time.minute };
  const first = onClock(firstDay(day, today), clock, at);
  if (first.kind !== 'past') return first;
  const later = laterDays(day, part, clock.hour, today);
  return later === 0 ? first : onClock(addDaysOn(first.on, later), clock, at);
}

function dateOnly(day: DayPhrase | null, today: string): ResolvedWhen {
  if (day === null) return { kind: 'nonexistent', on: null };
  const on = firstDay(day, today);
  if (day.said.day === 'coming') return { kind: 'date_only', on: on === today ? addDaysOn(on, 7) : on };
  return { kind: on < today ? 'past_date' : 'date_only', on };
}

function firstDay(day: DayPhrase | null, today: string): string {
  if (day?.said.day === 'on') return day.said.on;
  if (day?.said.day === 'coming') return addDaysOn(today, (day.said.weekday - weekdayOf(today) + 7) % 7);
  return today;
}

/** How many days later the same words may mean, once their first meaning is past; 0 when they mean nothing else. */
function laterDays(day: DayPhrase | null, part: DayPart | null, hour: number, today: string): number {
  if (day?.said.day === 'coming') return 7;
  const tonight = part === 'night' && hour < 8 && firstDay(day, today) === today;
  return tonight ? 1 : 0;
}

function onClock(on: string, clock: { hour: number; minute: number }, at: Now): ResolvedWhen {
  const day = clock.hour === 24 ? addDaysOn(on, 1) : on;
  const time = `${pad(clock.hour % 24)}:${pad(clock.minute)}`;
  const startsAt = zonedInstant(day, time, at.timeZone);
  // An hour the clocks skip in spring.
  if (localTime(startsAt, at.timeZone) !== time) return { kind: 'nonexistent', on: day };
  return { kind: startsAt > at.now ? 'instant' : 'past', startsAt, on: day, time };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
