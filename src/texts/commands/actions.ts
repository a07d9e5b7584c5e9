import type { CommandText } from './command-text.ts';

export const ACTIONS: CommandText = {
  word: 'impegni',
  synonyms: [
    'impegno',
    'gli impegni',
    'impegni aperti',
    'i miei impegni',
    'miei impegni',
    'nuovo impegno',
    'scadenze',
    'cose da fare',
    'attività',
    'actions',
    'action items',
    'to do',
  ],
  description:
    'Mostra gli impegni aperti con la scadenza; chi ne risponde o chi coordina li segna come fatti.',
};
