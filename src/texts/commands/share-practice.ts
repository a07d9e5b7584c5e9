import type { CommandText } from './command-text.ts';

export const SHARE_PRACTICE: CommandText = {
  word: 'condividi',
  synonyms: [
    'condividi prassi',
    'condividi buona prassi',
    'condividi una prassi',
    'condividi una buona prassi',
    'condividere una buona prassi',
    'nuova prassi',
    'nuova buona prassi',
    'prassi nuova',
    'aggiungi prassi',
    'racconta una buona prassi',
    'share practice',
    'share good practice',
  ],
  description: 'Condivide una buona prassi con gli altri Comuni: «condividi» e il titolo aprono il modulo.',
};
