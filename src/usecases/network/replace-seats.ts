import type { Person } from '../../domain/person.ts';
import type { Seat } from '../../domain/seat.ts';
import type { SeatEntry } from '../../domain/seat-lines.ts';
import type { FormProblem } from '../../domain/view/view.ts';
import type { Tx } from '../ports/store.ts';

/**
 * Brings the seats in line with the list typed by the coordinator: known names keep their people, new ones are
 * added, missing ones removed. A seat somebody of the team sits on is not removed: it comes back as a problem, nothing changed.
 */
export async function replaceSeats(
  tx: Tx,
  networkId: string,
  input: { newId: () => string; stored: readonly Seat[]; wanted: readonly SeatEntry[] },
): Promise<FormProblem[]> {
  const byName = new Map(input.stored.map((seat) => [fold(seat.name), seat]));
  const wantedNames = new Set(input.wanted.map((seat) => fold(seat.name)));
  const leaving = input.stored.filter((seat) => !wantedNames.has(fold(seat.name)));
  const people = await tx.people.list(networkId);
  const sitOn = (seat: Seat) => people.filter((person) => seatsOf(person).includes(seat.id));
  const taken = leaving.filter((seat) => sitOn(seat).some((person) => person.inTeam));
  if (taken.length > 0) {
    return taken.map((seat) => ({ field: 'seats', problem: 'invalid', understood: seat.name }));
  }
  for (const seat of leaving) {
    // Nobody could take these off it any more: they have left the team.
    for (const person of sitOn(seat)) await tx.people.save({ ...person, position: null, declared: null });
    await tx.seats.remove(networkId, seat.id);
  }
  for (const [position, wanted] of input.wanted.entries()) {
    const known = byName.get(fold(wanted.name));
    if (known === undefined) await tx.seats.insert({ ...wanted, id: input.newId(), networkId, position });
    else await tx.seats.save({ ...known, ...wanted, position });
  }
  return [];
}

function seatsOf(person: Person): (string | null | undefined)[] {
  return [person.position?.seatId, person.declared?.seatId];
}

function fold(name: string): string {
  return name.trim().toLocaleLowerCase('it');
}
