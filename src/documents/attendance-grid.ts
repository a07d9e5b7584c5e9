import type { AttendanceBySeat } from '../domain/files/file-model.ts';
import { sittingColumn, ATTENDANCE_BY_SEAT_WORDS as WORDS } from '../texts/documents/attendance-by-seat.ts';
import type { Grid, GridCell } from './tables/grid.ts';

/** One row for each municipality, one column for each sitting; totals and share at the end. No person is named. */
export function attendanceGrid(attendance: AttendanceBySeat): Grid {
  const { sittings, seats } = attendance;
  const columns = sittings.map((sitting) => sittingColumn(sitting, attendance.timeZone));
  const totals = sittings.map((_, at) => seats.filter((seat) => seat.covered[at] === true).length);
  return {
    name: WORDS.sheet,
    rows: [
      [WORDS.seat, ...columns, WORDS.covered, WORDS.sittings, WORDS.share],
      ...seats.map(seatRow),
      [WORDS.total, ...totals, totals.reduce((sum, count) => sum + count, 0), null, null],
    ],
    titleRows: [seats.length + 1],
    titleHeight: 50,
    widths: [28, ...sittings.map(() => 18), 18, 14, 14],
    frozenColumns: 1,
  };
}

/** Sittings held before the seat existed count neither way. */
function seatRow(seat: AttendanceBySeat['seats'][number]): GridCell[] {
  const known = seat.covered.filter((covered) => covered !== null);
  const count = known.filter(Boolean).length;
  const marks = seat.covered.map((covered) => (covered === null ? null : covered ? WORDS.yes : WORDS.no));
  const share = known.length === 0 ? null : { share: count / known.length };
  return [seat.name, ...marks, count, known.length, share];
}
