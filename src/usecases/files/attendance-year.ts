import { yearOf } from '../../domain/calendar/sittings-of-year.ts';
import type { FileRequest } from '../../domain/files/file-request.ts';
import type { Network } from '../../domain/network/network.ts';
import { seatMarks } from '../../domain/register/attendance-by-seat.ts';
import { seatShare } from '../../domain/register/seat-presence.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { endsAt } from '../../domain/sittings/sitting.ts';
import type { AttendanceYearView, FileAddress } from '../../domain/view/files-view.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { loadSeatRegisters } from './load-attendance-by-seat.ts';
import type { Asked } from './show-files.ts';
import { addressFor } from './show-files.ts';

const BEGINNING = new Date(0);

/** The attendance by municipality of one year, and where it is downloaded: Excel, CSV. */
export async function attendanceYearView(
  context: Context,
  tx: Tx,
  { year, ...asked }: Asked & { year: number },
): Promise<AttendanceYearView> {
  const { caller, now } = asked;
  const { network } = caller;
  const period = { from: `${year}-01-01`, to: `${year}-12-31` };
  const files: FileAddress[] = [];
  for (const format of ['xlsx', 'csv'] as const) {
    const request: FileRequest = { file: 'attendance', ...period, format };
    files.push({ format, url: await addressFor(context, tx, { ...asked, request }) });
  }
  const { registers, unclosed } = await loadSeatRegisters(tx, network, period);
  const held = unclosed.filter((sitting) => isHeld(sitting, now));
  const { sittings, seats } = seatMarks(await tx.seats.list(network.id), registers, held);
  return {
    view: 'attendance_year',
    networkId: network.id,
    timeZone: network.settings.calendar.timeZone,
    year: { shown: year, choices: await yearsHeld(tx, network, { now, year }) },
    sittings: sittings.map((sitting, at) => {
      const share = seatShare(seats.map(({ marks }) => marks[at] ?? null));
      return { ...sitting, seats: share.of === 0 ? null : share };
    }),
    seats: seats.map((seat) => ({ ...seat, share: seatShare(seat.marks) })),
    files,
  };
}

function isHeld(sitting: Sitting, now: Date): boolean {
  return sitting.status === 'convened' && endsAt(sitting) <= now;
}

/** The year asked for is among them, whatever was held in it. */
async function yearsHeld(
  tx: Tx,
  network: Network,
  { now, year }: { now: Date; year: number },
): Promise<number[]> {
  const stored = await tx.sittings.since(network.id, BEGINNING);
  const figures = await tx.retention.figures(network.id, BEGINNING, now);
  const starts = [
    ...stored.filter((sitting) => isHeld(sitting, now)),
    ...figures.map((kept) => kept.sitting),
  ];
  const { timeZone } = network.settings.calendar;
  const years = starts.map(({ startsAt }) => yearOf(startsAt, timeZone));
  return [...new Set([...years, year])].sort((a, b) => a - b);
}
