import { counted } from './plurals.ts';

/** "martedì 19 gennaio 2027"; the first of the month is "1°". The day is the one in `timeZone`. */
export function fullDate(instant: Date, timeZone: string): string {
  return formatIn(timeZone, 'date', instant).replace(/(?<!\d)1 /, '1° ');
}

/** "10:00" in `timeZone`. */
export function clockTime(instant: Date, timeZone: string): string {
  return formatIn(timeZone, 'time', instant);
}

/** "martedì 19 gennaio 2027, ore 10:00". */
export function fullDateTime(instant: Date, timeZone: string): string {
  return `${fullDate(instant, timeZone)}, ore ${clockTime(instant, timeZone)}`;
}

/** "19 gennaio 2027", for titles. */
export function longDate(instant: Date, timeZone: string): string {
  return formatIn(timeZone, 'longDate', instant).replace(/^1 /, '1° ');
}

/** "19/01/2027", for tables. */
export function numericDate(instant: Date, timeZone: string): string {
  return formatIn(timeZone, 'numericDate', instant);
}

/** The same for a date without a time, `yyyy-MM-dd`. */
export function numericDateOf(on: string): string {
  return numericDate(new Date(`${on}T12:00:00Z`), 'UTC');
}

/** As {@link fullDateTime}, for a date without a time, `yyyy-MM-dd`. */
export function fullDateOf(on: string): string {
  return fullDate(new Date(`${on}T12:00:00Z`), 'UTC');
}

/** "2 ore", "45 minuti", "1 ora e 30 minuti", "3 giorni e 2 ore": whole minutes, at most two units. */
export function durationText(minutes: number): string {
  if (minutes < 60) return counted(minutes, 'minuto', 'minuti');
  if (minutes < 48 * 60) {
    const rest = minutes % 60;
    return twoUnits(hours(Math.floor(minutes / 60)), counted(rest, 'minuto', 'minuti'), rest);
  }
  const days = Math.floor(minutes / (24 * 60));
  const restHours = Math.floor((minutes % (24 * 60)) / 60);
  return twoUnits(counted(days, 'giorno', 'giorni'), hours(restHours), restHours);
}

/** "martedì" for 2: ISO weekday, 1 = Monday. */
export function weekdayName(weekday: number): string {
  // 1 January 2024 was a Monday.
  return utcPart(new Date(Date.UTC(2024, 0, weekday)), 'weekday');
}

/** "gennaio" for 1. */
export function monthName(month: number): string {
  return utcPart(new Date(Date.UTC(2024, month - 1, 1)), 'month');
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('it') + text.slice(1);
}

function utcPart(date: Date, part: 'weekday' | 'month'): string {
  return formatIn('UTC', part, date);
}

const FORMATS = {
  date: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  longDate: { day: 'numeric', month: 'long', year: 'numeric' },
  numericDate: { day: '2-digit', month: '2-digit', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  weekday: { weekday: 'long' },
  month: { month: 'long' },
} as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs fifty times as much as using it, and every card shows some dates. */
function formatIn(timeZone: string, format: keyof typeof FORMATS, instant: Date): string {
  const key = `${format} ${timeZone}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('it-IT', { timeZone, ...FORMATS[format] });
    formatters.set(key, formatter);
  }
  return formatter.format(instant);
}

function hours(count: number): string {
  return counted(count, 'ora', 'ore');
}

function twoUnits(large: string, small: string, smallCount: number): string {
  return smallCount === 0 ? large : `${large} e ${small}`;
}
