import type { CommandText } from './command-text.ts';

export const NETWORK: CommandText = {
  word: 'rete',
  synonyms: [
    'la rete',
    'composizione',
    'composizione della rete',
    'composizione rete',
    'membri',
    'membri della rete',
    'componenti',
    'comuni',
    'comuni della rete',
    'elenco comuni',
    'referenti',
    'persone',
    'ruoli',
    'network',
    'members',
  ],
  description: 'Mostra i Comuni della Rete e chi ne fa parte.',
};
