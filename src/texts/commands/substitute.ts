import type { CommandText } from './command-text.ts';

export const SUBSTITUTE: CommandText = {
  word: 'sostituto',
  synonyms: [
    'sostituta',
    'sostituti',
    'sostituzione',
    'sostituzioni',
    'sostituire',
    'sostituisce',
    'sostituiscimi',
    'mi sostituisce',
    'mi faccio sostituire',
    'farsi sostituire',
    'indica sostituto',
    'indica un sostituto',
    'nomina sostituto',
    'nomina un sostituto',
    'substitute',
    'replacement',
  ],
  description: 'Indica chi partecipa a una seduta al posto del referente.',
};
