export const CARD_PART = {
  choose: 'Scegliere dalla lista',
  missing: 'Campo da compilare.',
} as const;
