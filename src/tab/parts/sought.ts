import type { SeatChoice } from '../../domain/view/choices.ts';
import type { PersonRow } from '../../domain/view/view.ts';

/** Whether a name has what is sought in it. Accents and capitals do not matter; nothing sought is in every name. */
export function isSought(name: string, sought: string): boolean {
  return fold(name).includes(fold(sought));
}

/** By their own name or that of their municipality, confirmed or declared. */
export function isPersonSought(person: PersonRow, seats: readonly SeatChoice[], sought: string): boolean {
  const seatIds = [person.position?.seatId, person.declared?.seatId];
  const names = seats.filter((seat) => seatIds.includes(seat.id)).map((seat) => seat.name);
  return [person.name, ...names].some((name) => isSought(name, sought));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLocaleLowerCase('it');
}
