import type { CalendarRule } from '../../../src/domain/calendar/calendar-rule.ts';

/**
 * The calendar worked out the slow way, to check the quick one: it walks day by day and minute by minute and shares
 * no code with `src/`.
 */

const DAY_MS = 86_400_000;
const STEP_MS = 15 * 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsetsSeen = new Map<string, number[]>();

/** What clocks in a zone show, e.g. `2026-03-29 03:30`. */
export function readClock(instantMs: number, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(timeZone, format);
  }
  return format.format(instantMs);
}

/**
 * First instant, on a grid of a quarter of an hour around the wall time, at which the clock shows `onDate time`. When
 * there is none, the clock jumped over it: the instant found by counting on from the last moment before the jump.
 */
export function oracleInstant(onDate: string, time: string, timeZone: string): number {
  const wanted = `${onDate} ${time}`;
  const wallMs = Date.parse(`${onDate}T${time}:00Z`);
  const offsets = offsetsOfYear(Number(onDate.slice(0, 4)), timeZone);
  const startMs = wallMs - Math.max(...offsets) - 4 * STEP_MS;
  const endMs = wallMs - Math.min(...offsets) + 4 * STEP_MS;
  let beforeJumpMs = startMs;
  for (let ms = startMs; ms <= endMs; ms += STEP_MS) {
    const shown = readClock(ms, timeZone);
    if (shown === wanted) return ms;
    if (shown < wanted) beforeJumpMs = ms;
  }
  const shownMs = Date.parse(`${readClock(beforeJumpMs, timeZone).replace(' ', 'T')}:00Z`);
  return beforeJumpMs + (wallMs - shownMs);
}

/** Dates of the series whose start lies in [fromMs, toMs), found by looking at every day there is. */
export function oracleSeries(
  rule: CalendarRule,
  fromMs: number,
  toMs: number,
): { seriesOn: string; startMs: number }[] {
  const found: { seriesOn: string; startMs: number }[] = [];
  const lastMs = toMs + 2 * DAY_MS;
  // A few days early, then back to the first of that month, so that weekdays can be counted from its first day.
  let dayMs = Math.floor((fromMs - 3 * DAY_MS) / DAY_MS) * DAY_MS;
  while (new Date(dayMs).getUTCDate() !== 1) dayMs -= DAY_MS;
  let ours = false;
  let seen = 0;
  for (; dayMs <= lastMs; dayMs += DAY_MS) {
    const date = new Date(dayMs);
    if (date.getUTCDate() === 1) {
      seen = 0;
      ours = isOurMonth(rule, date.getUTCFullYear(), date.getUTCMonth() + 1);
    }
    if (!ours || (date.getUTCDay() || 7) !== rule.weekday) continue;
    seen += 1;
    if (seen !== rule.nth) continue;
    const seriesOn = date.toISOString().slice(0, 10);
    const startMs = oracleInstant(seriesOn, rule.time, rule.timeZone);
    if (startMs >= fromMs && startMs < toMs) found.push({ seriesOn, startMs });
  }
  return found;
}

/** Steps from the anchor month, one cadence at a time, until it reaches or passes the month asked for. */
export function isOurMonth(rule: CalendarRule, year: number, month: number): boolean {
  const wanted = `${year}-${String(month).padStart(2, '0')}`;
  let stepYear = Number(rule.anchor.slice(0, 4));
  let stepMonth = Number(rule.anchor.slice(5, 7));
  const direction = wanted < rule.anchor ? -1 : 1;
  for (;;) {
    const reached = `${stepYear}-${String(stepMonth).padStart(2, '0')}`;
    if (reached === wanted) return true;
    if (direction > 0 ? reached > wanted : reached < wanted) return false;
    stepMonth += direction * rule.everyMonths;
    if (stepMonth > 12) {
      stepMonth -= 12;
      stepYear += 1;
    }
    if (stepMonth < 1) {
      stepMonth += 12;
      stepYear -= 1;
    }
  }
}

/** Every distance from UTC, in milliseconds, that the zone has around a year, sampled every five days. */
function offsetsOfYear(year: number, timeZone: string): number[] {
  const key = `${year} ${timeZone}`;
  const known = offsetsSeen.get(key);
  if (known) return known;
  const offsets = new Set<number>();
  const endMs = Date.UTC(year + 1, 0, 8);
  for (let ms = Date.UTC(year, 0, 1) - 7 * DAY_MS; ms <= endMs; ms += 5 * DAY_MS) {
    offsets.add(Date.parse(`${readClock(ms, timeZone).replace(' ', 'T')}:00Z`) - ms);
  }
  const list = [...offsets];
  offsetsSeen.set(key, list);
  return list;
}
