import type { Person } from '../../domain/network/person.ts';
import type { Seat } from '../../domain/network/seat.ts';
import type { SeatEntry } from '../../domain/network/seat-lines.ts';
import type { FormProblem } from '../../domain/reading/form-problem.ts';
import type { Tx } from '../ports/store.ts';

interface Replacement {
  stored: readonly Seat[];
  wanted: readonly SeatEntry[];
  people: readonly Person[];
}

/** Seats that are missing from the list typed and that somebody of the team sits on: those are not removed. */
export function seatProblems(input: Replacement): FormProblem[] {
  const taken = leavingSeats(input).filter((seat) =>
    input.people.some((person) => person.inTeam && sitsOn(person, seat)),
  );
  return taken.map((seat) => ({ field: 'seats', problem: 'invalid', understood: seat.name }));
}

/**
 * Brings the seats in line with the list typed by the coordinator: known names keep their people, new ones are
 * added, missing ones removed. Only without {@link seatProblems}.
 */
export async function replaceSeats(
  tx: Tx,
  networkId: string,
  input: Replacement & { newId: () => string },
): Promise<void> {
  const byName = new Map(input.stored.map((seat) => [fold(seat.name), seat]));
  for (const seat of leavingSeats(input)) {
    // Nobody could take these off it any more: they have left the team.
    for (const person of input.people.filter((candidate) => sitsOn(candidate, seat)))
      await tx.people.save({ ...person, position: null, declared: null });
    await tx.seats.remove(networkId, seat.id);
  }
  for (const [position, wanted] of input.wanted.entries()) {
    const known = byName.get(fold(wanted.name));
    if (known === undefined) await tx.seats.insert({ ...wanted, id: input.newId(), networkId, position });
    else await tx.seats.save({ ...known, ...wanted, position });
  }
}

function leavingSeats({ stored, wanted }: Replacement): Seat[] {
  const names = new Set(wanted.map((seat) => fold(seat.name)));
  return stored.filter((seat) => !names.has(fold(seat.name)));
}

function sitsOn(person: Person, seat: Seat): boolean {
  return person.position?.seatId === seat.id || person.declared?.seatId === seat.id;
}

function fold(name: string): string {
  return name.trim().toLocaleLowerCase('it');
}
