import type { AttendanceRow } from '../../domain/view/view.ts';
import { roleLabel, stateLabel } from '../labels.ts';
import { substitutionLine } from '../substitutes/substitute.ts';

export const ATTENDANCE_WORDS = {
  title: 'Presenze',
  seats: 'Comuni',
  invited: 'Dirigenti, operatori e coordinamento',
  nobody: 'Nessuna persona è ancora confermata nella Rete.',
  record: 'Registra una risposta ricevuta per telefono',
  person: 'Persona',
  personMissing: 'Scegliere la persona che ha risposto.',
  state: 'Risposta',
  stateMissing: 'Scegliere la risposta ricevuta.',
  choose: 'Scegliere dalla lista',
  submit: 'Registra la risposta',
} as const;

export function attendanceSummary(headline: string): string {
  return `${ATTENDANCE_WORDS.title}. ${headline}`;
}

/** "Lugo: Anna Verdi, in presenza"; with a substitute "Lugo: Mario Neri in sostituzione di Anna Verdi, in presenza". */
export function seatRowLine(row: AttendanceRow): string {
  if (row.substitution !== null) return substitutionLine(row.substitution);
  return `${row.seatName === null ? '' : `${row.seatName}: `}${row.name}, ${answerText(row)}`;
}

/** "Anna Verdi (dirigente): da remoto". */
export function guestRowLine(row: AttendanceRow): string {
  const seat = row.seatName === null ? '' : `, ${row.seatName}`;
  return `${row.name} (${roleText(row)}${seat}): ${answerText(row)}`;
}

/** For the list of choices. */
export function personChoice(row: AttendanceRow): string {
  return `${row.name} (${row.seatName ?? roleText(row)})`;
}

function answerText(row: AttendanceRow): string {
  return `${stateLabel(row.state)}${row.onBehalf ? ' (per telefono)' : ''}`;
}

function roleText({ role }: AttendanceRow): string {
  return role === null ? 'sostituto' : roleLabel(role);
}
