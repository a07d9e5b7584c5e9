import { onDateMs } from '../calendar/on-date.ts';

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
/** Beyond this century it is a slip. */
const YEAR_FIRST = /^(?:19|20)\d{2}-\d{2}-\d{2}$/;

/**
 * A day in a table, with its year: 15/01/2027 or 2027-01-15, as `yyyy-MM-dd`. Null when it is not one, or does not
 * exist. Words like "domani" are none: a file read another day would say something else.
 */
export function readTableDay(typed: string): string | null {
  const [, day = '', month = '', year = ''] = DAY_FIRST.exec(typed) ?? [];
  const on = year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return YEAR_FIRST.test(on) && exists(on) ? on : null;
}

function exists(on: string): boolean {
  try {
    onDateMs(on);
    return true;
  } catch {
    return false;
  }
}
