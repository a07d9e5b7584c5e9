import type { Register, RegisterRow } from '../register/register.ts';
import { substituteOf } from '../register/register.ts';
import type { RegisterSpan } from '../register/register-coverage.ts';
import { coveredSeats, quorumOf } from '../register/register-coverage.ts';
import { spellsOf } from '../register/spells.ts';
import type { SittingFacts } from '../sittings/sitting-facts.ts';
import type { PresenceRow, PresenceTable } from './presence-table.ts';

/** A register in the form in which cards and documents show it. */
export function presenceTableOf(facts: SittingFacts, register: Register, span: RegisterSpan): PresenceTable {
  const rows = rowsInOrder(register);
  const nameOf = (personId: string) => nameIn(facts, personId);
  const shown = (wanted: (row: RegisterRow) => boolean) =>
    rows.filter(wanted).map((row) => presenceRow(facts, register, row));
  return {
    members: shown(isMember),
    managers: shown((row) => !isMember(row) && row.attendee.role === 'manager'),
    operators: shown((row) => !isMember(row) && row.attendee.role === 'operator'),
    seatsCovered: coveredSeats(register, span).size,
    seatsTotal: register.frame.seats.length,
    quorum: quorumOf(register, span),
    closedAt: register.closed?.at ?? null,
    seal: register.seal,
    corrections: register.corrections.map(({ at, by, attendeeId, before, after, reason }) => ({
      at,
      byName: nameOf(by),
      personName: rows.find(({ attendee }) => attendee.id === attendeeId)?.name ?? '',
      before,
      after,
      reason,
    })),
  };
}

/** The coordinator, the referents, and whoever stands in for one. */
function isMember({ attendee }: RegisterRow): boolean {
  return attendee.role === 'coordinator' || attendee.role === 'referent' || attendee.inPlaceOf !== null;
}

/** The coordinator first, then by seat, each referent before their substitute; those without a seat last. */
export function rowsInOrder(register: Register): RegisterRow[] {
  const seats = register.frame.seats.map(({ id }) => id);
  const rank = ({ attendee }: RegisterRow): number => {
    if (attendee.role === 'coordinator' && attendee.inPlaceOf === null) return -1;
    const at = seats.indexOf(attendee.inPlaceOf?.seatId ?? attendee.seatId ?? '');
    return at === -1 ? seats.length : at;
  };
  const later = ({ attendee }: RegisterRow) => (attendee.inPlaceOf === null ? 0 : 1);
  return [...register.rows].sort((a, b) => rank(a) - rank(b) || later(a) - later(b));
}

/** One line of the table. */
export function presenceRow(facts: SittingFacts, register: Register, row: RegisterRow): PresenceRow {
  const { attendee } = row;
  const seatId = attendee.inPlaceOf?.seatId ?? attendee.seatId;
  const substitute =
    row.state === 'substituted' && attendee.personId !== null
      ? substituteOf(attendee.personId, register.rows)
      : null;
  return {
    name: row.name,
    role: attendee.role,
    seatName: register.frame.seats.find(({ id }) => id === seatId)?.name ?? null,
    state: row.state,
    substituteName: substitute?.name ?? null,
    inPlaceOf: attendee.inPlaceOf === null ? null : nameIn(facts, attendee.inPlaceOf.referentId),
    spells: spellsOf(row.recorded),
  };
}

function nameIn({ people }: SittingFacts, personId: string): string {
  return people.find(({ id }) => id === personId)?.name ?? '';
}
