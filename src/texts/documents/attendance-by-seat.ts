import type { AttendanceBySeat } from '../../domain/files/file-model.ts';
import { numericDate } from '../dates.ts';

export const ATTENDANCE_BY_SEAT_WORDS = {
  sheet: 'Presenze per Comune',
  seat: 'Comune',
  covered: 'Sedute con il Comune rappresentato',
  sittings: 'Sedute considerate',
  share: 'Percentuale',
  total: 'Comuni rappresentati',
  yes: 'sì',
  no: 'no',
} as const;

/** "n. 3/2027 del 16/03/2027", "urgente n. 4/2027 del 20/03/2027". */
export function sittingColumn(sitting: AttendanceBySeat['sittings'][number], timeZone: string): string {
  const number = sitting.number === null ? '' : `n. ${sitting.number.n}/${sitting.number.year} `;
  const kind = sitting.kind === 'urgent' ? 'urgente ' : '';
  return `${kind}${number}del ${numericDate(sitting.startsAt, timeZone)}`;
}
