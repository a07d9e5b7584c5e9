import type { CommandText } from './command-text.ts';

export const PROPOSE_PUBLICATION: CommandText = {
  word: 'pubblica',
  synonyms: [
    'pubblicare',
    'proponi notizia',
    'proponi una notizia',
    'proponi pubblicazione',
    'nuova notizia',
    'notizia nuova',
    'nuova pubblicazione',
    'lancia notizia',
    'promuovi servizio',
    'promuovi un servizio',
    'publish',
  ],
  description: 'Propone a tutti i Comuni una notizia da pubblicare: «pubblica» e il titolo aprono il modulo.',
};
