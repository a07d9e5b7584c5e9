import { isWorkingDay } from '../../../src/domain/calendar/holidays.ts';

const DAY_MS = 24 * 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day, `yyyy-MM-dd`, that a calendar on the wall shows. */
export function dayIn(timeZone: string, instant: Date): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(instant);
}

export function daysAfter(on: string, days: number): string {
  return new Date(Date.parse(on) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day on which that many working days have gone by, counted one by one. */
export function workingDaysAfter(on: string, days: number): string {
  let day = on;
  for (let counted = 0; counted < days; ) {
    day = daysAfter(day, 1);
    if (isWorkingDay(day)) counted += 1;
  }
  return day;
}
