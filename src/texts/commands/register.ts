import type { CommandText } from './command-text.ts';

export const REGISTER: CommandText = {
  word: 'registro',
  synonyms: [
    'registro presenze',
    'registro delle presenze',
    'foglio presenze',
    'foglio firme',
    'appello',
    'sono presente',
    'chi era presente',
    'register',
    'roll call',
  ],
  description:
    "Mostra il registro delle presenze della seduta in corso o dell'ultima, e registra la propria.",
};
