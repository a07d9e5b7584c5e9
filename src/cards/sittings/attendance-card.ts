import { ANSWER_STATES } from '../../domain/answers/answer.ts';
import type { SittingView } from '../../domain/view/sitting-view.ts';
import type { AttendanceRow, View } from '../../domain/view/view.ts';
import { capitalised } from '../../texts/dates.ts';
import { FILES_WORDS } from '../../texts/documents/files.ts';
import { stateLabel } from '../../texts/labels.ts';
import { noticeText } from '../../texts/notices.ts';
import { othersText } from '../../texts/plurals.ts';
import {
  ATTENDANCE_WORDS,
  attendanceSummary,
  guestRowLine,
  personChoice,
  seatRowLine,
} from '../../texts/sittings/attendance.ts';
import { attendanceYearTitle } from '../../texts/sittings/attendance-year.ts';
import { coveredLine, sittingHeadline, totalsLine, uncoveredLine } from '../../texts/sittings/sitting.ts';
import { actionButton } from '../actions/action-form-card.ts';
import { execute } from '../parts/actions.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { container, heading, lines, present, strong, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import { choiceInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { shortSubstitution } from '../substitutes/substitution-part.ts';

type AttendanceView = Extract<View, { view: 'attendance' }>;

export function attendanceCard(view: AttendanceView): RenderedMessage {
  return fitted((detail) => buildAttendanceCard(view, detail));
}

function buildAttendanceCard(view: AttendanceView, detail: Detail): RenderedMessage {
  const { sitting, notice } = view;
  const rows = view.rows.map((row) => shortRow(row, detail));
  const headline = sittingHeadline(sitting);
  const missing = cut(sitting.totals.uncoveredSeats, detail.items);
  const uncovered = missing.shown.map((name) => clip(name, detail.nameChars));
  const canRecord = view.canRecord && rows.length > 0;
  return cardMessage({
    summary: attendanceSummary(headline),
    fallback: [coveredLine(sitting.totals), totalsLine(sitting.totals)],
    body: present([
      title(ATTENDANCE_WORDS.title),
      strong(headline, { spacing: 'none' }),
      notice !== null && container([strong(noticeText(notice))], { style: 'emphasis' }),
      strong(coveredLine(sitting.totals)),
      text(totalsLine(sitting.totals), { spacing: 'small' }),
      uncovered.length > 0 &&
        text(uncoveredLine([...uncovered, ...rest(missing.left)].join(', ')), { spacing: 'small' }),
      ...rowsPart(rows, detail),
      ...(canRecord ? recordForm(rows) : []),
    ]),
    actions: present([
      canRecord && execute(ATTENDANCE_WORDS.submit, recordAction(sitting)),
      sitting.phase === 'running' && actionButton(sitting),
      ...fileActions(view),
    ]),
  });
}

/**
 * Addresses are made when asked for, not each time the list is shown. A date that has not been convened has no
 * register yet.
 */
function fileActions({ sitting, year }: AttendanceView) {
  const { sittingId, networkId, status } = sitting;
  const register = execute(FILES_WORDS.showRegister, { verb: 'show_register_files', sittingId }, 'none');
  return [
    ...(status === 'convened' ? [register] : []),
    execute(attendanceYearTitle(year), { verb: 'show_attendance_year', networkId, year }, 'none'),
  ];
}

function recordAction({ sittingId, dateVersion }: SittingView) {
  return { verb: 'record_answer', sittingId, dateVersion } as const;
}

function shortRow(row: AttendanceRow, detail: Detail): AttendanceRow {
  const seatName = row.seatName === null ? null : clip(row.seatName, detail.nameChars);
  const substitution =
    row.substitution === null ? null : shortSubstitution(row.substitution, detail.nameChars);
  return { ...row, name: clip(row.name, detail.nameChars), seatName, substitution };
}

/** Referents by seat first: they are the ones who cover it; the others are invited. */
function rowsPart(rows: AttendanceRow[], detail: Detail): CardElement[] {
  if (rows.length === 0) return [text(ATTENDANCE_WORDS.nobody)];
  const bySeat = rows.filter((row) => row.role === 'referent');
  const invited = rows.filter((row) => row.role !== 'referent');
  return [
    ...group(ATTENDANCE_WORDS.seats, bySeat.map(seatRowLine), detail),
    ...group(ATTENDANCE_WORDS.invited, invited.map(guestRowLine), detail),
  ];
}

function group(name: string, all: string[], detail: Detail): CardElement[] {
  if (all.length === 0) return [];
  const { shown, left } = cut(all, detail.items);
  return [heading(name), ...lines([...shown, ...rest(left)])];
}

function rest(left: number): string[] {
  return left > 0 ? [othersText(left)] : [];
}

function recordForm(rows: AttendanceRow[]): CardElement[] {
  return [
    heading(ATTENDANCE_WORDS.record),
    choiceInput({
      id: 'personId',
      label: ATTENDANCE_WORDS.person,
      required: ATTENDANCE_WORDS.personMissing,
      value: null,
      choices: rows.map((row) => ({ title: personChoice(row), value: row.personId })),
      hint: ATTENDANCE_WORDS.choose,
    }),
    choiceInput({
      id: 'state',
      label: ATTENDANCE_WORDS.state,
      required: ATTENDANCE_WORDS.stateMissing,
      value: null,
      choices: ANSWER_STATES.map((state) => ({ title: capitalised(stateLabel(state)), value: state })),
      hint: ATTENDANCE_WORDS.choose,
    }),
  ];
}
