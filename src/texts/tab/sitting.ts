export const OWN_ANSWER = { title: 'La propria risposta' } as const;

/** The parts of the page of one sitting, in their order. */
export const SITTING_PARTS = {
  convocation: 'Convocazione',
  agenda: 'Ordine del giorno',
  answers: 'Risposte',
  deliveries: 'Invii',
  register: 'Registro',
  minutes: 'Verbale',
  documents: 'Documenti',
} as const;

export const SITTING_PAGE = {
  notConvened: 'In calendario, non ancora convocata. Si risponde dopo la convocazione.',
  parts: 'Parti della seduta',
  back: 'Calendario delle sedute',
  noDocuments: 'Nessun documento è collegato a questa seduta.',
  noDocumentsHint: "I documenti dei punti si aggiungono dall'ordine del giorno.",
  linked: 'Documenti della convocazione e dei punti',
  files: 'File da scaricare',
  prepareRegister: 'Prepara i file del registro',
  addToCalendar: 'Prepara il file per il calendario',
  minutesFiles: 'I file del verbale sono nella parte «Verbale».',
} as const;
