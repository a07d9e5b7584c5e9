import { addDaysOn } from '../calendar/on-date.ts';
import { localDate, zonedInstant } from '../calendar/wall-time.ts';

/**
 * The instant by which answers to a sitting are asked: `answerByDays` whole days before its date at `answerByTime`
 * (`HH:mm`) in `timeZone`, and never later than its start. Null when that is not after the convening (short notice):
 * then no date is shown. `convenedAt` null = not convened yet, nothing to compare with.
 */
export function answerByFor(sitting: {
  startsAt: Date;
  timeZone: string;
  answerByDays: number;
  answerByTime: string;
  convenedAt: Date | null;
}): Date | null {
  const onDate = addDaysOn(localDate(sitting.startsAt, sitting.timeZone), -sitting.answerByDays);
  const asked = zonedInstant(onDate, sitting.answerByTime, sitting.timeZone);
  const answerBy = new Date(Math.min(asked.getTime(), sitting.startsAt.getTime()));
  return sitting.convenedAt !== null && answerBy <= sitting.convenedAt ? null : answerBy;
}
