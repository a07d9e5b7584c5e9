import { onDateFromMs, onDateMs } from './on-date.ts';
import { offsetAt, offsetThroughout } from './zone-offset.ts';

const DAY_MS = 86_400_000;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * The instant at which clocks in `timeZone` (IANA name) show `time` (`HH:mm`) on `onDate` (`yyyy-MM-dd`).
 *
 * A time that the spring change skips is read with the offset before it (RFC 5545 §3.3.5): 02:30 in Rome becomes
 * 03:30. A time that the autumn change repeats is the first of the two. RangeError for a malformed date, time or
 * zone. The process's own zone plays no part.
 */
export function zonedInstant(onDate: string, time: string, timeZone: string): Date {
  return new Date(wallInstantMs(onDateMs(onDate) + timeMs(time), timeZone));
}

/** {@link zonedInstant} on numbers: `wallMs` is the wall clock counted as if it were UTC; gives epoch milliseconds. */
export function wallInstantMs(wallMs: number, timeZone: string): number {
  // No offset exceeds a day: the instant lies between these two, and so does any change that matters to it.
  const earliestMs = wallMs - DAY_MS;
  const latestMs = wallMs + DAY_MS;
  const steady = offsetThroughout(earliestMs, latestMs, timeZone);
  if (steady !== null) return wallMs - steady;
  const before = offsetAt(earliestMs, timeZone);
  const after = offsetAt(latestMs, timeZone);
  if (before === after || offsetAt(wallMs - before, timeZone) === before) return wallMs - before;
  return offsetAt(wallMs - after, timeZone) === after ? wallMs - after : wallMs - before;
}

/** Milliseconds from midnight of a wall time `HH:mm`; RangeError when it is not one. */
export function timeMs(time: string): number {
  const match = TIME.exec(time);
  if (!match) throw new RangeError(`"${time}" is not a time: expected HH:mm from 00:00 to 23:59`);
  return (Number(match[1]) * 60 + Number(match[2])) * 60_000;
}

/** Calendar date `yyyy-MM-dd` of an instant in a zone (IANA name). */
export function localDate(instant: Date, timeZone: string): string {
  return onDateFromMs(localMs(instant, timeZone));
}

/** Wall time `HH:mm` of an instant in a zone (IANA name); seconds are dropped. */
export function localTime(instant: Date, timeZone: string): string {
  return new Date(localMs(instant, timeZone)).toISOString().slice(11, 16);
}

/** The wall clock of `timeZone` at an instant, counted as if it were UTC. */
function localMs(instant: Date, timeZone: string): number {
  return instant.getTime() + offsetAt(instant.getTime(), timeZone);
}
