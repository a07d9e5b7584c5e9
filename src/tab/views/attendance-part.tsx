import { render } from '../../cards/render.ts';
import type { View } from '../../domain/view/view.ts';
import { ATTENDANCE_PART } from '../../texts/tab/attendance.ts';
import { THIS_YEAR } from '../app/use-place.ts';
import { CardPart } from '../card/card-part.tsx';
import { AttendanceYear } from '../parts/attendance-year.tsx';
import { ChoiceLinks } from '../parts/choice-links.tsx';

type AttendanceView = Extract<View, { view: 'attendance' | 'attendance_year' }>;

/** To who coordinates: the answers for the next sitting, or a year by municipality. */
export function AttendancePart({ view, titled }: { view: AttendanceView; titled: boolean }) {
  const ofYear = view.view === 'attendance_year';
  const links = [
    { label: ATTENDANCE_PART.next, part: '', current: !ofYear },
    { label: ATTENDANCE_PART.year, part: THIS_YEAR, current: ofYear },
  ];
  return (
    <>
      {titled ? <ChoiceLinks page="attendance" label={ATTENDANCE_PART.what} links={links} /> : null}
      {ofYear ? <AttendanceYear view={view} /> : <AnswersCard view={view} titled={titled} />}
    </>
  );
}

function AnswersCard({ view, titled }: { view: AttendanceView; titled: boolean }) {
  const { card } = render(view);
  return card === null ? null : <CardPart card={card} titled={titled} />;
}
