export const CALENDAR_PART = {
  move: 'Sposta una seduta',
  cancel: 'Annulla una seduta',
} as const;
