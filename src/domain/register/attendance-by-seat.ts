import type { AttendanceBySeat } from '../files/file-model.ts';
import type { Seat } from '../network/seat.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { SeatMark, SeatPresence } from './seat-presence.ts';

/** What a closed register says of the seats: those there were, and those covered at some moment. */
export interface SeatsAtSitting {
  sitting: Pick<Sitting, 'startsAt' | 'kind' | 'number'>;
  seats: readonly Pick<Seat, 'id' | 'name'>[];
  coveredSeatIds: ReadonlySet<string>;
}

/** The same with how each seat was; null when only the figures are left (ADR 30). */
export interface SeatsInRegister extends SeatsAtSitting {
  presences: ReadonlyMap<string, SeatPresence> | null;
}

type Seats = readonly Pick<Seat, 'id' | 'name'>[];

/**
 * How often each seat was covered: today's seats in their order, then those that have been removed since. Reads
 * nothing about persons (product §12).
 */
export function attendanceBySeat(
  seats: Seats,
  registers: readonly SeatsAtSitting[],
): Pick<AttendanceBySeat, 'sittings' | 'seats'> {
  const table = bySeat(seats, registers, ({ coveredSeatIds }, id) => coveredSeatIds.has(id));
  return {
    sittings: table.sittings,
    seats: table.seats.map(({ name, cells }) => ({ name, covered: cells })),
  };
}

/**
 * How each seat was at each sitting, in the same order.
 *
 * @param unclosed sittings that were held and whose register is not closed
 */
export function seatMarks(
  seats: Seats,
  registers: readonly SeatsInRegister[],
  unclosed: readonly SeatsAtSitting['sitting'][],
): { sittings: AttendanceBySeat['sittings']; seats: { name: string; marks: (SeatMark | null)[] }[] } {
  const open = unclosed.map((sitting) => ({ sitting, seats }));
  const table = bySeat<SeatMark, SeatsInRegister | { sitting: SeatsAtSitting['sitting']; seats: Seats }>(
    seats,
    [...registers, ...open],
    (register, id) => ('presences' in register ? markOf(register, id) : 'no_register'),
  );
  return { sittings: table.sittings, seats: table.seats.map(({ name, cells }) => ({ name, marks: cells })) };
}

function markOf({ presences, coveredSeatIds }: SeatsInRegister, id: string): SeatMark {
  return presences?.get(id) ?? (coveredSeatIds.has(id) ? 'covered' : 'not_covered');
}

/** A cell is null for a seat that the register does not know. */
function bySeat<T, R extends Pick<SeatsAtSitting, 'sitting' | 'seats'>>(
  seats: Seats,
  registers: readonly R[],
  cellOf: (register: R, seatId: string) => T,
): { sittings: AttendanceBySeat['sittings']; seats: { name: string; cells: (T | null)[] }[] } {
  const inOrder = [...registers].sort((a, b) => a.sitting.startsAt.getTime() - b.sitting.startsAt.getTime());
  return {
    sittings: inOrder.map(({ sitting: { startsAt, kind, number } }) => ({ startsAt, kind, number })),
    seats: everySeat(seats, inOrder).map(({ id, name }) => ({
      name,
      cells: inOrder.map((register) =>
        register.seats.some((seat) => seat.id === id) ? cellOf(register, id) : null,
      ),
    })),
  };
}

/** A seat removed since keeps the name of the last register that has it. */
function everySeat(
  today: Seats,
  registers: readonly Pick<SeatsAtSitting, 'seats'>[],
): Pick<Seat, 'id' | 'name'>[] {
  const known = new Set(today.map(({ id }) => id));
  const former = new Map(
    registers
      .flatMap((register) => register.seats)
      .map((seat): [string, Pick<Seat, 'id' | 'name'>] => [seat.id, seat]),
  );
  return [...today, ...[...former.values()].filter(({ id }) => !known.has(id))];
}
