import { workingDayOnOrAfter, workingDayOnOrBefore } from '../calendar/holidays.ts';
import { addDaysOn } from '../calendar/on-date.ts';
import { localDate, zonedInstant } from '../calendar/wall-time.ts';
import type { PlanOffset } from './plan-line.ts';

/**
 * When a line of the plan is due for a sitting that starts at `startsAt`; wall times are of `timeZone`.
 *
 * `minutes` count from the start and are never moved. A `days` line whose date is a Saturday, Sunday or holiday goes
 * out on the working day before, same wall time (product §5). One meant for after the start that this would bring to
 * the start or earlier goes out on the working day after instead: "the minutes are not out" makes no sense before
 * there was a sitting.
 */
export function planOffsetDueAt(offset: PlanOffset, startsAt: Date, timeZone: string): Date {
  if (offset.unit === 'minutes') return new Date(startsAt.getTime() + offset.minutes * 60_000);
  const key = `${startsAt.getTime()} ${offset.days} ${offset.at} ${timeZone}`;
  const known = knownDueAt.get(key);
  if (known !== undefined) return new Date(known);
  const dueAt = daysDueAt(offset, startsAt, timeZone);
  if (knownDueAt.size >= MOST_KNOWN) knownDueAt.clear();
  knownDueAt.set(key, dueAt.getTime());
  return dueAt;
}

/** Of the lines asked for last: each sweep asks for all of a sitting, and networks share their calendar. */
const knownDueAt = new Map<string, number>();
const MOST_KNOWN = 20_000;

function daysDueAt(offset: PlanOffset & { unit: 'days' }, startsAt: Date, timeZone: string): Date {
  const onDate = addDaysOn(localDate(startsAt, timeZone), offset.days);
  const moved = zonedInstant(workingDayOnOrBefore(onDate), offset.at, timeZone);
  if (offset.days < 0) return moved;
  const isForAfter = zonedInstant(onDate, offset.at, timeZone) > startsAt;
  if (!isForAfter || moved > startsAt) return moved;
  return zonedInstant(workingDayOnOrAfter(onDate), offset.at, timeZone);
}
