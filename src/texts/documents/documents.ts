import type { MinutesDocument } from '../../domain/files/minutes-document.ts';
import type { SittingHeader } from '../../domain/files/sitting-header.ts';
import { longDate } from '../dates.ts';

export const DOCUMENT_WORDS = {
  /** Kept as it is in file names too. */
  draft: 'BOZZA',
  review: 'BOZZA IN ESAME',
  when: 'Data',
  duration: 'Durata prevista',
  place: 'Luogo',
  noPlace: 'non indicato',
  urgencyReason: "Motivo dell'urgenza",
  notice: 'Preavviso dato',
  /** Stands for a character the font does not have. */
  missingCharacter: '[?]',
  page: 'pagina',
  of: 'di',
} as const;

/** What is marked on every page until the minutes are out; null afterwards. */
export function markText(status: MinutesDocument['status']): string | null {
  if (status === 'published') return null;
  return status === 'draft' ? DOCUMENT_WORDS.draft : DOCUMENT_WORDS.review;
}

/** "seduta ordinaria n. 3/2027". */
export function sittingName(sitting: Pick<SittingHeader, 'kind' | 'number'>): string {
  const name = sitting.kind === 'urgent' ? 'seduta urgente' : 'seduta ordinaria';
  return sitting.number === null ? name : `${name} n. ${sitting.number.n}/${sitting.number.year}`;
}

/** "Verbale della seduta ordinaria n. 3/2027 del 16 marzo 2027". */
export function minutesTitle(header: SittingHeader): string {
  return `Verbale della ${sittingOnDate(header)}`;
}

/** "Foglio delle presenze della seduta ordinaria n. 3/2027 del 16 marzo 2027". */
export function registerTitle(header: SittingHeader): string {
  return `Foglio delle presenze della ${sittingOnDate(header)}`;
}

/** "pagina 2 di 5". */
export function pageText(page: number, pages: number): string {
  return `${DOCUMENT_WORDS.page} ${page} ${DOCUMENT_WORDS.of} ${pages}`;
}

/** "dell'8 marzo", "dell'11 marzo", "del 16 marzo". */
function sittingOnDate(header: SittingHeader): string {
  const on = longDate(header.startsAt, header.timeZone);
  return `${sittingName(header)} ${/^(8|11) /.test(on) ? `dell'${on}` : `del ${on}`}`;
}
