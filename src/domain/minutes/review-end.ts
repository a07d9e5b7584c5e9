import { addDaysOn } from '../calendar/on-date.ts';
import { localDate, zonedInstant } from '../calendar/wall-time.ts';

/** End of an office day: comments are not due in the night. */
const ENDS_AT = '18:00';

/** When a review opened at `now` ends: `days` calendar days later, in the evening of that day in `timeZone`. */
export function reviewEnd(now: Date, days: number, timeZone: string): Date {
  return zonedInstant(addDaysOn(localDate(now, timeZone), days), ENDS_AT, timeZone);
}
