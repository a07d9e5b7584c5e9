import type { CommandText } from './command-text.ts';

export const PUBLICATIONS: CommandText = {
  word: 'notizie',
  synonyms: [
    'notizia',
    'le notizie',
    'pubblicazioni',
    'pubblicazione coordinata',
    'pubblicazioni coordinate',
    'notizie da pubblicare',
    'uscite',
    'campagne',
    'servizi da promuovere',
    'news',
    'publications',
  ],
  description:
    'Mostra le notizie da pubblicare e i Comuni che mancano; «notizie» e un anno: quanto ha rilanciato ciascuno.',
};
