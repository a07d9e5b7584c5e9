import type { CommandText } from './command-text.ts';

export const MINUTES: CommandText = {
  word: 'verbale',
  synonyms: [
    'verbali',
    'il verbale',
    'verbale seduta',
    'verbale della seduta',
    'ultimo verbale',
    'bozza verbale',
    'bozza del verbale',
    'scrivi verbale',
    'scrivi il verbale',
    'pubblica verbale',
    'pubblica il verbale',
    'resoconto',
    'resoconto della seduta',
    'osservazioni',
    'osservazioni sul verbale',
    'errata corrige',
    'minutes',
  ],
  description:
    "Mostra a che punto è il verbale dell'ultima seduta; chi lo redige lo scrive e lo pubblica da qui.",
};
