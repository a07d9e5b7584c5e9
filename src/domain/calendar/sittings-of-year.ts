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

/** The calendar year of an instant in a zone. */
export function yearOf(instant: Date, timeZone: string): number {
  return Number(localDate(instant, timeZone).slice(0, 4));
}
