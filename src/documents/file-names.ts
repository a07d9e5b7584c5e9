import { localDate } from '../domain/calendar/wall-time.ts';
import type { MinutesDocument } from '../domain/files/minutes-document.ts';
import type { SittingHeader } from '../domain/files/sitting-header.ts';
import { FILE_NAMES } from '../texts/documents/file-names.ts';

export const CONTENT_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
} as const;

/** "verbale-2027-03-seduta-ordinaria-bozza.pdf"; without the last word once published. */
export function minutesFileName(minutes: MinutesDocument, format: 'docx' | 'pdf'): string {
  const draft = minutes.status === 'published' ? '' : `-${FILE_NAMES.draft}`;
  return `${FILE_NAMES.minutes}-${sittingPart(minutes.header)}${draft}.${format}`;
}

/** "registro-2027-03-seduta-ordinaria.xlsx"; the sheet for printing is "foglio-presenze-…pdf". */
export function registerFileName(header: SittingHeader, format: 'xlsx' | 'csv' | 'pdf'): string {
  const name = format === 'pdf' ? FILE_NAMES.sheet : FILE_NAMES.register;
  return `${name}-${sittingPart(header)}.${format}`;
}

/** "presenze-comuni-2027-01-01-2027-12-31.xlsx". Days `yyyy-MM-dd`. */
export function attendanceFileName(first: string, last: string, format: 'xlsx' | 'csv'): string {
  return `${FILE_NAMES.attendance}-${first}-${last}.${format}`;
}

/** "progetti-condivisi-2027-03-16.csv"; the day is that of the export, of the network's zone. */
export function projectsFileName(madeOn: string, format: 'xlsx' | 'csv'): string {
  return `${FILE_NAMES.projects}-${madeOn}.${format}`;
}

/** "dati-personali-2027-03-16.json"; the day is that of the export, in UTC. It names nobody. */
export function personalDataFileName(madeAt: Date, format: 'json' | 'docx'): string {
  return `${FILE_NAMES.personalData}-${madeAt.toISOString().slice(0, 10)}.${format}`;
}

/** "buone-prassi-2027-03-16.csv". @param on day, `yyyy-MM-dd` */
export function practicesFileName(on: string, format: 'xlsx' | 'csv'): string {
  return `${FILE_NAMES.practices}-${on}.${format}`;
}

/** "notizie-da-pubblicare-2027-03-16.csv". @param on day, `yyyy-MM-dd` */
export function publicationsFileName(on: string, format: 'xlsx' | 'csv'): string {
  return `${FILE_NAMES.publications}-${on}.${format}`;
}

/** "resoconto-conservazione-2027-03.docx". */
export function retentionFileName(month: string): string {
  return `${FILE_NAMES.retention}-${month}.docx`;
}

/** A convocation's number has two digits at least, so that files sort; without one, the local date stands for it. */
function sittingPart(header: SittingHeader): string {
  const which =
    header.number === null
      ? localDate(header.startsAt, header.timeZone)
      : `${header.number.year}-${String(header.number.n).padStart(2, '0')}`;
  return `${which}-${FILE_NAMES[header.kind]}`;
}
