import type { SeatMark, SeatShare } from '../../domain/register/seat-presence.ts';
import type { AttendanceYearView } from '../../domain/view/files-view.ts';
import { FILES_WORDS } from '../../texts/documents/files.ts';
import { othersText } from '../../texts/plurals.ts';
import {
  attendanceYearTitle,
  closedRegistersText,
  marksText,
  shareText,
  ATTENDANCE_YEAR_WORDS as WORDS,
  yearSittingLine,
} from '../../texts/sittings/attendance-year.ts';
import { fallbackLines, fileButtons } from '../files/files-card.ts';
import { facts, heading, lines, present, subtle, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

/** The attendance by municipality of one year: by seat, by sitting, and the files. */
export function attendanceYearCard(view: AttendanceYearView): RenderedMessage {
  return fitted((detail) => build(view, detail));
}

function seatLine(share: SeatShare, marks: readonly (SeatMark | null)[]): string {
  const how = marksText(marks);
  return how === '' ? shareText(share) : `${shareText(share)} (${how})`;
}

function build(view: AttendanceYearView, detail: Detail): RenderedMessage {
  const { sittings, timeZone } = view;
  const seats = cut(view.seats, detail.items);
  const shown = cut(sittings, detail.items);
  return cardMessage({
    summary: attendanceYearTitle(view.year.shown),
    fallback: [closedRegistersText(view), ...fallbackLines(view.files)],
    body: present([
      title(attendanceYearTitle(view.year.shown)),
      text(closedRegistersText(view)),
      subtle(sittings.length === 0 ? WORDS.nothing : WORDS.privacy, { spacing: 'none' }),
      ...(sittings.length === 0
        ? []
        : [
            heading(WORDS.seats),
            facts(
              seats.shown.map(({ name, share, marks }) => [
                clip(name, detail.nameChars),
                seatLine(share, marks),
              ]),
            ),
            seats.left > 0 && text(othersText(seats.left)),
            heading(WORDS.sittings),
            ...lines(shown.shown.map((sitting) => yearSittingLine(sitting, timeZone))),
            shown.left > 0 && text(othersText(shown.left)),
          ]),
      subtle(FILES_WORDS.notice),
    ]),
    actions: fileButtons(view.files, view.networkId),
  });
}
