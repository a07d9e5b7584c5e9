import type { Network } from '../network/network.ts';
import type { Sitting } from '../sittings/sitting.ts';
import { addDaysOn } from './on-date.ts';
import { upcomingSittings, virtualSittings } from './series.ts';
import { localDate, zonedInstant } from './wall-time.ts';

/** How far ahead `calendario` looks. */
const AHEAD = 12;

interface Input {
  network: Network;
  /** Every sitting of the network. */
  stored: readonly Sitting[];
  now: Date;
  newId: () => string;
}

/**
 * The sittings of a calendar year of the network's zone, by start: those that are stored, and the dates of the series
 * still to be convened. A date that passed before there was anybody to convene it was no sitting.
 */
export function sittingsOfYear({ network, stored, now, newId }: Input, year: number): Sitting[] {
  const { timeZone } = network.settings.calendar;
  const begin = zonedInstant(`${year}-01-01`, '00:00', timeZone);
  const end = zonedInstant(addDaysOn(`${year}-12-31`, 1), '00:00', timeZone);
  const from = begin > now ? begin : now;
  const planned = from < end ? virtualSittings({ network, stored, from, to: end, newId }) : [];
  return [...stored, ...planned]
    .filter(({ startsAt }) => yearOf(startsAt, timeZone) === year)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** The years with sittings, those of the next twelve dates among them, and the present one; in order. */
export function yearsWithSittings(input: Input): number[] {
  const { network, stored, now } = input;
  const { timeZone } = network.settings.calendar;
  const ahead = upcomingSittings({ ...input, count: AHEAD });
  const years = [...stored, ...ahead].map(({ startsAt }) => yearOf(startsAt, timeZone));
  return [...new Set([...years, yearOf(now, timeZone)])].sort((a, b) => a - b);
}

/**
 * The year meant where none is named: the present one, or that of the next sitting when the present one has none, as
 * in December of the year in which a network begins.
 */
export function presentYear(input: Input): number {
  const { network, now } = input;
  const { timeZone } = network.settings.calendar;
  const year = yearOf(now, timeZone);
  if (sittingsOfYear(input, year).length > 0) return year;
  const [next] = upcomingSittings({ ...input, count: 1 });
  return next === undefined ? year : yearOf(next.startsAt, timeZone);
}

/** The calendar year of an instant in a zone. */
export function yearOf(instant: Date, timeZone: string): number {
  return Number(localDate(instant, timeZone).slice(0, 4));
}
