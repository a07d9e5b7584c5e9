import type { Register } from './register.ts';
import { seatsOf } from './register-coverage.ts';

/** How a municipality was at one sitting, by what its closed register says. */
export type SeatPresence = 'in_person' | 'remote' | 'substitute' | 'excused' | 'absent';

/**
 * The same where less is known. `covered`, `not_covered`: the record has gone and its figures are left (ADR 30).
 * `no_register`: the sitting was held, and its register is not closed.
 */
export type SeatMark = SeatPresence | 'covered' | 'not_covered' | 'no_register';

/** How many were covered, of those of which a closed register says so or the contrary. */
export interface SeatShare {
  covered: number;
  of: number;
}

const COVERED: ReadonlySet<SeatMark> = new Set(['in_person', 'remote', 'substitute', 'covered']);

export function isCovered(mark: SeatMark): boolean {
  return COVERED.has(mark);
}

/** @param marks null where the seat did not exist, which counts neither way */
export function seatShare(marks: readonly (SeatMark | null)[]): SeatShare {
  const known = marks.filter((mark) => mark !== null && mark !== 'no_register');
  return { covered: known.filter(isCovered).length, of: known.length };
}

/**
 * By seat. Its referent counts before a substitute, and who was there in person before who was there remotely; somebody
 * who changed counts as they ended.
 *
 * @param covered seats covered at some moment, see `coveredSeats`
 */
export function seatPresences(register: Register, covered: ReadonlySet<string>): Map<string, SeatPresence> {
  return new Map(register.frame.seats.map(({ id }) => [id, presenceOf(register, id, covered.has(id))]));
}

function presenceOf({ rows }: Register, seatId: string, covered: boolean): SeatPresence {
  const own = rows.filter(({ attendee }) => seatsOf(attendee).includes(seatId));
  if (!covered) return own.some(({ state }) => state === 'excused') ? 'excused' : 'absent';
  const referents = own.filter(({ attendee }) => attendee.inPlaceOf?.seatId !== seatId);
  if (referents.some(({ state }) => state === 'present')) return 'in_person';
  return referents.some(({ state }) => state === 'remote') ? 'remote' : 'substitute';
}
