import type { CommandText } from './command-text.ts';

export const PROJECTS: CommandText = {
  word: 'progetti',
  synonyms: [
    'progetto',
    'i progetti',
    'progetti condivisi',
    'progetto condiviso',
    'i progetti condivisi',
    'stato dei progetti',
    'cerca progetti',
    'cerca progetto',
    'cerca un progetto',
    'projects',
    'shared projects',
  ],
  description:
    'Mostra i progetti condivisi e a che punto sono: «progetto» e le parole del titolo ne apre uno.',
};
