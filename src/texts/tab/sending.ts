import { counted } from '../plurals.ts';

export const PREVIEW_PART = {
  settings: 'Cambiare che cosa parte, e quando: Impostazioni',
} as const;

export const DELIVERIES_PART = {
  retrying: 'Invio in corso…',
} as const;

export function recipientsTitle(count: number): string {
  return counted(count, 'destinatario', 'destinatari');
}

/** What a button of one recipient does, for who does not see beside whom it is. */
export function retryOf(label: string, recipient: string): string {
  return `${label}: ${recipient}`;
}
