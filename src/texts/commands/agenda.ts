import type { CommandText } from './command-text.ts';

export const AGENDA: CommandText = {
  word: 'odg',
  synonyms: [
    'o.d.g.',
    'o.d.g',
    'ordine del giorno',
    "l'ordine del giorno",
    'punti',
    'proponi',
    'proponi punto',
    'proponi un punto',
    'agenda items',
  ],
  description: "Mostra l'ordine del giorno della prossima seduta e propone un punto: «odg» e il titolo.",
};
