/** Words of the pages of shared projects; those shared with the cards are in `texts/projects/projects.ts`. */
export const PROJECTS_PART = {
  searchLabel: 'Cerca un progetto',
  searchHint: 'Titolo, Comune o responsabile',
  empty: 'Nessun progetto condiviso finora: il primo si registra con il pulsante qui sopra.',
  list: 'Elenco dei progetti condivisi',
  agendaTitle: 'Se ne parla in seduta',
  writeTitle: 'Come procede',
} as const;
