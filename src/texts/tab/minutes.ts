/** The minutes as a document to write, on a page. */
export const MINUTES_PART = {
  document: 'Testo del verbale',
  about: 'Stato del verbale',
  actions: 'Impegni assunti',
  noActions: 'Nessun impegno assunto nella seduta.',
  work: 'Documento e passaggi',
  secretary: 'Redazione',
  other: 'Altre sedute',
  discussion: 'Discussione',
  decisions: 'Decisioni, una per riga',
  proposal: 'Testo proposto in automatico: vale dopo averlo modificato.',
  readOnlyDraft:
    'Il testo lo scrivono il coordinamento e chi è incaricato della redazione. Si legge quando il verbale è in esame o pubblicato.',
  readOnlyReview:
    'Sola lettura: il testo lo scrivono il coordinamento e chi è incaricato della redazione. Si possono inviare osservazioni finché il periodo è aperto.',
  readOnlyPublished:
    "Sola lettura: il verbale è pubblicato e il testo non cambia più. Una correzione si aggiunge con l'errata corrige.",
  sending: 'Salvataggio…',
  notSaved: 'Non salvato.',
  again: 'Riprova a salvare',
  copy: 'Copia il testo',
  frozen:
    "Non salvato: nel frattempo il verbale è stato pubblicato. Il testo resta qui e si può copiare; una correzione si aggiunge con l'errata corrige.",
  conflict: 'Non salvato: nel frattempo questo punto è stato modificato.',
  conflictNote:
    'Scegliere quale testo resta, oppure unire i due nei campi qui sopra e poi salvare. Quello che non si sceglie resta tra i testi precedenti.',
  mine: 'Il testo scritto qui',
  theirs: 'Il testo salvato',
  keepMine: 'Salva il testo scritto qui',
  keepTheirs: 'Tieni il testo salvato',
  keepFailed: 'Non riuscito: entrambi i testi sono ancora qui. Riprovare.',
  versions: 'Testi precedenti',
  hideVersions: 'Chiudi i testi precedenti',
  resume: 'Riprendi il testo non salvato',
  discard: 'Elimina',
  unfinished:
    'Prima di proseguire occorre salvare tutto il testo: controllare i punti segnati come non salvati.',
  notUnderstood: 'La risposta del servizio non è quella attesa.',
} as const;

/** "Salvato alle 10:32". */
export function savedAt(time: string): string {
  return `Salvato alle ${time}`;
}

/** "Non salvato. Connessione assente. …". */
export function notSavedBecause(why: string): string {
  return `${MINUTES_PART.notSaved} ${why}`;
}

/** What this browser has kept from before, with when: "venerdì 27 novembre 2026, ore 10:32". */
export function keptNote(when: string): string {
  return `In questo browser c'è un testo non salvato di ${when}.`;
}
