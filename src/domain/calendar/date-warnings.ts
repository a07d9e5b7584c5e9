import type { Seat } from '../network/seat.ts';
import type { DateWarning } from '../view/calendar-view.ts';
import { holidayName } from './holidays.ts';
import { addDaysOn, weekdayOf } from './on-date.ts';

type SeatDay = Pick<Seat, 'name' | 'patronDay'>;

const WEEKS_TRIED = 52;

/**
 * Why a date (`yyyy-MM-dd`) is a bad one for a sitting: a national holiday, or the patron day of a seat. Empty when
 * nothing is known against it. The calendar never moves a date by itself (product §3).
 */
export function dateWarnings(onDate: string, seats: readonly SeatDay[]): DateWarning[] {
  const holiday = holidayName(onDate);
  const warnings: DateWarning[] = holiday === null ? [] : [{ kind: 'holiday', name: holiday }];
  for (const seat of seats) {
    if (seat.patronDay === onDate.slice(5)) warnings.push({ kind: 'patron', name: seat.name });
  }
  return warnings;
}

/**
 * The first date after `onDate` on `weekday` (1 = Monday … 7 = Sunday) against which nothing is known; a working
 * day, unless the network itself meets at weekends. After a year without one, simply the next such weekday.
 */
export function proposeDate(onDate: string, weekday: number, seats: readonly SeatDay[]): string {
  const daysToNext = ((weekday - weekdayOf(onDate) + 6) % 7) + 1;
  const next = addDaysOn(onDate, daysToNext);
  for (let week = 0; week < WEEKS_TRIED; week += 1) {
    const candidate = addDaysOn(next, week * 7);
    if (dateWarnings(candidate, seats).length === 0) return candidate;
  }
  return next;
}
