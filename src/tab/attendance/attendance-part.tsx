import type { View } from '../../domain/view/view.ts';
import { ATTENDANCE_PART } from '../../texts/tab/attendance.ts';
import { AnswersPart } from '../answers/answers-part.tsx';
import { THIS_YEAR } from '../app/place.ts';
import { useSittingShown } from '../app/sitting-shown.ts';
import { ChoiceLinks } from '../parts/choice-links.tsx';
import { AttendanceYear } from './attendance-year.tsx';

type AttendanceView = Extract<View, { view: 'attendance' | 'attendance_year' }>;

/** The answers to a sitting, to who coordinates, or a year by municipality. */
export function AttendancePart({ view, titled }: { view: AttendanceView; titled: boolean }) {
  const ofYear = view.view === 'attendance_year';
  const onOwnPage = useSittingShown() === null && titled;
  const links = [
    { label: ATTENDANCE_PART.next, part: '', current: !ofYear },
    { label: ATTENDANCE_PART.year, part: THIS_YEAR, current: ofYear },
  ];
  return (
    <>
      {onOwnPage ? <ChoiceLinks page="attendance" label={ATTENDANCE_PART.what} links={links} /> : null}
      {view.view === 'attendance_year' ? <AttendanceYear view={view} /> : <AnswersPart view={view} />}
    </>
  );
}
