import type { PlacementRow } from '../../domain/view/publication-view.ts';

/** Words of the pages of coordinated publication; those shared with the cards are in `texts/publications/publications.ts`. */
export const PUBLICATIONS_PART = {
  list: 'Elenco delle notizie da pubblicare',
  empty: 'Nessuna notizia da pubblicare.',
  allYears: 'Quanto ha rilanciato ciascun Comune',
  outletsOf: 'Canali del Comune di',
  editOutlets: 'Modifica i canali',
  outcome: 'La notizia è',
  link: 'Indirizzo della pagina',
  linkHint: 'Si può lasciare vuoto solo per una newsletter o un altro canale senza pagina.',
  scheduledOn: 'Data',
  reason: 'Motivo',
  send: 'Segnala',
  askTitle: 'Domanda a chi propone la notizia',
  question: 'Domanda',
  seat: 'Comune',
  state: 'Stato',
  details: 'Dove, quando e perché',
  withdrawTitle: 'Ritiro della notizia',
} as const;

/** Words of the table of a year. */
export const PUBLICATIONS_YEAR_PART = {
  published: 'Pubblicate',
  services: "Servizi dell'Unione",
  notRelevant: 'Non pertinenti',
  missing: 'Mancano',
} as const;

/** What is still to be said by a municipality that has said something; null where the state says it. */
export function stillToSay({ state, missing }: Pick<PlacementRow, 'state' | 'missing'>): string | null {
  if (!missing || state === 'waiting') return null;
  return state === 'scheduled' ? 'da confermare' : 'da rimuovere';
}

/** Name of the link to what a municipality has published. */
export function pageOf(seatName: string): string {
  return `Pagina di ${seatName}`;
}

/** "9 su 12"; a dash where nothing was asked. */
export function ofAll(some: number, all: number): string {
  return all === 0 ? '–' : `${some} su ${all}`;
}
