import type { CommandText } from './command-text.ts';

export const NEW_PROJECT: CommandText = {
  word: 'nuovo progetto',
  synonyms: [
    'nuovo progetto condiviso',
    'progetto nuovo',
    'avvia progetto',
    'avvia un progetto',
    'proponi progetto',
    'proponi un progetto',
    'aggiungi progetto',
    'aggiungi un progetto',
    'crea progetto',
    'crea un progetto',
    'new project',
    'new shared project',
  ],
  description: 'Apre il modulo di un nuovo progetto condiviso, con il titolo scritto dopo il comando.',
};
