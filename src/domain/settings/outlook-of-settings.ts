import type { ActionItem } from '../actions/action-item.ts';
import { actionKey, dueActionReminders, plannedActionReminders } from '../actions/action-reminders.ts';
import { answerByFor } from '../answers/answer-by.ts';
import { occurrenceInMonth } from '../calendar/calendar.ts';
import { virtualSittings } from '../calendar/series.ts';
import type { DeliveryKind } from '../delivery/delivery.ts';
import type { Network } from '../network/network.ts';
import type { DueInput, PlannedLine, SittingForPlan } from '../plan/reminder-plan.ts';
import { agendaPlan, decisionKey, dueLines, plannedLines, sittingForPlan } from '../plan/reminder-plan.ts';
import { digestSettings, nextDigestAt } from '../practices/practice-digest.ts';
import type { Sitting } from '../sittings/sitting.ts';

/** One message of the plan as it would go out. */
export interface OutlookLine {
  lineKey: string;
  kind: DeliveryKind;
  /** When it goes out, or was to go out; null: at once, since its instant is over and it still makes sense. */
  at: Date | null;
  /** `decided`: gone out, or left out for good; whatever the plan becomes, it does not go out again. */
  state: 'to_send' | 'decided';
}

/** What there will be of one sitting. */
export interface OutlookSitting {
  /** The same before and after a change: the month of its series date, the id of an urgent one. */
  key: string;
  startsAt: Date;
  /** Where the rule puts the ordinary sitting of its month; null for a month that is not of the series. */
  ruledAt: Date | null;
  /** Its date is stored, so a change of the rule does not move it. */
  fixed: boolean;
  convened: boolean;
  place: string;
  link: string | null;
  answerBy: Date | null;
  lines: OutlookLine[];
}

/** The reminders of one action. */
export interface OutlookAction {
  key: string;
  /** The action's date, `yyyy-MM-dd`. */
  dueOn: string;
  lines: OutlookLine[];
}

/** All that is to come of a network under its present settings, as far ahead as was asked for. */
export interface Outlook {
  sittings: OutlookSitting[];
  actions: OutlookAction[];
  /** When new practices, if there are any, are told of; null when they are not. */
  digestAt: Date | null;
}

export interface OutlookInput {
  network: Network;
  /** Those that start, or stand for a date, up to two months before `now` or later. */
  stored: readonly Sitting[];
  /** The open ones. */
  actions: readonly ActionItem[];
  /** Keys of the lines, and of the reminders of actions, decided already. */
  decided: ReadonlySet<string>;
  now: Date;
  /** Dates of the series are reckoned up to here. */
  until: Date;
}

/** Pure: what the sweep would do with these settings, looked at in advance. */
export function outlookOf(input: OutlookInput): Outlook {
  const { network, stored, now, until } = input;
  // Nothing has been decided about a date that has no row, so these need no names of their own.
  const planned = virtualSittings({ network, stored, from: now, to: until, newId: () => 'no row' });
  const standing = stored.filter((sitting) => sitting.status !== 'cancelled');
  const sittings = [
    ...standing.map((sitting) => toOutlook(sitting, true, input)),
    ...planned.map((sitting) => toOutlook(sitting, false, input)),
  ];
  return {
    sittings: sittings.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
    actions: input.actions.flatMap((action) => actionOutlook(action, input)),
    digestAt: nextDigestAt(digestSettings(network.settings), now),
  };
}

function toOutlook(sitting: Sitting, fixed: boolean, input: OutlookInput): OutlookSitting {
  const { settings } = input.network;
  const { startsAt, place, link } = sitting;
  const convened = sitting.status === 'convened';
  const { answerByDays, answerByTime, calendar } = settings;
  const asked = { startsAt, timeZone: calendar.timeZone, answerByDays, answerByTime, convenedAt: null };
  return {
    ...{ key: sitting.seriesOn?.slice(0, 7) ?? sitting.id, startsAt, place, link, fixed, convened },
    ruledAt: ruledAt(sitting, input.network),
    answerBy: convened || sitting.kind === 'urgent' ? sitting.answerBy : answerByFor(asked),
    lines: linesOf(sitting, input),
  };
}

function ruledAt({ seriesOn }: Sitting, { settings }: Network): Date | null {
  if (seriesOn === null) return null;
  const [year, month] = seriesOn.split('-').map(Number);
  return occurrenceInMonth(settings.calendar, year ?? 0, month ?? 0)?.startsAt ?? null;
}

function linesOf(sitting: Sitting, input: OutlookInput): OutlookLine[] {
  const { decided, now } = input;
  const forPlan = sittingForPlan(sitting);
  const due = dueLines({ ...planOf(input.network), now, decided, sittings: [forPlan] });
  return wholePlan(forPlan, input).flatMap((line): OutlookLine[] => {
    const { lineKey, kind, dueAt } = line;
    const { sittingKey, dateVersion } = forPlan;
    const gone =
      decided.has(decisionKey({ sittingKey, dateVersion, lineKey })) ||
      (kind === 'convocation' && sitting.status === 'convened');
    if (gone) return [{ lineKey, kind, at: dueAt, state: 'decided' }];
    if (dueAt > now) return [{ lineKey, kind, at: dueAt, state: 'to_send' }];
    const isSent = due.some((other) => other.lineKey === lineKey && other.decision === 'send');
    return isSent ? [{ lineKey, kind, at: null, state: 'to_send' }] : [];
  });
}

/** A sitting whose convocation is overdue is convened by the next look, and lines from before that stay out. */
function wholePlan(sitting: SittingForPlan, { network, now }: OutlookInput): PlannedLine[] {
  const plan = planOf(network);
  const { kind, startsAt, convenedAt } = sitting;
  const lines = plannedLines({ ...plan, kind, startsAt, convenedAt });
  const convocation = lines.find((line) => line.kind === 'convocation');
  const overdue = sitting.status === 'planned' && convocation !== undefined && convocation.dueAt <= now;
  const all = overdue ? plannedLines({ ...plan, kind, startsAt, convenedAt: now }) : lines;
  return [...all, ...agendaPlan(sitting, plan.agendaQuietMinutes)];
}

function planOf({ settings }: Network): Omit<DueInput, 'now' | 'decided' | 'sittings'> {
  const { plan, escalationMinutes, agendaQuietMinutes, calendar } = settings;
  return { timeZone: calendar.timeZone, plan, escalationMinutes, agendaQuietMinutes };
}

function actionOutlook(action: ActionItem, { network, decided, now }: OutlookInput): OutlookAction[] {
  const { actionReminderDays, calendar } = network.settings;
  const plan = { timeZone: calendar.timeZone, actionReminderDays };
  if (action.dueOn === null) return [];
  const due = dueActionReminders({ ...plan, actions: [action], now, decided });
  const lines = plannedActionReminders(action, plan).flatMap(({ kind, dueOn, dueAt }): OutlookLine[] => {
    const line = { lineKey: kind, kind };
    if (decided.has(actionKey(kind, action.id, dueOn))) return [{ ...line, at: dueAt, state: 'decided' }];
    if (dueAt > now) return [{ ...line, at: dueAt, state: 'to_send' }];
    const isSent = due.some((other) => other.kind === kind && other.decision === 'sent');
    return isSent ? [{ ...line, at: null, state: 'to_send' }] : [];
  });
  return [{ key: action.id, dueOn: action.dueOn, lines }];
}
