/** Words of the pages of good practices; those shared with the cards are in `texts/practices/practices.ts`. */
export const PRACTICES_PART = {
  searchHint: 'Bastano poche parole, anche senza accenti.',
  empty: 'Nessuna buona prassi condivisa finora: la prima si condivide con il pulsante qui sopra.',
  searching: 'Ricerca in corso',
  list: 'Elenco delle buone prassi',
  adoptTitle: 'Adozione',
  agendaTitle: 'Se ne parla in seduta',
} as const;

/** Label of a button that takes the adoption of one municipality back. */
export function withdrawOf(seatName: string): string {
  return `Ritira l'adozione di ${seatName}`;
}
