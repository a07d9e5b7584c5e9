import { onDateFromMs } from '../../calendar/on-date.ts';

/** `yyyy-MM-dd`; null when that day does not exist, or its year is not within reach (1900 to 2199). */
export function civilDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const ms = Date.UTC(year, month - 1, day);
  return new Date(ms).getUTCDate() === day ? onDateFromMs(ms) : null;
}
