import { fullDateTime } from './dates.ts';

export const MOVE_WORDS = {
  title: 'Spostamento di una seduta',
  date: 'Nuova data',
  dateMissing: 'Indicare la nuova data.',
  time: 'Nuova ora',
  timeMissing: 'Indicare la nuova ora.',
  reason: 'Motivo dello spostamento',
  reasonMissing: "Indicare il motivo: compare nell'avviso.",
  note: 'Chi era già stato avvisato riceve un solo avviso e risponde di nuovo. Le altre date non cambiano.',
  submit: 'Sposta la seduta',
} as const;

export const CANCEL_WORDS = {
  title: 'Annullamento di una seduta',
  reason: "Motivo dell'annullamento",
  reasonMissing: "Indicare il motivo: compare nell'avviso.",
  note: 'Chi era già stato avvisato riceve un solo avviso. Le altre date non cambiano. Non è possibile tornare indietro.',
  submit: 'Annulla la seduta',
} as const;

export function currentDateLine(startsAt: Date, timeZone: string): string {
  return `Seduta di ${fullDateTime(startsAt, timeZone)}.`;
}

export function changeFormSummary(title: string, startsAt: Date, timeZone: string): string {
  return `${title}: ${fullDateTime(startsAt, timeZone)}`;
}
