import type { CommandText } from './command-text.ts';

export const CALENDAR: CommandText = {
  word: 'calendario',
  synonyms: [
    'calendario sedute',
    'calendario delle sedute',
    'calendario incontri',
    'calendario degli incontri',
    'calendario riunioni',
    'date',
    'le date',
    'date sedute',
    'date delle sedute',
    'prossime date',
    'prossime sedute',
    'prossimi incontri',
    'prossime riunioni',
    'elenco sedute',
    'sedute',
    'incontri',
    'riunioni',
    'agenda',
    'calendar',
    'sittings',
    'meetings',
  ],
  description: 'Mostra le prossime dodici sedute, con lo stato di ciascuna e gli avvisi.',
};
