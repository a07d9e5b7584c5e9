import type { AttendanceBySeat } from './file/file-model.ts';
import type { Seat } from './seat.ts';
import type { Sitting } from './sitting.ts';

/** What a closed register says of the seats: those there were, and those covered at some moment. */
export interface SeatsAtSitting {
  sitting: Pick<Sitting, 'startsAt' | 'kind' | 'number'>;
  seats: readonly Pick<Seat, 'id' | 'name'>[];
  coveredSeatIds: ReadonlySet<string>;
}

/**
 * How often each seat was covered: today's seats in their order, then those that have been removed since. Reads
 * nothing about persons (product §12).
 */
export function attendanceBySeat(
  seats: readonly Pick<Seat, 'id' | 'name'>[],
  registers: readonly SeatsAtSitting[],
): Pick<AttendanceBySeat, 'sittings' | 'seats'> {
  const inOrder = [...registers].sort((a, b) => a.sitting.startsAt.getTime() - b.sitting.startsAt.getTime());
  return {
    sittings: inOrder.map(({ sitting: { startsAt, kind, number } }) => ({ startsAt, kind, number })),
    seats: everySeat(seats, inOrder).map(({ id, name }) => ({
      name,
      covered: inOrder.map((register) =>
        register.seats.some((seat) => seat.id === id) ? register.coveredSeatIds.has(id) : null,
      ),
    })),
  };
}

/** A seat removed since keeps the name of the last register that has it. */
function everySeat(
  today: readonly Pick<Seat, 'id' | 'name'>[],
  registers: readonly SeatsAtSitting[],
): Pick<Seat, 'id' | 'name'>[] {
  const known = new Set(today.map(({ id }) => id));
  const former = new Map(
    registers
      .flatMap((register) => register.seats)
      .map((seat): [string, Pick<Seat, 'id' | 'name'>] => [seat.id, seat]),
  );
  return [...today, ...[...former.values()].filter(({ id }) => !known.has(id))];
}
