import Holidays from 'date-holidays';
import { addDaysOn, weekdayOf } from './on-date.ts';

let italy: Holidays | undefined;
/** By question and date: a sweep asks for the same few dates for every network and municipality. */
const workingDays = new Map<string, string>();
const namesByYear = new Map<number, ReadonlyMap<string, string>>();

/**
 * Italian name of the national public holiday on a date (`yyyy-MM-dd`), null on any other day. Sundays are not
 * holidays by themselves; patron-saint days are a setting of the seats, not known here.
 */
export function holidayName(onDate: string): string | null {
  return namesOf(Number(onDate.slice(0, 4))).get(onDate) ?? null;
}

/** Saturday or Sunday. */
export function isWeekend(onDate: string): boolean {
  return weekdayOf(onDate) >= 6;
}

/** Neither Saturday, Sunday nor national holiday. */
export function isWorkingDay(onDate: string): boolean {
  return !isWeekend(onDate) && holidayName(onDate) === null;
}

/** The date itself when it is a working day, otherwise the nearest one before. */
export function workingDayOnOrBefore(onDate: string): string {
  return nearestWorkingDay(onDate, -1);
}

/** The date itself when it is a working day, otherwise the nearest one after. */
export function workingDayOnOrAfter(onDate: string): string {
  return nearestWorkingDay(onDate, 1);
}

/** The working day that comes `count` working days after a date; 0 = the date itself, working day or not. */
export function workingDaysAfter(onDate: string, count: number): string {
  return remembered(`${count} after|${onDate}`, () => {
    let day = onDate;
    for (let n = 0; n < count; n += 1) day = workingDayOnOrAfter(addDaysOn(day, 1));
    return day;
  });
}

function nearestWorkingDay(onDate: string, step: 1 | -1): string {
  return remembered(`${step}|${onDate}`, () => {
    let candidate = onDate;
    while (!isWorkingDay(candidate)) candidate = addDaysOn(candidate, step);
    return candidate;
  });
}

function remembered(key: string, find: () => string): string {
  const known = workingDays.get(key);
  if (known !== undefined) return known;
  const found = find();
  workingDays.set(key, found);
  return found;
}

/** Built on first use: the holiday data of the whole world take a tenth of a second to set up. */
function namesOf(year: number): ReadonlyMap<string, string> {
  const known = namesByYear.get(year);
  if (known) return known;
  italy ??= new Holidays('IT', { types: ['public'], languages: ['it'], timezone: 'UTC' });
  const names = new Map<string, string>();
  for (const holiday of italy.getHolidays(year)) {
    const onDate = holiday.date.slice(0, 10);
    // Two holidays may fall together (Easter on 25 April 2038): the first one names the day.
    if (!names.has(onDate)) names.set(onDate, holiday.name);
  }
  namesByYear.set(year, names);
  return names;
}
