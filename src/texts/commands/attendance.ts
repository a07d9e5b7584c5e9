import type { CommandText } from './command-text.ts';

export const ATTENDANCE: CommandText = {
  word: 'presenze',
  synonyms: [
    'presenza',
    'presenti',
    'assenti',
    'assenze',
    'risposte',
    'adesioni',
    'partecipanti',
    'partecipazione',
    'chi viene',
    'chi partecipa',
    "chi c'è",
    'chi ci sarà',
    'chi ha risposto',
    'attendance',
    'answers',
  ],
  description: 'Mostra chi ha risposto per la prossima seduta e i Comuni rappresentati.',
};
