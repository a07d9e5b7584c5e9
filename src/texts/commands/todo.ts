import type { CommandText } from './command-text.ts';

export const TODO: CommandText = {
  word: 'in sospeso',
  synonyms: [
    'sospesi',
    'lavori in sospeso',
    'cose in sospeso',
    'che cosa manca',
    'cosa manca',
    'da fare',
    'che cosa devo fare',
    'cosa devo fare',
    'todo',
    'pending',
  ],
  description:
    'Elenca quello che attende chi lo chiede: impegni, e per chi coordina persone, registri, verbali e consegne.',
};
