import type { SeatsAtSitting } from '../../domain/attendance-by-seat.ts';
import { attendanceBySeat } from '../../domain/attendance-by-seat.ts';
import type { AttendanceBySeat } from '../../domain/file/file-model.ts';
import type { Network } from '../../domain/network.ts';
import { addDaysOn } from '../../domain/on-date.ts';
import { coveredSeats, registerSpan } from '../../domain/register-coverage.ts';
import type { RegisterEntry } from '../../domain/register-entry.ts';
import type { Sitting } from '../../domain/sitting.ts';
import { localDate, zonedInstant } from '../../domain/wall-time.ts';
import type { Tx } from '../ports/store.ts';
import { deskOf } from '../register/load-register.ts';
import { loadFacts } from '../sittings/load-facts.ts';

/** Days `yyyy-MM-dd` on the network's calendar, both included. */
export interface AttendancePeriod {
  from: string;
  to: string;
}

/** How often each seat was covered, from the registers closed so far of the sittings of a period (product §12). */
export async function loadAttendanceBySeat(
  tx: Tx,
  network: Network,
  period: AttendancePeriod,
): Promise<AttendanceBySeat> {
  const sittings = await sittingsOf(tx, network, period);
  const registers = await figuresOf(tx, network, period);
  const entries = await tx.registers.entries(sittings.map(({ id }) => id));
  const closed = new Set(entries.filter(({ event }) => event === 'closed').map(({ sittingId }) => sittingId));
  for (const sitting of sittings)
    if (closed.has(sitting.id)) registers.push(await seatsAt(tx, network, { sitting, entries }));
  return {
    bodyName: network.settings.bodyName,
    networkName: network.name,
    ...period,
    timeZone: network.settings.calendar.timeZone,
    ...attendanceBySeat(await tx.seats.list(network.id), registers),
  };
}

async function sittingsOf(tx: Tx, network: Network, { from, to }: AttendancePeriod): Promise<Sitting[]> {
  const { timeZone } = network.settings.calendar;
  const sittings = await tx.sittings.since(network.id, zonedInstant(from, '00:00', timeZone));
  return sittings.filter(({ startsAt }) => {
    const on = localDate(startsAt, timeZone);
    return from <= on && on <= to;
  });
}

/** What is left of sittings whose record has gone (ADR 30). */
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
): Promise<SeatsAtSitting> {
  const { register } = deskOf(await loadFacts(tx, network, sitting), entries);
  const span = registerSpan(sitting, register, null);
  return { sitting, seats: register.frame.seats, coveredSeatIds: coveredSeats(register, span) };
}
