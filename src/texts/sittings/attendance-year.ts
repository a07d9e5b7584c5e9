import type { SeatMark, SeatShare } from '../../domain/register/seat-presence.ts';
import type { AttendanceYearView } from '../../domain/view/files-view.ts';
import { numericDate } from '../dates.ts';
import { sittingColumn } from '../documents/attendance-by-seat.ts';
import { counted } from '../plurals.ts';

export const ATTENDANCE_YEAR_WORDS = {
  seats: 'Comuni',
  sittings: 'Sedute',
  privacy: 'I dati sono per Comune: nessuna persona è nominata.',
  chart: 'Grafico',
  table: 'Tabella',
  seat: 'Comune',
  share: 'Rappresentato',
  perSitting: 'Comuni rappresentati',
  legend: 'Legenda',
  download: 'Scarica il file',
  nothing:
    'Le presenze compaiono qui quando il coordinamento chiude il registro di una seduta, dalla pagina Registro o con il comando «registro».',
} as const;

/** In the order of legends and sums. */
export const SEAT_MARKS: readonly SeatMark[] = [
  'in_person',
  'remote',
  'substitute',
  'covered',
  'excused',
  'absent',
  'not_covered',
  'no_register',
];

const MARKS: Readonly<Record<SeatMark, { label: string; letter: string }>> = {
  in_person: { label: 'in presenza', letter: 'P' },
  remote: { label: 'da remoto', letter: 'R' },
  substitute: { label: 'con un sostituto', letter: 'S' },
  covered: { label: 'rappresentato, modo non più conservato', letter: '+' },
  excused: { label: 'assente giustificato', letter: 'G' },
  absent: { label: 'assente', letter: 'A' },
  not_covered: { label: 'non rappresentato, motivo non più conservato', letter: '−' },
  no_register: { label: 'registro non chiuso', letter: '?' },
};

/** "in presenza"; null: the municipality was not in the network yet. */
export function markLabel(mark: SeatMark | null): string {
  return mark === null ? 'non ancora nella Rete' : MARKS[mark].label;
}

/** The one letter that stands for it in the chart. */
export function markLetter(mark: SeatMark): string {
  return MARKS[mark].letter;
}

/** "Presenze per Comune, anno 2027". */
export function attendanceYearTitle(year: number): string {
  return `Presenze per Comune, anno ${year}`;
}

/** "3 sedute con il registro chiuso"; with those whose register is still open, if any. */
export function closedRegistersText({ sittings, year }: AttendanceYearView): string {
  if (sittings.length === 0) return `Nessuna seduta tenuta nel ${year.shown}.`;
  const open = sittings.filter(({ seats }) => seats === null).length;
  const closed = counted(sittings.length - open, 'seduta', 'sedute');
  return `${closed} con il registro chiuso${open === 0 ? '' : `, ${open} con il registro non ancora chiuso`}.`;
}

/** "5 sedute su 6, 83%". */
export function shareText({ covered, of }: SeatShare): string {
  return of === 0 ? 'nessun registro chiuso' : `${covered} su ${of}, ${percentText({ covered, of })}`;
}

/** "83%", whole; empty where there is nothing to divide by. */
export function percentText({ covered, of }: SeatShare): string {
  return of === 0 ? '' : `${Math.round((covered / of) * 100)}%`;
}

/** "3 in presenza, 1 da remoto, 1 assente". */
export function marksText(marks: readonly (SeatMark | null)[]): string {
  return SEAT_MARKS.flatMap((mark) => {
    const count = marks.filter((each) => each === mark).length;
    return count === 0 ? [] : [`${count} ${markLabel(mark)}`];
  }).join(', ');
}

/** A sitting in a list, with how many municipalities were covered: "n. 3/2027 del 16/03/2027: 7 su 9, 78%". */
export function yearSittingLine(sitting: AttendanceYearView['sittings'][number], timeZone: string): string {
  const { seats } = sitting;
  return `${sittingColumn(sitting, timeZone)}: ${seats === null ? markLabel('no_register') : shareText(seats)}`;
}

/** "16/03", where the year is known. */
export function dayAndMonth(startsAt: Date, timeZone: string): string {
  return numericDate(startsAt, timeZone).slice(0, 5);
}

/** What the chart shows, for who does not see it. */
export function chartText({ seats, sittings, year }: AttendanceYearView): string {
  return `Presenze di ${counted(seats.length, 'Comune', 'Comuni')} in ${counted(sittings.length, 'seduta', 'sedute')} del ${year.shown}; gli stessi dati sono nella tabella che segue.`;
}
