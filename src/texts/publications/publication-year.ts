import type { SeatFigures } from '../../domain/publications/publication-figures.ts';
import { counted } from '../plurals.ts';

export const PUBLICATION_YEAR_WORDS = {
  year: 'Anno',
  back: 'Notizie da pubblicare',
  note: 'Sono cifre dei Comuni, nel loro ordine abituale: non una classifica, né di enti né di persone.',
} as const;

export function publicationYearTitle(year: number): string {
  return `Notizie rilanciate nel ${year}`;
}

/** "12 notizie proposte, di cui 4 servizi dell'Unione." */
export function publicationYearIntro({ items, services }: { items: number; services: number }): string {
  if (items === 0) return "Nessuna notizia in quest'anno.";
  const part =
    services === 0 ? '' : `, di cui ${counted(services, "servizio dell'Unione", "servizi dell'Unione")}`;
  return `${counted(items, 'notizia proposta', 'notizie proposte')}${part}.`;
}

/** "Lugo: 9 su 12 (servizi dell'Unione: 4 su 4); 2 non pertinenti; 1 non ancora pubblicata". */
export function seatFiguresLine(figures: SeatFigures): string {
  const { seatName, asked, published, askedServices, publishedServices, notRelevant, missing } = figures;
  if (asked === 0) return `${seatName}: nessuna notizia ricevuta`;
  const services =
    askedServices === 0 ? '' : ` (servizi dell'Unione: ${publishedServices} su ${askedServices})`;
  const rest = [
    notRelevant === 0 ? '' : `; ${counted(notRelevant, 'non pertinente', 'non pertinenti')}`,
    missing === 0 ? '' : `; ${counted(missing, 'non ancora pubblicata', 'non ancora pubblicate')}`,
  ].join('');
  return `${seatName}: ${published} su ${asked}${services}${rest}`;
}
