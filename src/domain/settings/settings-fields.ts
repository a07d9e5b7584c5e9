import { getTimezoneOffset } from 'date-fns-tz/getTimezoneOffset';
import type { CalendarRule } from '../calendar/calendar-rule.ts';
import type { SeatEntry } from '../network/seat-lines.ts';
import { formatSeatLines, parseSeatLines } from '../network/seat-lines.ts';
import type { RETENTION_BOUNDS } from '../personal-data/retention.ts';
import type { PlanLine, PlanOffset } from '../plan/plan-line.ts';
import type { FormProblem } from '../reading/form-problem.ts';
import { NUMBER_BOUNDS, offsetBounds, TEXT_LIMITS } from './setting-input.ts';
import type { MinutesWord, NetworkSettings } from './settings.ts';
import type { SettingsField } from './settings-field.ts';

/** A line of `seats` that was not accepted is a problem of its own, under this name, besides the one on `seats`. */
export const SEAT_LINE_PROBLEM = 'seats_line';

/**
 * Field of one line of the plan: `on` is `true`/`false`; `offset` is a number without sign, of days or minutes as
 * the line counts, before the sitting (after it for the minutes' reminders); `at` is `HH:mm`, of lines in days only.
 */
export function planField(key: string, part: 'on' | 'offset' | 'at'): string {
  return `plan_${key}_${part}`;
}

/** Settings as form fields; {@link fromFields} gives them back unchanged. */
export function toFields(settings: NetworkSettings, seats: readonly SeatEntry[]): Record<string, string> {
  const { calendar } = settings;
  const fields: Record<SettingsField, string> = {
    weekday: String(calendar.weekday),
    nth: String(calendar.nth),
    everyMonths: String(calendar.everyMonths),
    anchorMonth: String(Number(calendar.anchor.slice(5))),
    time: calendar.time,
    durationMinutes: String(calendar.durationMinutes),
    timeZone: calendar.timeZone,
    place: settings.place,
    link: settings.link ?? '',
    answerByDays: String(settings.answerByDays),
    answerByTime: settings.answerByTime,
    lockAtAnswerBy: String(settings.lockAtAnswerBy),
    escalationMinutes: settings.escalationMinutes.join(', '),
    minutesWord: settings.minutesWord,
    agendaQuietMinutes: String(settings.agendaQuietMinutes),
    checkInBeforeMinutes: String(settings.checkInBeforeMinutes),
    checkInAfterMinutes: String(settings.checkInAfterMinutes),
    quorum: settings.quorum === null ? '' : String(settings.quorum),
    actionReminderDays: String(settings.actionReminderDays),
    bodyName: settings.bodyName,
    minutesReviewDays: String(settings.minutesReviewDays),
    practiceDigest: String(settings.practiceDigest),
    practiceDigestDay: String(settings.practiceDigestDay),
    practiceDigestTime: settings.practiceDigestTime,
    retentionAnswersMonths: String(settings.retentionAnswersMonths),
    retentionDeliveriesMonths: String(settings.retentionDeliveriesMonths),
    retentionRecordYears: String(settings.retentionRecordYears),
    retentionAuditMonths: String(settings.retentionAuditMonths),
    seats: formatSeatLines(seats),
  };
  return Object.assign(fields, ...settings.plan.map(planLineFields));
}

function planLineFields(line: PlanLine): Record<string, string> {
  const { key, enabled, offset } = line;
  const on = { [planField(key, 'on')]: String(enabled) };
  if (offset.unit === 'minutes')
    return { ...on, [planField(key, 'offset')]: String(Math.abs(offset.minutes)) };
  return {
    ...on,
    [planField(key, 'offset')]: String(Math.abs(offset.days)),
    [planField(key, 'at')]: offset.at,
  };
}

export interface ReadSettings {
  /** Current settings with every accepted field applied. */
  settings: NetworkSettings;
  /** Seats in the order typed; null when the form had no `seats` field: the current ones stay. */
  seats: SeatEntry[] | null;
  /** Empty when all was accepted. Each carries what was typed, so that the form can show it again. */
  problems: FormProblem[];
}

/** Reads a form. Fields not present keep the current value; so do fields that are not accepted. */
export function fromFields(fields: Record<string, string>, current: NetworkSettings): ReadSettings {
  const form: Form = { fields, problems: [] };
  const settings: NetworkSettings = {
    calendar: readCalendar(form, current.calendar),
    place: read(form, 'place', current.place, shortText(TEXT_LIMITS.place)),
    link: read(form, 'link', current.link, parseLink),
    plan: current.plan.map((line) => readPlanLine(form, line)),
    answerByDays: readNumber(form, 'answerByDays', current.answerByDays),
    answerByTime: read(form, 'answerByTime', current.answerByTime, parseTime),
    lockAtAnswerBy: read(form, 'lockAtAnswerBy', current.lockAtAnswerBy, parseSwitch),
    escalationMinutes: read(form, 'escalationMinutes', current.escalationMinutes, parseEscalation),
    minutesWord: read(form, 'minutesWord', current.minutesWord, parseMinutesWord),
    agendaQuietMinutes: readNumber(form, 'agendaQuietMinutes', current.agendaQuietMinutes),
    checkInBeforeMinutes: readNumber(form, 'checkInBeforeMinutes', current.checkInBeforeMinutes),
    checkInAfterMinutes: readNumber(form, 'checkInAfterMinutes', current.checkInAfterMinutes),
    quorum: read(form, 'quorum', current.quorum, parseQuorum),
    actionReminderDays: readNumber(form, 'actionReminderDays', current.actionReminderDays),
    bodyName: read(form, 'bodyName', current.bodyName, shortText(TEXT_LIMITS.bodyName)),
    minutesReviewDays: readNumber(form, 'minutesReviewDays', current.minutesReviewDays),
    practiceDigest: read(form, 'practiceDigest', current.practiceDigest, parseSwitch),
    practiceDigestDay: readNumber(form, 'practiceDigestDay', current.practiceDigestDay),
    practiceDigestTime: read(form, 'practiceDigestTime', current.practiceDigestTime, parseTime),
    ...readRetention(form, current),
  };
  const seats = readSeats(form);
  return { settings, seats, problems: form.problems };
}

type RetentionField = keyof typeof RETENTION_BOUNDS;

interface Form {
  fields: Record<string, string>;
  problems: FormProblem[];
}

const MAX_ESCALATIONS = 5;

/** `parse` gives undefined for a text it does not accept. */
function read<T>(form: Form, field: string, current: T, parse: (text: string) => T | undefined): T {
  const typed = form.fields[field];
  if (typed === undefined) return current;
  const text = typed.trim();
  const value = parse(text);
  if (value !== undefined) return value;
  form.problems.push({ field, problem: 'invalid', understood: text });
  return current;
}

function readNumber(form: Form, field: keyof typeof NUMBER_BOUNDS, current: number): number {
  const { least, most } = NUMBER_BOUNDS[field];
  return read(form, field, current, wholeNumber(least, most));
}

function readCalendar(form: Form, current: CalendarRule): CalendarRule {
  return {
    weekday: read(form, 'weekday', current.weekday, wholeNumber(1, 7)),
    nth: read(form, 'nth', current.nth, wholeNumber(1, 5)),
    everyMonths: read(form, 'everyMonths', current.everyMonths, wholeNumber(1, 12)),
    anchor: read(form, 'anchorMonth', current.anchor, (text) => {
      const month = wholeNumber(1, 12)(text);
      return month === undefined
        ? undefined
        : `${current.anchor.slice(0, 4)}-${String(month).padStart(2, '0')}`;
    }),
    time: read(form, 'time', current.time, parseTime),
    durationMinutes: readNumber(form, 'durationMinutes', current.durationMinutes),
    timeZone: read(form, 'timeZone', current.timeZone, parseTimeZone),
  };
}

function readRetention(form: Form, current: NetworkSettings): Record<RetentionField, number> {
  const term = (field: RetentionField) => readNumber(form, field, current[field]);
  return {
    retentionAnswersMonths: term('retentionAnswersMonths'),
    retentionDeliveriesMonths: term('retentionDeliveriesMonths'),
    retentionRecordYears: term('retentionRecordYears'),
    retentionAuditMonths: term('retentionAuditMonths'),
  };
}

function readPlanLine(form: Form, line: PlanLine): PlanLine {
  return {
    ...line,
    enabled: read(form, planField(line.key, 'on'), line.enabled, parseSwitch),
    offset: readOffset(form, line),
  };
}

function readOffset(form: Form, line: PlanLine): PlanOffset {
  const { key, kind, offset } = line;
  const field = planField(key, 'offset');
  const { least, most } = offsetBounds(line);
  if (offset.unit === 'minutes') {
    const minutes = read(form, field, Math.abs(offset.minutes), wholeNumber(least, most));
    return { unit: 'minutes', minutes: minutes === 0 ? 0 : -minutes };
  }
  const days = read(form, field, Math.abs(offset.days), wholeNumber(least, most));
  const signed = kind === 'minutes_overdue' || days === 0 ? days : -days;
  return { unit: 'days', days: signed, at: read(form, planField(key, 'at'), offset.at, parseTime) };
}

function readSeats(form: Form): SeatEntry[] | null {
  const typed = form.fields.seats;
  if (typed === undefined) return null;
  const { seats, rejected } = parseSeatLines(typed);
  if (seats.length > 0 && rejected.length === 0) return seats;
  form.problems.push({ field: 'seats', problem: 'invalid', understood: typed.trim() });
  for (const line of rejected) {
    form.problems.push({ field: SEAT_LINE_PROBLEM, problem: 'invalid', understood: line });
  }
  return null;
}

function shortText(limit: number): (text: string) => string | undefined {
  return (text) => (text.length <= limit ? text : undefined);
}

function wholeNumber(least: number, most: number): (text: string) => number | undefined {
  return (text) => {
    if (!/^\d{1,4}$/.test(text)) return undefined;
    const value = Number(text);
    return value >= least && value <= most ? value : undefined;
  };
}

/** `HH:mm`; also the `HH:mm:ss` some clients send, and the Italian `9.30`. */
function parseTime(text: string): string | undefined {
  const match = /^(\d{1,2})[:.](\d{2})(?::\d{2})?$/.exec(text);
  if (match === null || Number(match[1]) > 23 || Number(match[2]) > 59) return undefined;
  return `${String(match[1]).padStart(2, '0')}:${match[2]}`;
}

function parseSwitch(text: string): boolean | undefined {
  if (text === 'true') return true;
  return text === 'false' ? false : undefined;
}

function parseMinutesWord(text: string): MinutesWord | undefined {
  return text === 'approval' || text === 'acknowledgement' ? text : undefined;
}

/** Empty = none. */
function parseQuorum(text: string): number | null | undefined {
  return text === '' ? null : wholeNumber(1, 200)(text);
}

/** Empty = no link. Only `https`: the link becomes a button everybody is asked to press. */
function parseLink(text: string): string | null | undefined {
  if (text === '') return null;
  if (text.length > TEXT_LIMITS.link || !URL.canParse(text)) return undefined;
  return new URL(text).protocol === 'https:' ? text : undefined;
}

function parseTimeZone(text: string): string | undefined {
  // An offset such as "+01:00" is understood too, but does not know of daylight saving.
  const isName = /^[A-Za-z]+\//.test(text) && !Number.isNaN(getTimezoneOffset(text));
  return isName ? text : undefined;
}

/** Minutes separated by commas or spaces, in any order; empty = nobody is called again. */
function parseEscalation(text: string): number[] | undefined {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const minutes = parts.map(wholeNumber(1, 1_440));
  if (minutes.length > MAX_ESCALATIONS || minutes.includes(undefined)) return undefined;
  return [...new Set(minutes as number[])].sort((a, b) => a - b);
}
