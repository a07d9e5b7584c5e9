export const ATTENDANCE_PART = {
  what: 'Che cosa mostrare',
  next: 'Prossima seduta',
  year: "Per Comune, nell'anno",
} as const;
