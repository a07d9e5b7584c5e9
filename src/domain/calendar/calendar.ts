import type { CalendarRule, Occurrence } from './calendar-rule.ts';
import { isoWeekday } from './on-date.ts';
import { localDate, timeMs, wallInstantMs } from './wall-time.ts';

const DAY_MS = 86_400_000;
/** Years in which a date is four digits long: the series is reckoned in these and stops at their end. */
const FIRST_MONTH = 1000 * 12;
const LAST_MONTH = 9999 * 12 + 11;

/**
 * The first `count` dates of the series that start at or after `from`, in order; fewer only at the end of the year
 * 9999. Exceptions (moved, cancelled) are not known here. RangeError for a rule no calendar can follow.
 */
export function occurrences(rule: CalendarRule, from: Date, count: number): Occurrence[] {
  const found: Occurrence[] = [];
  if (count <= 0) return found;
  for (const occurrence of series(rule, from)) {
    found.push(occurrence);
    if (found.length === count) break;
  }
  return found;
}

/** The dates of the series that start at or after `from` and before `to`, in order. */
export function occurrencesBetween(rule: CalendarRule, from: Date, to: Date): Occurrence[] {
  const found: Occurrence[] = [];
  for (const occurrence of series(rule, from)) {
    if (occurrence.startsAt >= to) break;
    found.push(occurrence);
  }
  return found;
}

/** Whether a month (1 to 12) is "ours": a whole number of cadences before or after the anchor month. */
export function isSeriesMonth(rule: CalendarRule, year: number, month: number): boolean {
  return (monthIndex(year, month) - anchorIndex(rule)) % rule.everyMonths === 0;
}

/**
 * The date of the series in a month (1 to 12). Null when the month is not ours, or has no such weekday: a fifth
 * Tuesday that does not exist is not replaced by a fourth (RFC 5545 §3.3.10).
 */
export function occurrenceInMonth(rule: CalendarRule, year: number, month: number): Occurrence | null {
  checkRule(rule);
  return isSeriesMonth(rule, year, month)
    ? occurrenceAt(rule, timeMs(rule.time), monthIndex(year, month))
    : null;
}

/** Our months (1 to 12, in order) when they are the same every year; null when the cadence does not divide a year. */
export function seriesMonthsOfYear(rule: CalendarRule): number[] | null {
  checkRule(rule);
  if (12 % rule.everyMonths !== 0) return null;
  const first = (anchorIndex(rule) % 12) % rule.everyMonths;
  return Array.from({ length: 12 / rule.everyMonths }, (_, i) => first + i * rule.everyMonths + 1);
}

function* series(rule: CalendarRule, from: Date): Generator<Occurrence> {
  checkRule(rule);
  const on = localDate(from, rule.timeZone);
  // One month early: a start in a skipped hour (or, in Samoa once, day) may be read on the day after its date.
  const near = Math.max(monthIndex(Number(on.slice(0, 4)), Number(on.slice(5, 7))) - 1, FIRST_MONTH);
  const late = (near - anchorIndex(rule)) % rule.everyMonths;
  const first = late === 0 ? near : near - late + (late > 0 ? rule.everyMonths : 0);
  const timeOfDayMs = timeMs(rule.time);
  for (let index = first; index <= LAST_MONTH; index += rule.everyMonths) {
    const occurrence = occurrenceAt(rule, timeOfDayMs, index);
    if (occurrence && occurrence.startsAt >= from) yield occurrence;
  }
}

function occurrenceAt(rule: CalendarRule, timeOfDayMs: number, index: number): Occurrence | null {
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const firstMs = Date.UTC(year, month - 1, 1);
  const day = ((rule.weekday - isoWeekday(firstMs) + 7) % 7) + 1 + (rule.nth - 1) * 7;
  if (day > 28 && day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const wallMs = firstMs + (day - 1) * DAY_MS + timeOfDayMs;
  return {
    seriesOn: `${year}-${twoDigits(month)}-${twoDigits(day)}`,
    startsAt: new Date(wallInstantMs(wallMs, rule.timeZone)),
  };
}

function monthIndex(year: number, month: number): number {
  return year * 12 + month - 1;
}

function anchorIndex(rule: CalendarRule): number {
  return monthIndex(Number(rule.anchor.slice(0, 4)), Number(rule.anchor.slice(5, 7)));
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** Stops here a rule that would otherwise never end or give dates of no meaning. */
function checkRule(rule: CalendarRule): void {
  checkRange('weekday', rule.weekday, 7);
  checkRange('nth', rule.nth, 5);
  checkRange('everyMonths', rule.everyMonths, 12);
  if (!/^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(rule.anchor)) {
    throw new RangeError(`calendar anchor "${rule.anchor}" is not a month: expected yyyy-MM`);
  }
}

function checkRange(field: string, value: number, max: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= max) return;
  throw new RangeError(
    `calendar ${field} ${value} is out of range: expected a whole number from 1 to ${max}`,
  );
}
