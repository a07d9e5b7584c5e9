import type { CommandText } from './command-text.ts';

export const URGENT: CommandText = {
  word: 'urgente',
  synonyms: [
    'urgenza',
    'urgenti',
    'urgentissima',
    'urgentissimo',
    'emergenza',
    'seduta urgente',
    'incontro urgente',
    'riunione urgente',
    'convocazione urgente',
    'convocazione di urgenza',
    "convocazione d'urgenza",
    "convoca d'urgenza",
    'convoca urgente',
    'convoca subito',
    'convoca',
    'urgent',
    'urgent sitting',
    'urgent meeting',
    'emergency',
  ],
  description:
    'Convoca una seduta urgente: scrivere quando e perché, per esempio «urgente domani alle 15 guasto al sito».',
};
