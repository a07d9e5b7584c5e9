import type { ICalDayJsStub } from 'ical-generator';
import { localDate, localTime } from '../domain/calendar/wall-time.ts';

/**
 * An instant in the form in which ical-generator takes one together with its zone. A plain date it would write with
 * the clock of the process's own zone.
 */
export function wallClock(instant: Date, timeZone = 'UTC'): ICalDayJsStub {
  return {
    tz: (zone) => wallClock(instant, zone),
    utc: () => wallClock(instant),
    format: (form) =>
      form === 'HHmmss'
        ? `${localTime(instant, timeZone).replace(':', '')}00`
        : localDate(instant, timeZone).replaceAll('-', ''),
    isValid: () => !Number.isNaN(instant.getTime()),
    toDate: () => instant,
    toJSON: () => instant.toJSON(),
  };
}
