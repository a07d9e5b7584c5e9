/** Words of the file with the shared projects. */
export const PROJECTS_FILE_WORDS = {
  sheet: 'Progetti condivisi',
  columns: {
    title: 'Titolo',
    state: 'Stato',
    owner: 'Responsabile',
    seats: 'Comuni che partecipano',
    aim: 'Obiettivo',
    step: 'Prossimo passo',
    stepOwner: 'Chi se ne occupa',
    stepDue: 'Entro il',
    news: 'Ultima novità',
    update: 'Ultimo aggiornamento',
    updateSeat: "Comune dell'aggiornamento",
    updateAt: "Data dell'aggiornamento",
    links: 'Collegamenti',
    started: 'Registrato il',
  },
} as const;
