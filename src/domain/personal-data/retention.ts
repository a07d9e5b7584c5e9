import { localDate, zonedInstant } from '../calendar/wall-time.ts';
import type { NetworkSettings } from '../settings/settings.ts';
import type { DataClass } from './table-data.ts';

/** Classes with a term of their own; the others end with what they hang on. */
export type RetentionClass = Extract<DataClass, 'answers' | 'deliveries' | 'record' | 'audit'>;

/** Days between the report and what it announces. */
export const NOTICE_DAYS = 14;
/** Days by which a deletion can be put off, once. */
export const POSTPONE_DAYS = 30;

/**
 * Least and most of each term. Answers and deliveries never outlive the sitting they are about, so the most of theirs
 * is the least of the record. The least of the audit is that of the Garante for logs of administrators
 * (27/11/2008): six months; the database holds it too.
 */
export const RETENTION_BOUNDS = {
  retentionAnswersMonths: { least: 6, most: 60 },
  retentionDeliveriesMonths: { least: 6, most: 60 },
  retentionRecordYears: { least: 5, most: 50 },
  retentionAuditMonths: { least: 6, most: 120 },
} as const;

/** One deletion, as reported: once for each network and month. */
export interface RetentionRun {
  id: string;
  networkId: string;
  /** `yyyy-MM`: what is past its term on the first day of this month. */
  month: string;
  status: 'reported' | 'done';
  /** What began before these instants goes. */
  cutoffs: Cutoffs;
  /** Rows found at the report, by class. */
  counts: RetentionCounts;
  /** Sittings of the official record that go, with the addresses of their files. */
  exports: RetentionExport[];
  /** Rows deleted so far. */
  deleted: RetentionCounts;
  reportedAt: Date;
  /** Nothing is deleted before. */
  deleteAt: Date;
  postponedAt: Date | null;
  /** Person id. */
  postponedBy: string | null;
  doneAt: Date | null;
}

export type Cutoffs = Record<RetentionClass, Date>;

/** `people`: people who have left and whom nothing refers to any more. */
export type RetentionCounts = Record<RetentionClass | 'people', number>;

/** A sitting whose official record goes, and where its files are fetched before that. */
export interface RetentionExport {
  startsAt: Date;
  kind: 'ordinary' | 'urgent';
  number: { n: number; year: number } | null;
  files: { what: 'register' | 'minutes'; format: string; url: string }[];
}

export const NO_ROWS: RetentionCounts = { answers: 0, deliveries: 0, record: 0, audit: 0, people: 0 };

export function isNothing(counts: RetentionCounts): boolean {
  return Object.values(counts).every((count) => count === 0);
}

/** Months for which a class is kept, from the sitting or, without one, from the row's own instant. */
export function termMonths(settings: NetworkSettings, of: RetentionClass): number {
  switch (of) {
    case 'answers':
      return settings.retentionAnswersMonths;
    case 'deliveries':
      return settings.retentionDeliveriesMonths;
    case 'record':
      return settings.retentionRecordYears * 12;
    case 'audit':
      return settings.retentionAuditMonths;
  }
}

/**
 * The month (`yyyy-MM`) on whose first day the next deletion falls that may be reported at `now`: terms end with the
 * month in which they are reached, so that there is at most one report a month.
 */
export function monthToReport(now: Date, timeZone: string): string {
  return localDate(daysAfter(now, NOTICE_DAYS), timeZone).slice(0, 7);
}

/** When what is reported at `now` is deleted: on the first of the month, never before the days of notice are over. */
export function deletionInstant(month: string, now: Date, timeZone: string): Date {
  const first = zonedInstant(`${month}-01`, '00:00', timeZone);
  return new Date(Math.max(first.getTime(), daysAfter(now, NOTICE_DAYS).getTime()));
}

/** What began before these instants is past its term on the first day of `month`. */
export function cutoffsAt(settings: NetworkSettings, month: string): Cutoffs {
  const { timeZone } = settings.calendar;
  const at = (of: RetentionClass) =>
    zonedInstant(`${monthsBefore(month, termMonths(settings, of))}-01`, '00:00', timeZone);
  return { answers: at('answers'), deliveries: at('deliveries'), record: at('record'), audit: at('audit') };
}

/** The earlier of each: a term made longer after the report keeps what it covers, a shorter one waits for its own. */
export function earlierOf(a: Cutoffs, b: Cutoffs): Cutoffs {
  const of = (key: RetentionClass) => new Date(Math.min(a[key].getTime(), b[key].getTime()));
  return { answers: of('answers'), deliveries: of('deliveries'), record: of('record'), audit: of('audit') };
}

/** Whether somebody may still put it off. */
export function mayPostpone(run: RetentionRun, now: Date): boolean {
  return run.status === 'reported' && run.postponedAt === null && now < run.deleteAt;
}

export function postponed(run: RetentionRun, by: string, now: Date): RetentionRun {
  return { ...run, deleteAt: daysAfter(run.deleteAt, POSTPONE_DAYS), postponedAt: now, postponedBy: by };
}

export function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * 86_400_000);
}

function monthsBefore(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
