import { mayCoordinate } from '../../domain/network/authority.ts';
import { isInvited } from '../../domain/network/person.ts';
import type { Seat } from '../../domain/network/seat.ts';
import type { Caller } from '../context.ts';

/** Municipalities in whose name somebody may speak: their own, or any for the coordination. */
export function maySpeakFor({ person, authority }: Caller, seats: readonly Seat[]): Seat[] {
  if (mayCoordinate(authority)) return [...seats];
  return isInvited(person) ? seats.filter(({ id }) => id === person.position.seatId) : [];
}
