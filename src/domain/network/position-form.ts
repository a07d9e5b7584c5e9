import type { Position, Role } from './person.ts';
import type { Seat } from './seat.ts';

/** A position as chosen in a form: `none` takes it away, an empty seat is no municipality. */
export interface PositionForm {
  role: Role | 'none';
  seatId: string;
}

/** Why a position was not accepted: a referent sits for a municipality, and one of the network. */
export interface PositionProblem {
  field: 'seatId';
  problem: 'missing' | 'unknown';
}

/** What was chosen; the position is null for `none`, and when something is wrong with it. */
export function readPosition(
  { role, seatId }: PositionForm,
  seats: readonly Seat[],
): { position: Position | null; problems: PositionProblem[] } {
  if (role === 'none') return { position: null, problems: [] };
  if (seats.some(({ id }) => id === seatId)) return { position: { role, seatId }, problems: [] };
  if (seatId !== '') return { position: null, problems: [{ field: 'seatId', problem: 'unknown' }] };
  if (role === 'referent') return { position: null, problems: [{ field: 'seatId', problem: 'missing' }] };
  return { position: { role, seatId: null }, problems: [] };
}
