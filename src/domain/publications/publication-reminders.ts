import { workingDaysAfter } from '../calendar/holidays.ts';
import { localDate, zonedInstant } from '../calendar/wall-time.ts';
import type { Placement } from './placement.ts';
import type { NudgePlan, Publication } from './publication.ts';
import { isOver } from './publication.ts';
import type { PublicationReminderKind, PublicationSubject } from './publication-message.ts';
import { publicationKey } from './publication-message.ts';

/** Wall time at which the reminders go out. */
const REMINDED_AT = '09:00';

/** Working days after the day on which an item may appear. */
const NUDGED_AFTER: Record<NudgePlan, readonly number[]> = {
  none: [],
  once: [5],
  weekly: [5, 10, 15, 20],
  close: [1, 3, 5],
};

/** Working days after the day told, or the last day: asked, and once more. */
const ASKED_AFTER = [1, 6] as const;

/** A reminder of one item at one municipality. */
export interface PlannedPublicationReminder extends PublicationSubject {
  kind: PublicationReminderKind;
  /** Its day, `yyyy-MM-dd` of the network's zone: a working day. */
  on: string;
  dueAt: Date;
}

/** One that is due, and what becomes of it; recorded once under {@link reminderKey}. */
export type DuePublicationReminder = PlannedPublicationReminder & { decision: 'sent' | 'skipped' };

export function reminderKey(reminder: PlannedPublicationReminder): string {
  return publicationKey(reminder.kind, reminder, reminder.on);
}

interface Case {
  publication: Publication;
  placement: Placement;
  timeZone: string;
  now: Date;
}

/**
 * The reminders of one item at one municipality as things stand, by instant; on working days only (product §5). Nobody
 * is nudged after the last day, nor about what was taken back.
 */
export function plannedPublicationReminders(input: Case): PlannedPublicationReminder[] {
  const { publication, placement, timeZone } = input;
  const { publicationId, seatId } = placement;
  return remindedOn(input).map(({ kind, on }) => ({
    ...{ publicationId, seatId, kind, on },
    dueAt: zonedInstant(on, REMINDED_AT, timeZone),
  }));

  function remindedOn({ now }: Case): { kind: PublicationReminderKind; on: string }[] {
    const over = isOver(publication, localDate(now, timeZone));
    if (placement.state === 'published') return takedowns(input);
    if (over) return [];
    if (placement.state === 'scheduled' && placement.scheduledOn !== null)
      return on('publication_scheduled', placement.scheduledOn, ASKED_AFTER);
    if (placement.state !== 'waiting') return [];
    const proposedOn = localDate(publication.proposedAt, timeZone);
    const start = laterOf(publication.fromOn, proposedOn);
    return on('publication_nudge', start, NUDGED_AFTER[publication.nudges]).filter(
      (each) => publication.untilOn === null || each.on <= publication.untilOn,
    );
  }
}

/** Whether a reminder with this key, decided earlier, is on the plan as things stand. */
export function isStillPlanned(key: string, input: Case): boolean {
  return plannedPublicationReminders(input).some((each) => reminderKey(each) === key);
}

/** What was said to be published when it was over already is asked about from then on. */
function takedowns({ publication, placement, timeZone }: Case) {
  const { untilOn, withdrawn } = publication;
  const lastOn = withdrawn === null ? untilOn : localDate(withdrawn.at, timeZone);
  if (lastOn === null) return [];
  const reportedOn = placement.reportedAt === null ? lastOn : localDate(placement.reportedAt, timeZone);
  return on('publication_takedown', laterOf(reportedOn, lastOn), ASKED_AFTER);
}

function on(kind: PublicationReminderKind, after: string, days: readonly number[]) {
  return days.map((count) => ({ kind, on: workingDaysAfter(after, count) }));
}

/** Of two dates, `yyyy-MM-dd`. */
function laterOf(one: string, other: string): string {
  return [one, other].sort().at(-1) ?? one;
}

interface Input {
  items: readonly Pick<Case, 'publication' | 'placement'>[];
  timeZone: string;
  now: Date;
  /** Keys, as of {@link reminderKey}, of those decided already. */
  decided: ReadonlySet<string>;
}

/**
 * Every reminder due at `now` and not decided yet: of several of one kind that were missed, only the last makes sense.
 * Pure: the same after a restart, on another replica, or with a clock set back.
 */
export function duePublicationReminders(input: Input): DuePublicationReminder[] {
  const due = undecided(input).filter(({ dueAt }) => dueAt <= input.now);
  return due.map((line, index) => {
    const later = due
      .slice(index + 1)
      .some(
        (other) =>
          other.kind === line.kind &&
          other.publicationId === line.publicationId &&
          other.seatId === line.seatId,
      );
    return { ...line, decision: later ? 'skipped' : 'sent' };
  });
}

/** The earliest instant after `now` at which another reminder is due; null when none is. */
export function nextPublicationReminderAt(input: Input): Date | null {
  const coming = undecided(input)
    .map(({ dueAt }) => dueAt)
    .filter((at) => at > input.now);
  return coming.reduce<Date | null>((next, at) => (next === null || at < next ? at : next), null);
}

function undecided({ items, timeZone, now, decided }: Input): PlannedPublicationReminder[] {
  return items
    .flatMap((item) => plannedPublicationReminders({ ...item, timeZone, now }))
    .filter((line) => !decided.has(reminderKey(line)));
}
