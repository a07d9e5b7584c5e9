export const CALENDAR_PART = {
  move: 'Sposta',
  cancel: 'Annulla',
  minutes: 'Verbale',
  nothing: 'Per vederne altre scegliere un altro anno.',
} as const;

/** What a button of one date does, for who does not see beside which date it is. */
export function ofDate(label: string, date: string): string {
  return `${label}: ${date}`;
}
