import { addDaysOn } from '../../domain/calendar/on-date.ts';
import { localDate, zonedInstant } from '../../domain/calendar/wall-time.ts';
import type { AttendanceBySeat } from '../../domain/files/file-model.ts';
import type { Network } from '../../domain/network/network.ts';
import type { SeatsAtSitting, SeatsInRegister } from '../../domain/register/attendance-by-seat.ts';
import { attendanceBySeat } from '../../domain/register/attendance-by-seat.ts';
import { coveredSeats, registerSpan } from '../../domain/register/register-coverage.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import { seatPresences } from '../../domain/register/seat-presence.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { Tx } from '../ports/store.ts';
import { deskOf } from '../register/load-register.ts';
import { loadFacts } from '../sittings/load-facts.ts';

/** Days `yyyy-MM-dd` on the network's calendar, both included. */
export interface AttendancePeriod {
  from: string;
  to: string;
}

/** What the registers of a period say of the seats, in no order. */
export interface SeatRegisters {
  /** Closed ones, and what is left of those whose record has gone (ADR 30). */
  registers: SeatsInRegister[];
  /** The sittings of the period without a closed register, whatever their state. */
  unclosed: Sitting[];
}

/** How often each seat was covered, from the registers closed so far of the sittings of a period (product §12). */
export async function loadAttendanceBySeat(
  tx: Tx,
  network: Network,
  period: AttendancePeriod,
): Promise<AttendanceBySeat> {
  const { registers } = await loadSeatRegisters(tx, network, period);
  return {
    bodyName: network.settings.bodyName,
    networkName: network.name,
    ...period,
    timeZone: network.settings.calendar.timeZone,
    ...attendanceBySeat(await tx.seats.list(network.id), registers),
  };
}

export async function loadSeatRegisters(
  tx: Tx,
  network: Network,
  period: AttendancePeriod,
): Promise<SeatRegisters> {
  const sittings = await sittingsOf(tx, network, period);
  const figures = await figuresOf(tx, network, period);
  const found: SeatRegisters = {
    registers: figures.map((kept) => ({ ...kept, presences: null })),
    unclosed: [],
  };
  const entries = await tx.registers.entries(sittings.map(({ id }) => id));
  const closed = new Set(entries.filter(({ event }) => event === 'closed').map(({ sittingId }) => sittingId));
  for (const sitting of sittings) {
    if (closed.has(sitting.id)) found.registers.push(await seatsAt(tx, network, { sitting, entries }));
    else found.unclosed.push(sitting);
  }
  return found;
}

async function sittingsOf(tx: Tx, network: Network, { from, to }: AttendancePeriod): Promise<Sitting[]> {
  const { timeZone } = network.settings.calendar;
  const sittings = await tx.sittings.since(network.id, zonedInstant(from, '00:00', timeZone));
  return sittings.filter(({ startsAt }) => {
    const on = localDate(startsAt, timeZone);
    return from <= on && on <= to;
  });
}

function figuresOf(tx: Tx, network: Network, { from, to }: AttendancePeriod): Promise<SeatsAtSitting[]> {
  const { timeZone } = network.settings.calendar;
  const begin = (on: string) => zonedInstant(on, '00:00', timeZone);
  return tx.retention.figures(network.id, begin(from), begin(addDaysOn(to, 1)));
}

/** What the closed register of one sitting says of the seats. */
export async function seatsAtSitting(tx: Tx, network: Network, sitting: Sitting): Promise<SeatsAtSitting> {
  return seatsAt(tx, network, { sitting, entries: await tx.registers.entries([sitting.id]) });
}

async function seatsAt(
  tx: Tx,
  network: Network,
  { sitting, entries }: { sitting: Sitting; entries: readonly RegisterEntry[] },
): Promise<SeatsInRegister> {
  const { register } = deskOf(await loadFacts(tx, network, sitting), entries);
  const coveredSeatIds = coveredSeats(register, registerSpan(sitting, register, null));
  const presences = seatPresences(register, coveredSeatIds);
  return { sitting, seats: register.frame.seats, coveredSeatIds, presences };
}
