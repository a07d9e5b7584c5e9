import type { CommandText } from './command-text.ts';

export const DELIVERIES: CommandText = {
  word: 'consegne',
  synonyms: [
    'consegna',
    'stato consegne',
    'stato delle consegne',
    'stato invii',
    'stato degli invii',
    'messaggi',
    'messaggi inviati',
    'messaggi non consegnati',
    'mancate consegne',
    'mancata consegna',
    'non consegnati',
    'invii falliti',
    'errori',
    'errori di invio',
    'riprova',
    'deliveries',
    'delivery',
    'failed messages',
  ],
  description:
    'Mostra che cosa è stato consegnato, che cosa attende e che cosa no, con il motivo e che cosa fare.',
};
