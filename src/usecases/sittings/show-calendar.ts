import { dateWarnings, proposeDate } from '../../domain/date-warnings.ts';
import type { Network } from '../../domain/network.ts';
import type { Seat } from '../../domain/seat.ts';
import { upcomingSittings } from '../../domain/series.ts';
import type { Sitting } from '../../domain/sitting.ts';
import { toRef } from '../../domain/sitting-ref.ts';
import type { CalendarEntry } from '../../domain/view/view.ts';
import { localDate } from '../../domain/wall-time.ts';
import type { Context } from '../context.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import type { Tx } from '../ports/store.ts';
import { startOfToday } from './find-next-sitting.ts';

const SHOWN = 12;

/** `calendario`: the next twelve sittings, each with its state and warnings (product §3). */
export async function showCalendar(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { network } = input.caller;
  const stored = await tx.sittings.since(network.id, startOfToday(input.now));
  const seats = await tx.seats.list(network.id);
  const sittings = upcomingSittings({ network, stored, now: input.now, count: SHOWN, newId: context.newId });
  const isStored = new Set(stored.map((sitting) => sitting.id));
  return {
    view: {
      view: 'calendar',
      networkId: network.id,
      networkName: network.name,
      settings: network.settings,
      entries: sittings.map((s) => toEntry(s, { network, seats, stored: isStored.has(s.id) })),
    },
    private: false,
  };
}

function toEntry(
  sitting: Sitting,
  input: { network: Network; seats: Seat[]; stored: boolean },
): CalendarEntry {
  const { calendar } = input.network.settings;
  const on = localDate(sitting.startsAt, calendar.timeZone);
  const warnings = dateWarnings(on, input.seats);
  return {
    ref: toRef(sitting, input.stored),
    kind: sitting.kind,
    startsAt: sitting.startsAt,
    status: entryStatus(sitting),
    movedFrom: sitting.change?.kind === 'moved' ? sitting.change.previousStartsAt : null,
    warnings,
    proposedOn: warnings.length > 0 ? proposeDate(on, calendar.weekday, input.seats) : null,
  };
}

function entryStatus(sitting: Sitting): CalendarEntry['status'] {
  if (sitting.status === 'cancelled') return 'cancelled';
  if (sitting.change?.kind === 'moved') return 'moved';
  return sitting.status;
}
