import type { CommandText } from './command-text.ts';

export const PERSONAL_DATA: CommandText = {
  word: 'dati',
  synonyms: [
    'i miei dati',
    'miei dati',
    'dati personali',
    'i miei dati personali',
    'privacy',
    'protezione dei dati',
    'esporta i miei dati',
    'cancella i miei dati',
    'gdpr',
    'my data',
    'personal data',
  ],
  description: 'Mostra i propri dati personali conservati; si possono esportare o cancellare.',
};
