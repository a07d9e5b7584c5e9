/** Over a form that holds what was typed before the page was opened again. */
export const RESUMED_FORM = {
  text: 'Il modulo contiene quanto scritto in precedenza e non ancora inviato.',
  discard: 'Svuota il modulo',
} as const;
