import type { CommandText } from './command-text.ts';

export const NEXT: CommandText = {
  word: 'prossima',
  synonyms: [
    'prossima seduta',
    'la prossima seduta',
    'prossimo incontro',
    'il prossimo incontro',
    'prossima riunione',
    'la prossima riunione',
    'prossima data',
    'prossima convocazione',
    'prossimo',
    'seduta',
    'incontro',
    'riunione',
    'convocazione',
    'quando',
    'quando è la prossima seduta',
    'quando è il prossimo incontro',
    'quando ci vediamo',
    'next',
    'next sitting',
    'next meeting',
  ],
  description: 'Mostra la prossima seduta e permette di rispondere.',
};
