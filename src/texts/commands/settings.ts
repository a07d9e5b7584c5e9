import type { CommandText } from './command-text.ts';

export const SETTINGS: CommandText = {
  word: 'impostazioni',
  synonyms: [
    'impostazione',
    'imposta',
    'opzioni',
    'configura',
    'configurare',
    'configurazione',
    'configura la rete',
    'parametri',
    'preferenze',
    'regole',
    'settings',
    'setup',
    'options',
    'configure',
    'configuration',
  ],
  description: 'Cambia la regola del calendario, il luogo, i promemoria e i Comuni.',
};
