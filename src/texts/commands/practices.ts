import type { CommandText } from './command-text.ts';

export const PRACTICES: CommandText = {
  word: 'prassi',
  synonyms: [
    'buone prassi',
    'buona prassi',
    'le buone prassi',
    'pratiche',
    'buone pratiche',
    'buona pratica',
    'cerca prassi',
    'cerca una prassi',
    'cerca buone prassi',
    'cerca buona prassi',
    'esperienze',
    'practices',
    'good practices',
    'best practices',
  ],
  description: 'Cerca tra le buone prassi dei Comuni: «prassi» e le parole; senza parole mostra le ultime.',
};
