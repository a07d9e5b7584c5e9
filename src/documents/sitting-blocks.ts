import type { SittingHeader } from '../domain/files/sitting-header.ts';
import { durationText, fullDateTime } from '../texts/dates.ts';
import { DOCUMENT_WORDS } from '../texts/documents/documents.ts';

/** Names and values that say which sitting it was. */
export function sittingFacts(header: SittingHeader): string[][] {
  const rows = [
    [DOCUMENT_WORDS.when, fullDateTime(header.startsAt, header.timeZone)],
    [DOCUMENT_WORDS.duration, durationText(header.durationMinutes)],
    [DOCUMENT_WORDS.place, header.place.trim() === '' ? DOCUMENT_WORDS.noPlace : header.place],
  ];
  if (header.urgency === null) return rows;
  return [
    ...rows,
    [DOCUMENT_WORDS.urgencyReason, header.urgency.reason],
    [DOCUMENT_WORDS.notice, durationText(header.urgency.noticeMinutes)],
  ];
}
