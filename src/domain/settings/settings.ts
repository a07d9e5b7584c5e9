import type { CalendarRule } from '../calendar/calendar-rule.ts';
import type { PlanLine } from '../plan/plan-line.ts';
import { defaultPlan } from '../plan/plan-line.ts';

/** What the network does with the minutes of the sitting before: votes them or takes note of them. */
export type MinutesWord = 'approval' | 'acknowledgement';

/** Everything a coordinator can change for a network (charter Art. 5; product §3, §5, §7). */
export interface NetworkSettings {
  calendar: CalendarRule;
  place: string;
  /** Teams or other meeting link shown in the convocation; null when the sitting is only in a room. */
  link: string | null;
  plan: PlanLine[];
  /** Whole days before the sitting by which answers are asked, at `answerByTime`. */
  answerByDays: number;
  /** Wall time `HH:mm` in the calendar's zone. */
  answerByTime: string;
  /** True: answers close at the answer-by instant. False: at the start of the sitting. */
  lockAtAnswerBy: boolean;
  /** Minutes after an urgent call at which those who have not acknowledged are called again. */
  escalationMinutes: number[];
  minutesWord: MinutesWord;
  /** Minutes without a further change after which a changed agenda is announced; 0 = at once. */
  agendaQuietMinutes: number;
  /** Minutes before the start from which people may check in by themselves. */
  checkInBeforeMinutes: number;
  /** Minutes after the end until which they may. */
  checkInAfterMinutes: number;
  /** Seats needed together at a sitting; null when the network asks for none, as the charter does. */
  quorum: number | null;
  /** Days before an action's date on which its owner is reminded; 0 = on the day. */
  actionReminderDays: number;
  /** The body the network belongs to, on top of documents; empty when not set. */
  bodyName: string;
  /** Calendar days in which members may comment on minutes before they are published; 0 = none. */
  minutesReviewDays: number;
  /** Whether the practices shared are told of in the channel once a month, on which working day and when. */
  practiceDigest: boolean;
  practiceDigestDay: number;
  practiceDigestTime: string;
  /** How long each class of data is kept, see `retention.ts`. */
  retentionAnswersMonths: number;
  retentionDeliveriesMonths: number;
  retentionRecordYears: number;
  retentionAuditMonths: number;
}

export function defaultSettings(): NetworkSettings {
  return {
    calendar: {
      weekday: 2,
      nth: 3,
      everyMonths: 2,
      anchor: '2026-01',
      time: '10:00',
      durationMinutes: 120,
      timeZone: 'Europe/Rome',
    },
    place: '',
    link: null,
    plan: defaultPlan(),
    answerByDays: 2,
    answerByTime: '18:00',
    lockAtAnswerBy: false,
    escalationMinutes: [15, 60],
    minutesWord: 'approval',
    agendaQuietMinutes: 30,
    checkInBeforeMinutes: 15,
    checkInAfterMinutes: 30,
    quorum: null,
    actionReminderDays: 3,
    bodyName: '',
    minutesReviewDays: 5,
    practiceDigest: true,
    practiceDigestDay: 1,
    practiceDigestTime: '09:00',
    retentionAnswersMonths: 24,
    retentionDeliveriesMonths: 24,
    retentionRecordYears: 10,
    retentionAuditMonths: 60,
  };
}

/**
 * Stored settings as this program knows them: what an older one did not know has its default, lines of the plan
 * included.
 */
export function completeSettings(stored: Partial<NetworkSettings>): NetworkSettings {
  const defaults = defaultSettings();
  const known = stored.plan ?? [];
  const added = defaults.plan.filter((line) => !known.some((own) => own.key === line.key));
  return { ...defaults, ...stored, plan: [...known, ...added] };
}
