import { workingDayOnOrAfter, workingDaysAfter } from '../calendar/holidays.ts';
import { localDate, zonedInstant } from '../calendar/wall-time.ts';
import type { NetworkSettings } from '../settings/settings.ts';

/** When a network tells of the practices shared since the last time. */
export interface DigestSettings {
  /** IANA name, the calendar's zone. */
  timeZone: string;
  /** Whether it does at all. */
  practiceDigest: boolean;
  /** The working day of the month, from 1. */
  practiceDigestDay: number;
  /** Wall time `HH:mm`. */
  practiceDigestTime: string;
}

/** One digest: the practices shared after `from` and until `until`, told in a month `yyyy-MM`. */
export interface PracticeDigest {
  month: string;
  from: Date;
  until: Date;
}

/** One that is later than this is left out: what it would tell comes with the next. */
const LATE_MS = 7 * 24 * 3_600_000;

export function digestSettings(settings: NetworkSettings): DigestSettings {
  const { practiceDigest, practiceDigestDay, practiceDigestTime, calendar } = settings;
  return { timeZone: calendar.timeZone, practiceDigest, practiceDigestDay, practiceDigestTime };
}

/** Name of the message, once for each month. */
export function digestKey(month: string): string {
  return `practice-digest-${month}`;
}

/** The month a message is about; null for any other line key. */
export function monthOfDigestKey(lineKey: string): string | null {
  return /^practice-digest-(\d{4}-\d{2})$/.exec(lineKey)?.[1] ?? null;
}

/** When the digest of a month is due: its n-th working day, at a wall time. */
export function digestDueAt(month: string, settings: DigestSettings): Date {
  const on = workingDaysAfter(workingDayOnOrAfter(`${month}-01`), settings.practiceDigestDay - 1);
  return zonedInstant(on, settings.practiceDigestTime, settings.timeZone);
}

/** The month whose digest is due at `now` and not too late; null when none is, or when it is switched off. */
export function dueDigestMonth(settings: DigestSettings, now: Date): string | null {
  if (!settings.practiceDigest) return null;
  const month = localDate(now, settings.timeZone).slice(0, 7);
  const due = [month, monthAfter(month, -1)].find((each) => digestDueAt(each, settings) <= now);
  if (due === undefined) return null;
  return now.getTime() - digestDueAt(due, settings).getTime() < LATE_MS ? due : null;
}

/** The first digest after `now`; null when it is switched off. */
export function nextDigestAt(settings: DigestSettings, now: Date): Date | null {
  const month = nextDigestMonth(settings, now);
  return month === null ? null : digestDueAt(month, settings);
}

/** The month of the first digest after `now`; null when it is switched off. */
export function nextDigestMonth(settings: DigestSettings, now: Date): string | null {
  if (!settings.practiceDigest) return null;
  const month = localDate(now, settings.timeZone).slice(0, 7);
  return digestDueAt(month, settings) > now ? month : monthAfter(month, 1);
}

/**
 * After which instant the digest of a month tells: since the last one. The first of a network goes back one month, as
 * what was shared long before it is no news.
 */
export function digestFrom(month: string, last: PracticeDigest | null, settings: DigestSettings): Date {
  return last?.until ?? digestDueAt(monthAfter(month, -1), settings);
}

function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}
