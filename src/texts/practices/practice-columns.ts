import type { PracticeColumn, PracticeColumns } from '../../domain/practices/practice-import.ts';

/** First line of a table of practices; a table we have given can be taken back. */
export const PRACTICE_COLUMN_LABELS: Readonly<Record<PracticeColumn, string>> = {
  title: 'Titolo',
  seat: 'Comune',
  problem: 'Problema',
  done: 'Che cosa è stato fatto',
  result: 'Risultato',
  contact: 'A chi chiedere',
  tags: 'Etichette',
  links: 'Collegamenti',
  attachments: 'Documenti',
};

/** Further columns of the tables that we give. */
export const PRACTICE_FACT_LABELS = {
  sharedOn: 'Condivisa il',
  changedOn: 'Modificata il',
  adoptedBy: 'Adottata da',
  notes: 'Note sulle adozioni',
} as const;

/** Under which names each is accepted; folded: no capitals, no accents. */
export const PRACTICE_COLUMNS: PracticeColumns = {
  title: { names: ['titolo', 'nome', 'buona prassi', 'prassi'], required: true },
  seat: { names: ['comune', 'ente'], required: true },
  problem: { names: ['problema', 'il problema', 'quale problema', "quale problema c'era"], required: true },
  done: {
    names: ['che cosa e stato fatto', 'cosa e stato fatto', 'soluzione', 'descrizione'],
    required: true,
  },
  result: { names: ['risultato', 'risultati'], required: false },
  contact: { names: ['a chi chiedere', 'contatto', 'contatti', 'referente'], required: false },
  tags: { names: ['etichette', 'etichetta', 'tag', 'tags', 'parole chiave'], required: false },
  links: { names: ['collegamenti', 'collegamento', 'link'], required: false },
  attachments: { names: ['documenti', 'documento', 'allegati'], required: false },
};
