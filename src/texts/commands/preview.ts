import type { CommandText } from './command-text.ts';

export const PREVIEW: CommandText = {
  word: 'anteprima',
  synonyms: [
    'anteprima invii',
    'anteprima degli invii',
    'riepilogo',
    'riepilogo invii',
    'promemoria',
    'solleciti',
    'invii',
    'messaggi in partenza',
    'cosa parte',
    'preview',
    'summary',
  ],
  description: 'Elenca che cosa sarà inviato per la prossima seduta, a chi e quando, senza inviare nulla.',
};
