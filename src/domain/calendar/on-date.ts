const DAY_MS = 86_400_000;
const ON_DATE = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;

/**
 * Milliseconds of a calendar date (`yyyy-MM-dd`) counted as if the whole world were at UTC: a number to reckon
 * with, not an instant. RangeError when the text is not a date that exists.
 */
export function onDateMs(onDate: string): number {
  const [, year, month, day] = ON_DATE.exec(onDate)?.map(Number) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) {
    const ms = Date.UTC(year, month - 1, day);
    const read = new Date(ms);
    // 30 February and month 13 overflow into another month.
    if (read.getUTCDate() === day && read.getUTCMonth() === month - 1) return ms;
  }
  throw new RangeError(`"${onDate}" is not a date: expected yyyy-MM-dd and a day that exists`);
}

/** Inverse of {@link onDateMs}; the time of day is dropped. */
export function onDateFromMs(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The date `days` whole days after (negative: before) `onDate`. */
export function addDaysOn(onDate: string, days: number): string {
  return onDateFromMs(onDateMs(onDate) + days * DAY_MS);
}

/** Whole days from one date to a later one (negative: earlier). */
export function daysBetween(from: string, to: string): number {
  return Math.round((onDateMs(to) - onDateMs(from)) / DAY_MS);
}

/** ISO weekday of a `yyyy-MM-dd` date, 1 = Monday … 7 = Sunday. */
export function weekdayOf(onDate: string): number {
  return isoWeekday(onDateMs(onDate));
}

/** ISO weekday of a number given by {@link onDateMs}. */
export function isoWeekday(ms: number): number {
  // Day 0, 1 January 1970, was a Thursday.
  return ((((Math.floor(ms / DAY_MS) + 3) % 7) + 7) % 7) + 1;
}
