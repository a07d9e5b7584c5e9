import { dateWarnings, proposeDate } from '../../domain/calendar/date-warnings.ts';
import { upcomingSittings } from '../../domain/calendar/series.ts';
import {
  presentYear,
  sittingsOfYear,
  yearOf,
  yearsWithSittings,
} from '../../domain/calendar/sittings-of-year.ts';
import { localDate } from '../../domain/calendar/wall-time.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Seat } from '../../domain/network/seat.ts';
import { readYear } from '../../domain/reading/read-year.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { endsAt } from '../../domain/sittings/sitting.ts';
import { toRef } from '../../domain/sittings/sitting-ref.ts';
import type { CalendarEntry, CalendarView } from '../../domain/view/calendar-view.ts';
import type { Context } from '../context.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import type { Tx } from '../ports/store.ts';
import { startOfToday } from './find-next-sitting.ts';
import { unchangeable } from './unchangeable.ts';

const SHOWN = 12;

/**
 * `calendario`: the next twelve sittings, each with its state and warnings (product §3). `calendario 2027`: those of
 * that year, past ones with their minutes when published; `calendario dell'anno`: see `presentYear`.
 */
export async function showCalendar(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { caller, now, rest } = input;
  const { network } = caller;
  const asked = readYear(rest, yearOf(now, network.settings.calendar.timeZone));
  const since = asked === null ? startOfToday(now) : new Date(0);
  const stored = await tx.sittings.since(network.id, since);
  const dates = { network, stored, now, newId: context.newId };
  const year = asked === null ? null : readYear(rest, presentYear(dates));
  const sittings = year === null ? upcomingSittings({ ...dates, count: SHOWN }) : sittingsOfYear(dates, year);
  const choices = year === null ? [] : [...new Set([...yearsWithSittings(dates), year])];
  const about = { network, seats: await tx.seats.list(network.id), now, stored: new Set(stored) };
  const entries: CalendarEntry[] = [];
  for (const sitting of sittings) entries.push(await toEntry(tx, sitting, about));
  return { view: viewOf(network, entries, year === null ? null : { shown: year, choices }), private: false };
}

function viewOf(network: Network, entries: CalendarEntry[], year: CalendarView['year']): CalendarView {
  const { id: networkId, name: networkName, settings } = network;
  return { view: 'calendar', networkId, networkName, settings, entries, year };
}

interface About {
  network: Network;
  seats: Seat[];
  now: Date;
  stored: ReadonlySet<Sitting>;
}

async function toEntry(tx: Tx, sitting: Sitting, about: About): Promise<CalendarEntry> {
  const { network, seats, now, stored } = about;
  const { calendar } = network.settings;
  const on = localDate(sitting.startsAt, calendar.timeZone);
  const over = endsAt(sitting) <= now;
  const warnings = over ? [] : dateWarnings(on, seats);
  return {
    ref: toRef(sitting, stored.has(sitting)),
    kind: sitting.kind,
    number: sitting.number,
    startsAt: sitting.startsAt,
    status: entryStatus(sitting, over),
    movedFrom: sitting.change?.kind === 'moved' ? sitting.change.previousStartsAt : null,
    warnings,
    proposedOn: warnings.length > 0 ? proposeDate(on, calendar.weekday, seats) : null,
    changeable: unchangeable(sitting, calendar.timeZone, now) === null,
    minutesOf: over && stored.has(sitting) ? await withPublishedMinutes(tx, sitting) : null,
  };
}

function entryStatus(sitting: Sitting, over: boolean): CalendarEntry['status'] {
  if (sitting.status === 'cancelled') return 'cancelled';
  if (over && sitting.status === 'convened') return 'held';
  if (sitting.change?.kind === 'moved') return 'moved';
  return sitting.status;
}

async function withPublishedMinutes(tx: Tx, { id, networkId }: Sitting): Promise<string | null> {
  const minutes = await tx.minutes.bySitting(networkId, id);
  return minutes?.status === 'published' ? id : null;
}
