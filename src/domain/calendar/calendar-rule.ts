/**
 * The rule of the ordinary sittings: the n-th weekday of every m-th month (charter Art. 5: the third Tuesday,
 * every two months). Wall time in `timeZone`: a 10:00 sitting is at 10:00 in January and in July.
 */
export interface CalendarRule {
  /** ISO weekday, 1 = Monday … 7 = Sunday. */
  weekday: number;
  /** 1 to 5; a month without a fifth such weekday has no sitting (RFC 5545 §3.3.10). */
  nth: number;
  /** 1 to 12. */
  everyMonths: number;
  /** `yyyy-MM`: a month that is "ours"; the cadence is counted from it in both directions. */
  anchor: string;
  /** `HH:mm`. */
  time: string;
  durationMinutes: number;
  /** IANA name. */
  timeZone: string;
}

/** One date of the series, before any exception. */
export interface Occurrence {
  /** `yyyy-MM-dd` in the rule's zone; the stable name of this date within its network. */
  seriesOn: string;
  startsAt: Date;
}
