import type { AttendanceYearView } from '../../domain/view/files-view.ts';
import { sittingColumn } from '../../texts/documents/attendance-by-seat.ts';
import {
  attendanceYearTitle,
  markLabel,
  shareText,
  ATTENDANCE_YEAR_WORDS as WORDS,
} from '../../texts/sittings/attendance-year.ts';
import { PlainTable } from '../parts/plain-table.tsx';

/** What the chart shows, in words. */
export function AttendanceTable({ view }: { view: AttendanceYearView }) {
  const { sittings, seats, timeZone } = view;
  return (
    <PlainTable
      title={attendanceYearTitle(view.year.shown)}
      columns={[
        { key: 'seat', title: WORDS.seat },
        { key: 'share', title: WORDS.share },
        ...sittings.map((sitting) => ({
          key: sitting.startsAt.toISOString(),
          title: sittingColumn(sitting, timeZone),
        })),
      ]}
      rows={seats.map(({ name, share, marks }) => ({
        ...{ key: name, name },
        cells: [shareText(share), ...sittings.map((_sitting, at) => markLabel(marks[at] ?? null))],
      }))}
      foot={{
        ...{ key: 'foot', name: WORDS.perSitting },
        cells: [
          null,
          ...sittings.map(({ seats: represented }) =>
            represented === null ? markLabel('no_register') : shareText(represented),
          ),
        ],
      }}
    />
  );
}
