import type { CommandText } from './command-text.ts';

export const DELEGATION: CommandText = {
  word: 'delega',
  synonyms: [
    'deleghe',
    'delegare',
    'delegato',
    'delegata',
    'delegati',
    'nuova delega',
    'dai la delega',
    'revoca delega',
    'revoca la delega',
    'chi ha la delega',
    'chi coordina',
    'poteri',
    'delegation',
    'delegate',
    'deputy',
  ],
  description: 'Mostra chi ha i poteri del coordinamento; chi coordina può delegarli per un periodo.',
};
