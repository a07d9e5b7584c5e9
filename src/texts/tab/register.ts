export const REGISTER_PART = {
  correct: 'Correggi',
  cancel: 'Annulla',
} as const;

/** Name of the form about one person. */
export function correctionOf(name: string): string {
  return `Presenza di ${name}`;
}
