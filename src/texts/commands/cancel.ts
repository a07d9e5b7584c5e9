import type { CommandText } from './command-text.ts';

export const CANCEL: CommandText = {
  word: 'annulla',
  synonyms: [
    'annulla seduta',
    'annulla la seduta',
    'annulla incontro',
    "annulla l'incontro",
    'annullare',
    'annullamento',
    'revoca',
    'revoca la convocazione',
    'revocare',
    'disdici',
    'disdire',
    'disdetta',
    'cancella',
    'cancella la seduta',
    'cancellare',
    'cancel',
    'cancel sitting',
  ],
  description: 'Annulla una seduta, con il motivo; le altre restano come sono.',
};
